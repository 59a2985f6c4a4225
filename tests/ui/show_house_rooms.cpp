// ShowHouse's rooms: who comes, what is said, and the bids that it takes.
#include "ui/show_house.h"

#include "net/room_session.h"
#include "protocol/bid_json.h"
#include "protocol/json_fields.h"
#include "protocol/limits.h"

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

QJsonObject refusal(auction::Refusal code, std::optional<auction::Amount> ask = {})
{
    return protocol::toJson(protocol::RoomError{.code = code, .detail = u"So it is."_s, .ask = ask});
}

} // namespace

void ShowHouse::connecting(net::RoomSession &session, const QJsonObject &)
{
    session.accept();
}

void ShowHouse::left(net::RoomSession &) {}

protocol::RoomSnapshot ShowHouse::snapshot(auction::LotId lot) const
{
    const auto &history = bids.value(lot);
    return {.lot = lots.value(lot),
            .bids = history.mid(qMax<qsizetype>(0, history.size() - protocol::limits::snapshotLines)),
            .said = said.value(lot),
            .present = {5, {u"Doyun"_s, u"Hannah"_s, u"Minji"_s, u"Sora"_s}}};
}

void ShowHouse::event(net::RoomSession &session, const net::RoomEvent &event)
{
    const auction::LotId id = event.args.first().toObject().value("lot"_L1).toInteger();
    if (event.name == protocol::request_name::join && !lots.contains(id)) {
        event.ack.send(refusal(auction::Refusal::UnknownLot));
    } else if (event.name == protocol::request_name::join && !m_rooms->join(session, QString::number(id))) {
        event.ack.send(refusal(auction::Refusal::TooMany));
    } else if (event.name == protocol::request_name::join) {
        event.ack.send(protocol::toJson(snapshot(id)));
    } else if (event.name == protocol::request_name::time) {
        event.ack.send(protocol::toJson(protocol::ClockView{nowMs()}));
    } else if (event.name == protocol::request_name::say) {
        event.ack.send(QJsonObject());
        const QJsonObject body = event.args.first().toObject();
        protocol::JsonFields fields(body);
        if (const auto line = protocol::sayRequestFromJson(fields))
            say(id, account.nick, line->text);
    } else if (event.name == protocol::request_name::bid) {
        takeBid(event);
    } else {
        event.ack.send(QJsonObject());
    }
}

void ShowHouse::takeBid(const net::RoomEvent &event)
{
    const QJsonObject body = event.args.first().toObject();
    bidsReceived.append(body);
    const auto command = protocol::bidFromJson(body);
    const auction::LotId id = body.value("lot"_L1).toInteger();
    if (!hearsBids)
        return;
    if (!command)
        return event.ack.send(refusal(auction::Refusal::Malformed));
    const auction::Amount ask = lots.value(id).ask;
    if (refusesBids)
        return event.ack.send(refusal(*refusesBids, ask));
    if (!m_accepted.contains(command->key)) {
        if (command->ask && *command->ask != ask)
            return event.ack.send(refusal(auction::Refusal::AskMoved, ask));
        if (lots.value(id).leader != protocol::Person{account.id, account.nick} && command->amount() < ask)
            return event.ack.send(refusal(auction::Refusal::BelowMinimum, ask));
        m_accepted.insert(command->key, decide(id, *command));
    }
    if (!losesAcks)
        event.ack.send(protocol::toJson(m_accepted.value(command->key)));
}

protocol::BidVerdict ShowHouse::decide(auction::LotId id, const auction::BidCommand &command)
{
    auto &lot = lots[id];
    const protocol::Person me{account.id, account.nick};
    if (lot.leader == me && command.max)
        return seal(id, *command.max);
    const auto buyNow = lot.buyNow;
    const bool buys = buyNow && command.amount() >= *buyNow;
    auto verdict = commit(id, me, buys ? *buyNow : command.max ? lot.ask : command.amount(), command.msg);
    if (buys)
        close(id);
    else if (command.max)
        verdict.max = maxima[id] = *command.max;
    return verdict;
}

// A leader's own maximum: nobody else is told of it.
protocol::BidVerdict ShowHouse::seal(auction::LotId id, auction::Amount max)
{
    auto &lot = lots[id];
    lot.seq += 1;
    maxima[id] = max;
    tellRoom(id, protocol::SealedUpdate::name,
             protocol::toJson(protocol::SealedUpdate{.lot = id, .seq = lot.seq, .head = "00"}));
    return {.seq = lot.seq, .leading = true, .price = lot.price, .ask = lot.ask, .max = max, .salt = "aa"};
}

} // namespace gavel::ui_tests
