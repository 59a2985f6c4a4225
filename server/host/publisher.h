#pragma once

#include "host/account_notices.h"
#include "host/house.h"
#include "host/lot_rooms.h"
#include "host/moved_ends.h"

#include <QObject>

namespace gavel::host {

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

    void publish(const QList<store::Update> &updates, qint64 change);
    /// What was told up to that change is not known here: nothing that was kept is trusted any more, and everybody
    /// comes back, if they still may, to what is read anew.
    void publishAnew(qint64 change);

private:
    void tell(const store::update::Bid &update);
    void tell(const store::update::Voided &update);
    void tell(const store::update::Sealed &update);
    void tell(const store::update::Closed &update);
    void tell(const store::update::LotChanged &update);
    void tell(const store::update::EndsMoved &update);
    void tell(const store::update::LotCreated &) {} ///< nobody is in its room; the house's stream tells of the change
    void tell(const store::update::Said &update);
    void tell(const store::update::Outbid &update);
    void tell(const store::update::Won &update);
    void tell(const store::update::Offered &update);
    void tell(const store::update::SaleVoided &update);
    void tell(const store::update::Standing &update);
    void tell(const store::update::Account &update);
    void tell(const store::update::Announced &update);
    void tell(const store::update::AccountChanged &update);
    void tell(const store::update::HouseChanged &update);
    void tell(const store::update::SessionEnded &update);
    void tell(const store::update::NamesChanged &update);
    void tellLotAsItIs(LotRoom &room);
    void closeAccounts();
    void readHouse();
    void changed(qint64 change);
    void tellAccount(auction::AccountId account, const AccountNotice &notice);
    /// To a lot's room and its streams, unless they know it already. `apply` brings the room up to date.
    /// `butFor`: an account that hears it otherwise.
    template <typename What>
    void tellLot(auction::LotId lot, QLatin1StringView event, const What &what,
                 auction::AccountId butFor = auction::noAccount);
    void tellLotFrame(LotRoom &room, QLatin1StringView event, const wire::JsonText &text, auction::AccountId butFor);

    House &m_house;
    LotRooms &m_rooms;
    RoomGateway &m_gateway;
    HouseStream &m_houseStream;
    AccountStreams &m_accountStreams;
    MovedEnds m_movedEnds;
    QList<store::update::AccountChanged> m_closing; ///< once all that was committed with it is told
};

} // namespace gavel::host
