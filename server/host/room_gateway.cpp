#include "host/room_gateway.h"

#include "host/origins.h"
#include "host/problems.h"
#include "host/session_cookie.h"
#include "net/admission.h"
#include "net/http_server.h"
#include "net/room_session.h"
#include "protocol/notices.h"

#include <QRegularExpression>

namespace gavel::host {

using namespace Qt::StringLiterals;

RoomGateway::RoomGateway(House &house, LotRooms &rooms, net::HttpServer &server, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_lots(rooms)
    , m_presence(
          rooms, [&house] { return house.clock.now(); },
          [this](const LotRoom &room, const net::EncodedEvent &event) { tellRoom(room, event); })
    , m_rooms(server, *this)
    , m_followers(house.store, house.clock, house.options.clockIntervalMs, m_rooms,
                  [this](quint64 session, const net::Ack &ack) { refuse(session, ack, auction::Refusal::Busy); })
{
}

namespace {

/// Lots that one session may watch at once; net counts its account's own room and the house's beside them.
constexpr qsizetype lotsPerSessionMax = 256;

/// The room of an account's sessions, whichever lots they are in: no lot has such a name.
QString roomOf(auction::AccountId account)
{
    return account == auction::noAccount ? QString() : u'@' + QString::number(account);
}

} // namespace

Payer RoomGateway::payerOf(const net::RoomSession &session) const
{
    if (const auto *visitor = m_visitors.find(session.id()))
        return visitor->payer;
    const QHostAddress &peer = session.handshake().peer;
    if (m_house.limitsAddress(peer))
        return {.key = net::countedKey(peer)};
    return {.key = "line " + QByteArray::number(session.id()), .alone = true};
}

net::PacketVerdict RoomGateway::admitsPacket(net::RoomSession &session, qsizetype bytes, qint64 receivedAt)
{
    if (m_house.isTrusted(session.handshake().peer))
        return net::PacketVerdict::Take;
    return m_budget.packet(session.id(), payerOf(session), bytes, receivedAt);
}

net::PacketVerdict RoomGateway::admitsEvent(net::RoomSession &session, const QString &name, qint64 receivedAt)
{
    if (m_house.isTrusted(session.handshake().peer))
        return net::PacketVerdict::Take;
    return m_budget.event(session.id(), payerOf(session), name, receivedAt);
}

void RoomGateway::refused(net::RoomSession &session, const net::RoomEvent &event, net::PacketRefusal why)
{
    refuse(session.id(), event.ack,
           why == net::PacketRefusal::TooLarge ? auction::Refusal::TooLarge : auction::Refusal::TooMany);
}

bool RoomGateway::allowsOrigin(const net::RequestHead &handshake)
{
    return originAllowed(handshake, m_house.options);
}

void RoomGateway::connecting(net::RoomSession &session, const QJsonObject &auth)
{
    const quint64 id = session.id();
    // A browser does not say by a WebSocket what page it is on; our client says it here.
    const QString page = auth.value("page"_L1).toString(QString::fromUtf8(session.handshake().header("Referer")));
    if (const QJsonValue given = auth.value("token"_L1); !given.isUndefined() && !given.isNull()) {
        const QByteArray token = given.toString().toUtf8();
        m_house.sessions.resolve(token, [this, id, page](const Sessions::Found &who) {
            net::RoomSession *session = m_rooms.find(id);
            if (who && !*who && session)
                session->refuse(u"unauthorized"_s);
            else
                admit(id, who, page);
        });
        return;
    }
    SessionCookie::resolve(m_house, session.handshake(),
                           [this, id, page](const Sessions::Found &who) { admit(id, who, page); });
}

void RoomGateway::admit(quint64 id, const Sessions::Found &found, const QString &page)
{
    net::RoomSession *session = m_rooms.find(id);
    if (!session || !session->isConnecting())
        return;
    const net::Request &handshake = session->handshake();
    if (!found || (handshake.onReservedSlot && !*found)) {
        session->refuse(u"busy"_s);
        return session->close();
    }
    const std::optional<Identity> &who = *found;
    const auto payer = who ? Payer{who->tokenHash, true} : payerOf(*session);
    m_visitors.add(id, {who, languageOf(handshake.joinedHeader("Accept-Language")), payer, {}});
    session->accept(who ? who->tokenHash : QByteArray());
    if (who && !m_rooms.join(*session, roomOf(who->account)))
        return session->close(); // it would not hear of its own bids
    const QStringList rooms = session->rooms().keys();
    for (const QString &name : rooms) {
        if (const auction::LotId lot = name.toLongLong())
            enterAgain(id, lot);
    }
    if (session->isRecovered())
        m_followers.welcomeBack(*session);
    else
        enterByPage(*session, page);
}

/// A session that came back is in the rooms that it was in, and hears what is told there; now it is counted again.
void RoomGateway::enterAgain(quint64 id, auction::LotId lot)
{
    m_lots.whenReady(lot, [this, id, lot](const SharedRoom &room, bool busy) {
        net::RoomSession *session = m_rooms.find(id);
        if (!session || !session->isConnected() || !session->rooms().contains(QString::number(lot)))
            return;
        if (room)
            whenNamed(id, *room, [this, room](net::RoomSession &named) {
                if (!enter(named, *room)) { // others took its place: it comes back, and begins anew
                    named.giveUpRecovery();
                    named.close();
                }
            });
        else if (busy)
            session->close(); // it comes back once more
        else
            m_rooms.leave(*session, QString::number(lot));
    });
}

void RoomGateway::enterByPage(net::RoomSession &session, const QString &page)
{
    static const QRegularExpression lotPage(u"/lots/([1-9][0-9]{0,17})/?(?:[?#].*)?$"_s);
    const auto match = lotPage.match(page);
    if (!match.hasMatch())
        return;
    const quint64 id = session.id();
    m_afterTurn.add([this, id, lot = match.captured(1).toLongLong()] { joinLot(id, lot, {}); });
}

void RoomGateway::whenNamed(quint64 id, const LotRoom &room, std::function<void(net::RoomSession &)> next)
{
    const Identity *who = m_visitors.whoIs(id);
    const auto go = [this, id, next = std::move(next)] {
        if (net::RoomSession *session = m_rooms.find(id); session && session->isConnected())
            next(*session);
    };
    if (!who || who->paddle || !room.lot().showsPaddles)
        return go();
    m_house.store.submit(m_house.clock.now(), store::command::TakePaddle{who->account},
                         [this, id, go](const store::Outcome<protocol::AccountView> &account) {
                             auto *visitor = m_visitors.find(id);
                             if (!visitor || !visitor->who)
                                 return;
                             if (!account) // it comes back once more
                                 return m_rooms.find(id)->close();
                             m_house.sessions.forgetAccount(account->id);
                             visitor->who->paddle = account->paddle;
                             go();
                         });
}

QString RoomGateway::shownName(const Identity &who, const LotRoom &room)
{
    return room.lot().showsPaddles && who.paddle ? QString::number(*who.paddle) : who.nick;
}

void RoomGateway::lookAgain(auction::AccountId account)
{
    const QList<quint64> ids = m_visitors.sessionsOf(account);
    for (const quint64 id : ids) {
        m_house.sessions.resolveAgain(m_visitors.whoIs(id)->tokenHash, [this, id](const Sessions::Found &who) {
            if (who && *who)
                replace(id, **who);
        });
    }
}

void RoomGateway::replace(quint64 id, const Identity &who)
{
    auto *visitor = m_visitors.find(id);
    if (!visitor || !visitor->who)
        return;
    visitor->who = who;
    for (const auction::LotId lot : std::as_const(visitor->lots)) {
        const SharedRoom room = m_lots.find(lot);
        const QString name = room ? shownName(who, *room) : QString();
        if (const auto before = room ? room->rename(who.account, name) : std::nullopt) {
            m_presence.changed(*room, protocol::PresenceNotice::left, *before);
            m_presence.changed(*room, protocol::PresenceNotice::joined, name);
        }
    }
}

void RoomGateway::showAnew()
{
    const QList<net::RoomSession *> sessions = m_rooms.sessions();
    for (net::RoomSession *session : sessions) {
        session->giveUpRecovery(); // which would tell of people as they were shown before
        session->close();
    }
    m_rooms.forgetAllLost();
}

bool RoomGateway::mayEnter(const Visitors::Visitor &visitor, const LotRoom &room)
{
    return visitor.lots.contains(room.id()) || visitor.lots.size() < lotsPerSessionMax;
}

bool RoomGateway::enter(net::RoomSession &session, LotRoom &room)
{
    auto *visitor = m_visitors.find(session.id());
    if (!visitor || !mayEnter(*visitor, room))
        return false;
    if (visitor->lots.contains(room.id()))
        return true;
    // The others are told before it is one of them: it gets `present` with its own answer.
    return m_rooms.join(session, room.name(), [&] {
        visitor->lots.insert(room.id());
        const std::optional<Identity> &who = visitor->who;
        const QString name = who ? shownName(*who, room) : QString();
        if (room.enter(who ? who->account : auction::noAccount, name))
            m_presence.changed(room, protocol::PresenceNotice::joined, name);
        else
            m_presence.changed(room, {}, {});
    });
}

void RoomGateway::exit(net::RoomSession &session, LotRoom &room)
{
    m_rooms.leave(session, room.name());
    auto *visitor = m_visitors.find(session.id());
    if (!visitor || !visitor->lots.remove(room.id()))
        return;
    const Identity *who = m_visitors.whoIs(session.id());
    if (const auto name = room.leave(who ? who->account : auction::noAccount))
        m_presence.changed(room, protocol::PresenceNotice::left, *name);
    else
        m_presence.changed(room, {}, {});
}

void RoomGateway::left(net::RoomSession &session)
{
    const auto *visitor = m_visitors.find(session.id());
    const QSet<auction::LotId> lots = visitor ? visitor->lots : QSet<auction::LotId>();
    for (const auction::LotId lot : lots) {
        if (const SharedRoom room = m_lots.find(lot))
            exit(session, *room);
    }
    m_visitors.remove(session.id());
}

Visitors::Headcount RoomGateway::headcount() const
{
    Visitors::Headcount here = m_visitors.headcount();
    here.onlookers += static_cast<int>(m_rooms.sessions().size()) - m_visitors.count();
    return here;
}

void RoomGateway::refuse(quint64 session, const net::Ack &ack, const store::Fault &fault) const
{
    m_house.refusals.paced += fault.refusal == auction::Refusal::TooMany ? 1 : 0;
    const auto *visitor = m_visitors.find(session);
    ack.send(roomError(fault, visitor ? visitor->language : Language::English, m_house.view.currency));
}

void RoomGateway::tellRoom(const LotRoom &room, const net::EncodedEvent &event, auction::AccountId butFor)
{
    m_rooms.broadcast(room.name(), event, roomOf(butFor));
}

void RoomGateway::tellAccount(auction::AccountId account, const net::EncodedEvent &event)
{
    m_rooms.broadcast(roomOf(account), event);
}

bool RoomGateway::isHere(auction::AccountId account) const
{
    return m_visitors.isHere(account) || m_rooms.isAwaited(roomOf(account));
}

void RoomGateway::tellLater(auction::LotId lot, const net::EncodedEvent &event, auction::AccountId butFor)
{
    m_rooms.tellLater(QString::number(lot), event, roomOf(butFor));
}

void RoomGateway::forgetAwaited(auction::LotId lot)
{
    m_rooms.forgetLost(QString::number(lot), {});
}

void RoomGateway::closeSession(const QByteArray &tokenHash)
{
    const QList<quint64> ids = m_visitors.signedInBy(tokenHash);
    for (const quint64 id : ids) {
        if (net::RoomSession *session = m_rooms.find(id))
            session->disconnectClient();
    }
}

void RoomGateway::closeAccount(auction::AccountId account, const QByteArray &exceptTokenHash)
{
    const QList<quint64> ids = m_visitors.sessionsOf(account);
    for (const quint64 id : ids) {
        const Identity *who = m_visitors.whoIs(id);
        net::RoomSession *session = m_rooms.find(id);
        if (session && who && who->tokenHash != exceptTokenHash)
            session->disconnectClient();
    }
    m_rooms.forgetLost(roomOf(account), exceptTokenHash);
}

} // namespace gavel::host
