#pragma once

#include "host/after_turn.h"
#include "host/followers.h"
#include "host/house.h"
#include "host/lot_rooms.h"
#include "host/presence_teller.h"
#include "host/room_budget.h"
#include "host/visitors.h"
#include "net/rooms.h"

namespace gavel::host {

/// What clients of the rooms may say and what they are told (PROTOCOL.md, "Rooms"): who they are, which lots they are
/// in, bids, chat and presence. Net thread.
class RoomGateway : public QObject, public net::RoomHandler
{
    Q_OBJECT

public:
    RoomGateway(House &house, LotRooms &rooms, net::HttpServer &server, QObject *parent = nullptr);

    bool allowsOrigin(const net::RequestHead &handshake) override;
    net::PacketVerdict admitsPacket(net::RoomSession &session, qsizetype bytes, qint64 receivedAt) override;
    net::PacketVerdict admitsEvent(net::RoomSession &session, const QString &name, qint64 receivedAt) override;
    void refused(net::RoomSession &session, const net::RoomEvent &event, net::PacketRefusal why) override;
    void connecting(net::RoomSession &session, const QJsonObject &auth) override;
    void event(net::RoomSession &session, const net::RoomEvent &event) override;
    void left(net::RoomSession &session) override;

    /// Whether telling the account would reach anybody.
    [[nodiscard]] bool isHere(auction::AccountId account) const;
    /// Whether somebody whose line was cut may come back to a lot's room, and is then to be told what it missed.
    [[nodiscard]] bool isAwaited(auction::LotId lot) const { return m_rooms.isAwaited(QString::number(lot)); }
    void tellLater(auction::LotId lot, const net::EncodedEvent &event, auction::AccountId butFor);
    /// What was missed there is not at hand: whoever was cut off in that room begins anew.
    void forgetAwaited(auction::LotId lot);

    /// Who is connected. Who is not let in yet is an onlooker.
    [[nodiscard]] Visitors::Headcount headcount() const;

    void tellRoom(const LotRoom &room, const net::EncodedEvent &event, auction::AccountId butFor = auction::noAccount);
    void tellAccount(auction::AccountId account, const net::EncodedEvent &event);
    void tellEveryone(const net::EncodedEvent &event) { m_rooms.broadcastToAll(event); }
    /// The book's newest change, for those who follow the house.
    void changed(qint64 change) { m_followers.changed(change); }

    /// Closes the sockets of a session that was signed out, or of all an account's sessions, and nobody comes back for
    /// those that were cut off before.
    void closeSession(const QByteArray &tokenHash);
    void closeAccount(auction::AccountId account, const QByteArray &exceptTokenHash = {});
    /// Who is behind its sockets is looked up anew, and those in its rooms are told where it goes by another name.
    void lookAgain(auction::AccountId account);
    /// Everyone comes back, and is seen by others as the house has it now.
    void showAnew();
    void closeAll() { m_rooms.closeAll(); }

private:
    using Handler = void (RoomGateway::*)(net::RoomSession &, const QJsonObject &, const net::RoomEvent &);
    using Move = void (RoomGateway::*)(quint64 session, auction::LotId lot, const net::Ack &ack);

    void admit(quint64 id, const Sessions::Found &found, const QString &page);
    /// A client whose page is a lot's is in that lot's room from the start.
    void enterByPage(net::RoomSession &session, const QString &page);
    void enterAgain(quint64 session, auction::LotId lot);

    /// Once what others see of them is known: in a house that shows paddles, who has none takes one first.
    void whenNamed(quint64 session, const LotRoom &room, std::function<void(net::RoomSession &)> next);
    [[nodiscard]] static QString shownName(const Identity &who, const LotRoom &room);

    void replace(quint64 session, const Identity &who);
    /// Whether it may be in that lot's room beside those that it is in.
    [[nodiscard]] static bool mayEnter(const Visitors::Visitor &visitor, const LotRoom &room);
    /// False if it may not: it is neither in the room nor counted there.
    [[nodiscard]] bool enter(net::RoomSession &session, LotRoom &room);
    void exit(net::RoomSession &session, LotRoom &room);

    [[nodiscard]] Payer payerOf(const net::RoomSession &session) const;
    void refuse(quint64 session, const net::Ack &ack, const store::Fault &fault) const;
    void refuse(quint64 session, const net::Ack &ack, auction::Refusal refusal) const
    {
        refuse(session, ack, store::Fault{.refusal = refusal, .ask = {}, .member = {}, .reason = {}});
    }

    // room_gateway_requests.cpp, with event()
    void join(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event);
    void leaveRoom(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event);
    void bid(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event);
    void placeBid(quint64 session, const Identity &who, const QJsonObject &body, auction::TimeMs receivedAt,
                  const net::Ack &ack);
    void say(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event);
    void time(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event);
    void follow(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event);
    // Entering and leaving come after the bids of a turn.
    void moveLater(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event, Move move);
    void joinLot(quint64 session, auction::LotId lot, const net::Ack &ack);
    void leaveLot(quint64 session, auction::LotId lot, const net::Ack &ack);
    [[nodiscard]] const Identity *signedIn(net::RoomSession &session, const net::RoomEvent &event);
    [[nodiscard]] bool mayBusy(RateLimiter &limiter, net::RoomSession &session, const Identity &who,
                               const net::RoomEvent &event);

    House &m_house;
    LotRooms &m_lots;
    RoomBudget m_budget;
    Visitors m_visitors;
    AfterTurn m_afterTurn;
    PresenceTeller m_presence;
    net::Rooms m_rooms; ///< after those whom its sessions say goodbye to as it goes
    Followers m_followers;
};

} // namespace gavel::host
