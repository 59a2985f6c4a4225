#pragma once

#include "host/account_notices.h"
#include "host/house.h"
#include "host/lot_rooms.h"

#include <QObject>

namespace gavel {

class RoomGateway;
class HouseStream;
class AccountStreams;

/// The last step of the one path (server/README.md): tells what a commit changed to rooms, event streams and accounts,
/// each encoded once. Net thread.
class Publisher : public QObject
{
    Q_OBJECT

public:
    Publisher(House &house, LotRooms &rooms, RoomGateway &gateway, HouseStream &houseStream,
              AccountStreams &accountStreams, QObject *parent = nullptr);

    void publish(const QList<Update> &updates, qint64 change);

private:
    void tell(const update::Bid &update);
    void tell(const update::Voided &update);
    void tell(const update::Sealed &update);
    void tell(const update::Closed &update);
    void tell(const update::LotChanged &update);
    void tell(const update::LotCreated &) {} ///< nobody is in its room; the house's stream tells of the change
    void tell(const update::Said &update);
    void tell(const update::Outbid &update);
    void tell(const update::Won &update);
    void tell(const update::Standing &update);
    void tell(const update::Account &update);
    void tell(const update::Announced &update);
    void tell(const update::AccountChanged &update);
    void tell(const update::HouseChanged &update);
    void tell(const update::SessionEnded &update);
    void tellAccount(AccountId account, const AccountNotice &notice);
    /// To a lot's room and its streams, unless they know it already. `apply` brings the room up to date.
    /// `butFor`: an account that hears it otherwise.
    template <typename What>
    void tellLot(LotId lot, QLatin1StringView event, const What &what, AccountId butFor = noAccount);
    void tellLotFrame(LotRoom &room, QLatin1StringView event, const wire::JsonText &text, AccountId butFor);

    House &m_house;
    LotRooms &m_rooms;
    RoomGateway &m_gateway;
    HouseStream &m_houseStream;
    AccountStreams &m_accountStreams;
};

} // namespace gavel
