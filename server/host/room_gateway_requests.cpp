#include "host/room_gateway.h"

#include "host/bid_entry.h"
#include "net/room_session.h"
#include "protocol/json_fields.h"
#include "protocol/notices.h"
#include "protocol/room_answers.h"

#include <QJsonArray>

// What clients of the rooms ask for: lots' rooms, bids, chat, the time, and to follow the house.

namespace gavel::host {

using namespace Qt::StringLiterals;

void RoomGateway::event(net::RoomSession &session, const net::RoomEvent &event)
{
    static const QHash<QString, Handler> handlers{
        {protocol::request_name::join, &RoomGateway::join}, {protocol::request_name::leave, &RoomGateway::leaveRoom},
        {protocol::request_name::bid, &RoomGateway::bid},   {protocol::request_name::say, &RoomGateway::say},
        {protocol::request_name::time, &RoomGateway::time}, {protocol::request_name::follow, &RoomGateway::follow}};
    const Handler handler = handlers.value(event.name);
    if (!handler) {
        return refuse(
            session.id(), event.ack,
            {auction::Refusal::Malformed, {}, u"event"_s, u"must be join, leave, bid, say, time or follow"_s});
    }
    (this->*handler)(session, event.args.isEmpty() ? QJsonObject() : event.args.first().toObject(), event);
}

void RoomGateway::join(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event)
{
    moveLater(session, body, event, &RoomGateway::joinLot);
}

void RoomGateway::moveLater(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event, Move move)
{
    const auto lot = protocol::integerOf(body.value("lot"_L1));
    if (!lot)
        return refuse(session.id(), event.ack, store::malformed(u"lot"_s, u"must be an integer"_s).value());
    if (m_afterTurn.isFull())
        return refuse(session.id(), event.ack, auction::Refusal::Busy);
    m_afterTurn.add([this, move, id = session.id(), lot = *lot, ack = event.ack] { (this->*move)(id, lot, ack); });
}

void RoomGateway::joinLot(quint64 id, auction::LotId lot, const net::Ack &ack)
{
    m_lots.whenReady(lot, [this, id, ack](const SharedRoom &room, bool busy) {
        net::RoomSession *session = m_rooms.find(id);
        if (!session || !session->isConnected())
            return;
        if (!room)
            return refuse(id, ack, busy ? auction::Refusal::Busy : auction::Refusal::UnknownLot);
        // Who may not come in takes no paddle for it; others may have come in by the time that it has one.
        if (!mayEnter(*m_visitors.find(id), *room))
            return refuse(id, ack, auction::Refusal::TooMany);
        whenNamed(id, *room, [this, id, room, ack](net::RoomSession &named) {
            if (!enter(named, *room))
                return refuse(id, ack, auction::Refusal::TooMany);
            if (ack.isWanted())
                ack.send(room->snapshot());
        });
    });
}

void RoomGateway::leaveRoom(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event)
{
    moveLater(session, body, event, &RoomGateway::leaveLot);
}

void RoomGateway::leaveLot(quint64 id, auction::LotId lot, const net::Ack &ack)
{
    net::RoomSession *session = m_rooms.find(id);
    const SharedRoom room = m_lots.find(lot);
    if (session && room && session->rooms().contains(room->name()))
        exit(*session, *room);
    ack.send(QJsonObject());
}

const Identity *RoomGateway::signedIn(net::RoomSession &session, const net::RoomEvent &event)
{
    const Identity *who = m_visitors.whoIs(session.id());
    if (!who)
        refuse(session.id(), event.ack, auction::Refusal::Unauthorized);
    return who;
}

bool RoomGateway::mayBusy(RateLimiter &limiter, net::RoomSession &session, const Identity &who,
                          const net::RoomEvent &event)
{
    if (m_house.isTrusted(session.handshake().peer) || limiter.take(who.tokenHash, event.receivedAt))
        return true;
    refuse(session.id(), event.ack, auction::Refusal::TooMany);
    return false;
}

void RoomGateway::bid(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event)
{
    const Identity *who = signedIn(session, event);
    if (!who || !mayBusy(m_house.bidRate, session, *who, event))
        return;
    if (!body.contains("for"_L1))
        return placeBid(session.id(), *who, body, event.receivedAt, event.ack);
    // Roles come and go while a line is open.
    m_house.sessions.resolveAgain(who->tokenHash, [this, id = session.id(), body, at = event.receivedAt,
                                                   ack = event.ack](const Sessions::Found &found) {
        if (!found || !*found)
            return refuse(id, ack, found ? auction::Refusal::Unauthorized : found.error());
        placeBid(id, **found, body, at, ack);
    });
}

void RoomGateway::placeBid(quint64 id, const Identity &who, const QJsonObject &body, auction::TimeMs receivedAt,
                           const net::Ack &ack)
{
    const auto lot = protocol::integerOf(body.value("lot"_L1));
    if (!lot)
        return refuse(id, ack, store::malformed(u"lot"_s, u"must be an integer"_s).value());
    const auto bid = bidFor(*lot, who, body);
    if (!bid)
        return refuse(id, ack, bid.error());
    m_house.store.submit(receivedAt, *bid, [this, id, ack](const auto &verdict) {
        m_house.refusals.count(verdict);
        if (verdict)
            ack.send(protocol::toJson(*verdict));
        else
            refuse(id, ack, verdict.error());
    });
}

void RoomGateway::say(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event)
{
    const Identity *who = signedIn(session, event);
    if (!who || !mayBusy(m_house.sayRate, session, *who, event))
        return;
    protocol::JsonFields fields(body);
    const auto said = protocol::sayRequestFromJson(fields);
    if (!said)
        return refuse(session.id(), event.ack, store::malformed(fields.wrong(), fields.reason()).value());
    const quint64 id = session.id();
    m_house.store.submit(event.receivedAt, store::command::Say{said->lot, who->account, said->text},
                         [this, id, ack = event.ack](const auto &result) {
                             if (result)
                                 ack.send(QJsonObject());
                             else
                                 refuse(id, ack, result.error());
                         });
}

void RoomGateway::time(net::RoomSession &, const QJsonObject &, const net::RoomEvent &event)
{
    event.ack.send(protocol::toJson(protocol::ClockView{m_house.clock.now()}));
}

void RoomGateway::follow(net::RoomSession &session, const QJsonObject &body, const net::RoomEvent &event)
{
    protocol::JsonFields fields(body);
    const auto after = fields.optionalInteger("after"_L1);
    if (!fields.ok())
        return refuse(session.id(), event.ack, store::malformed(fields.wrong(), fields.reason()).value());
    if (!m_followers.add(session, after, event.ack))
        refuse(session.id(), event.ack, auction::Refusal::TooMany);
}

} // namespace gavel::host
