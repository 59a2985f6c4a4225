#include "ui/show_house.h"

#include "auction/increments.h"
#include "net/room_session.h"
#include "net/stream.h"
#include "protocol/bid_json.h"
#include "protocol/codes.h"
#include "protocol/terms_json.h"
#include "wire/event_stream.h"
#include "wire/problem.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

namespace {

constexpr int tickMs = 1'000;
constexpr qint64 soldMsAgo = 600'000;

qint64 nowMs()
{
    return QDateTime::currentMSecsSinceEpoch();
}

net::Response json(const QJsonObject &body, int status = 200)
{
    return {status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

net::Response problem(Refusal refusal)
{
    return {statusOf(refusal),
            "application/problem+json",
            wire::encodeProblem({statusOf(refusal), nameOf(refusal), u"Refused"_s, u"So it is."_s, {}}),
            {}};
}

template <typename Item>
QJsonArray arrayOf(const QList<Item> &items)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

QJsonObject page(const QJsonArray &items)
{
    return {{u"items"_s, items}, {u"next"_s, QJsonValue::Null}};
}

QJsonObject refusal(Refusal code, std::optional<Amount> ask = {})
{
    QJsonObject error{{u"code"_s, nameOf(code)}, {u"detail"_s, u"So it is."_s}};
    if (ask)
        error.insert(u"ask"_s, *ask);
    return {{u"error"_s, error}};
}

} // namespace

ShowHouse::ShowHouse(QObject *parent)
    : QObject(parent)
{
    house = {.name = u"Harbour Lights Charity Evening"_s, .currency = {u"KRW"_s, 0}, .version = u"0.1.0"_s};
    account = {.id = 5, .email = u"minji@example.org"_s, .nick = u"Minji"_s};
    connect(&m_tick, &QTimer::timeout, this, [this] {
        const QByteArray now = QByteArray::number(nowMs());
        m_clocks.broadcast(wire::encodeEvent({.type = {}, .data = now, .id = now}));
    });
}

ShowHouse::~ShowHouse()
{
    stop();
}

bool ShowHouse::start()
{
    m_server = std::make_unique<net::HttpServer>(*this, nowMs);
    m_rooms = std::make_unique<net::Rooms>(*m_server, *this);
    const auto port = m_server->listen(QHostAddress::LocalHost, m_port);
    m_port = port.value_or(m_port);
    m_tick.start(tickMs);
    return port.has_value();
}

void ShowHouse::stop()
{
    m_tick.stop();
    m_rooms.reset();
    m_server.reset();
}

QUrl ShowHouse::base() const
{
    return QUrl(u"http://127.0.0.1:%1/"_s.arg(m_port));
}

LotView &ShowHouse::add(const QString &name, Amount start, qint64 leftMs, int bidCount, const QString &leader)
{
    static const QStringList nicks{u"Doyun"_s, u"Sora"_s, u"Hannah"_s, u"Taeyang"_s};
    static const QStringList words{{}, u"takes it up"_s, {}, {}, u"for the lifeboat"_s, {}, u"lovely piece"_s};
    LotView lot;
    lot.id = lots.size() + 1;
    lot.name = name;
    lot.description = u"Well kept, from one family, with the papers it was sold with. A hairline at the rim; see the "
                      u"third picture. Collection on the evening or posted at cost."_s;
    lot.owner = {9, u"Harbour Lights"_s};
    lot.start = lot.price = lot.ask = start;
    lot.phase = Phase::Open;
    lot.createdAt = nowMs() - 3'600'000;
    lot.opensAt = lot.createdAt;
    lot.endsAt = nowMs() + leftMs;
    lot.softClose = SoftClose{};
    lot.seq = 2;
    lot.head = "00";
    const int kind = static_cast<int>(lot.id - 1);
    const QByteArray large = drawnPicture(kind, QSize(900, 600));
    const QByteArray small = drawnPicture(kind, QSize(480, 320));
    for (int picture = 1; picture <= 3; ++picture) {
        const QString path = u"/img/%1/%2"_s.arg(lot.id).arg(picture);
        pictures.insert(path, large);
        pictures.insert(path + u"t"_s, small);
        lot.img.append({path, path + u"t"_s});
    }
    lots.insert(lot.id, lot);
    auto &made = lots[lot.id];
    for (int n = 0; n < bidCount; ++n) {
        const QString nick = n == bidCount - 1 ? leader : n % 3 == 1 ? account.nick : nicks.at(n % nicks.size());
        const Person by{nick == account.nick ? account.id : 20 + n, nick};
        (void)commit(lot.id, by, made.ask, words.at(n % words.size()));
        bids[lot.id].last().at = nowMs() - qint64(bidCount - n) * 47'000;
    }
    return made;
}

const RecordedSale &ShowHouse::sold()
{
    static const RecordedSale sale =
        recordSale(12, u"Banker’s lamp, green"_s, u"Brass and glass, rewired last year; the chain is the old one."_s,
                   nowMs() - soldMsAgo);
    return sale;
}

void ShowHouse::furnish()
{
    account.limited = true;
    account.deposits = 2'000'000;
    account.holds = 1'240'000;
    account.available = 760'000;
    add(u"Rangefinder camera, 1957"_s, 220'000, 52'000, 14, u"Minji"_s);
    add(u"Celadon vase"_s, 500'000, 370'000, 20, u"Doyun"_s);
    add(u"Field watch, hand-wound"_s, 210'000, 715'000, 9, u"Sora"_s).phase = Phase::Paused;
    lots[3].endsAt.reset();
    lots[3].leftMs = 715'000;
    add(u"Bentwood chairs, a pair"_s, 80'000, 1'443'000, 3, u"Hannah"_s);
    add(u"Evening over the bay, oil on canvas, signed lower right"_s, 900'000, 1'908'000, 22, u"Minji"_s);
    add(u"Brass desk lamp"_s, 60'000, 2'295'000, 0, {});
    add(u"Rangefinder lens, 50 mm"_s, 120'000, 94'500'000, 5, u"Taeyang"_s);
    add(u"Moon jar, small"_s, 700'000, 97'500'000, 6, u"Doyun"_s).reserve = ReserveState::Met;
    auto &own = add(u"Pocket watch, silver"_s, 150'000, 180'000'000, 4, u"Sora"_s);
    own.owner = {account.id, account.nick};
    own.reserve = ReserveState::NotMet;
    add(u"Reading chair, oak"_s, 95'000, 260'000'000, 1, u"Hannah"_s).reserve = ReserveState::NotMet;
    auto &coming = add(u"Harbour at dawn, print 3 of 20"_s, 40'000, 300'000'000, 0, {});
    coming.phase = Phase::Scheduled;
    coming.opensAt = nowMs() + 7'200'000;
    auto &last = add(sold().lot.name, sold().lot.start, -soldMsAgo, 0, {});
    const auto img = last.img;
    last = sold().lot;
    last.img = img;
    bids.insert(last.id, sold().bids);
    logs.insert(last.id, sold().log);
    auto &offered = lots[4];
    offered.buyNow = offered.price * 5 / 2;
    watched = {4, 7, 8, 11};
    say(2, u"Sora"_s, u"Is the hairline older than the glaze?"_s);
    say(2, u"Harbour Lights"_s, u"It is. We think it came out of the kiln that way; the third picture shows it."_s);
    say(2, u"Minji"_s, u"Thank you, that helps."_s);
}

BidVerdict ShowHouse::commit(LotId id, const Person &by, Amount amount, const QString &message)
{
    auto &lot = lots[id];
    lot.seq += 1;
    lot.price = amount;
    lot.ask = amount + increment(lot.increments, amount);
    lot.bids += 1;
    lot.leader = by;
    lot.buyNow.reset();
    maxima.remove(id);
    bids[id].append({.seq = lot.seq, .nick = by.nick, .bid = amount, .msg = message, .at = nowMs(), .voided = {}});
    const BidUpdate update{.lot = id,
                           .line = bids[id].last(),
                           .price = lot.price,
                           .ask = lot.ask,
                           .bids = lot.bids,
                           .leader = lot.leader,
                           .reserve = lot.reserve,
                           .buyNow = {},
                           .endsAt = lot.endsAt,
                           .head = "00"};
    tellRoom(id, u"bid"_s, toJson(update));
    tellHouse(id);
    return {.seq = lot.seq,
            .leading = true,
            .outbid = false,
            .price = lot.price,
            .ask = lot.ask,
            .max = amount,
            .endsAt = lot.endsAt,
            .salt = "aa",
            .repeat = false};
}

void ShowHouse::bidBy(LotId lot, const QString &nick, Amount amount, const QString &message)
{
    (void)commit(lot, {77, nick}, amount, message);
}

void ShowHouse::say(LotId lot, const QString &nick, const QString &text)
{
    const SaidLine line{.nick = nick, .text = text, .at = nowMs()};
    said[lot].append(line);
    auto body = toJson(line);
    body.insert(u"lot"_s, lot);
    tellRoom(lot, u"said"_s, body);
}

void ShowHouse::close(LotId id)
{
    auto &lot = lots[id];
    lot.phase = lot.leader ? Phase::Sold : Phase::Unsold;
    lot.endsAt = nowMs();
    lot.seq += 1;
    tellRoom(
        id, u"closed"_s,
        toJson(ClosedUpdate{
            .lot = id, .seq = lot.seq, .phase = lot.phase, .price = lot.price, .winner = lot.leader, .head = "00"}));
    tellHouse(id);
    if (m_rooms && lot.leader && lot.leader->id == account.id)
        m_rooms->broadcastToAll(net::EncodedEvent(u"won"_s, QJsonObject{{u"lot"_s, id}, {u"price"_s, lot.price}}));
}

void ShowHouse::announce(const QString &text)
{
    m_rooms->broadcastToAll(net::EncodedEvent(u"announcement"_s, QJsonObject{{u"text"_s, text}, {u"at"_s, nowMs()}}));
}

void ShowHouse::tellOutbid(LotId lot)
{
    m_rooms->broadcastToAll(net::EncodedEvent(
        u"outbid"_s, QJsonObject{{u"lot"_s, lot}, {u"price"_s, lots[lot].price}, {u"ask"_s, lots[lot].ask}}));
}

void ShowHouse::tellRoom(LotId lot, const QString &event, const QJsonObject &body)
{
    if (m_rooms)
        m_rooms->broadcast(QString::number(lot), net::EncodedEvent(event, body));
}

void ShowHouse::tellHouse(LotId lot)
{
    const QByteArray data = QJsonDocument(QJsonArray{toJson(lots.value(lot))}).toJson(QJsonDocument::Compact);
    m_streams.broadcast(wire::encodeEvent({.type = "lots", .data = data, .id = QByteArray::number(++m_change)}));
}

qsizetype ShowHouse::bodyBytesMax(const net::RequestHead &head, qsizetype usual)
{
    return head.path.contains(u"/images/") ? 8 * 1024 * 1024 : usual;
}

void ShowHouse::handle(std::shared_ptr<net::Exchange> exchange)
{
    const net::Request &request = exchange->request();
    const auto open = [&](net::StreamGroup &group, const QByteArray &first) {
        if (auto *stream = exchange->openStream()) {
            group.add(stream);
            stream->write(first);
        }
    };
    const QByteArray now = QByteArray::number(nowMs());
    if (request.path == u"/sse")
        open(m_clocks, wire::encodeEvent({.type = {}, .data = now, .id = now}));
    else if (request.path == u"/api/v1/events")
        open(m_streams, wire::encodeEvent({.type = "lots", .data = "[]", .id = QByteArray::number(m_change)}));
    else if (diesAfterLot && request.method == "POST" && request.path == u"/api/v1/lots")
        die(request);
    else
        exchange->respond(answer(request));
}

void ShowHouse::die(const net::Request &request)
{
    (void)answer(request);
    diesAfterLot = false;
    QMetaObject::invokeMethod(this, &ShowHouse::stop, Qt::QueuedConnection);
}

net::Response ShowHouse::answer(const net::Request &request)
{
    if (request.path.startsWith(u"/img/"))
        return {200, "image/png", pictures.value(request.path), {}, false};
    if (const auto response = answerHost(request))
        return *response;
    if (request.path == u"/api/v1/house")
        return json(toJson(house));
    if (request.path.startsWith(u"/api/v1/lots"))
        return answerLots(request);
    return answerAccount(request);
}

net::Response ShowHouse::answerAccount(const net::Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject session{{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, toJson(account)}};
    if (request.path == u"/api/v1/accounts") {
        if (body.value("email"_L1).toString() == u"taken@example.org")
            return problem(Refusal::EmailTaken);
        account.email = body.value("email"_L1).toString();
        account.nick = body.value("nick"_L1).toString();
        return json({{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, toJson(account)}}, 201);
    }
    if (request.path == u"/api/v1/session" && request.method == "POST")
        return body.value("password"_L1).toString() == password ? json(session, 201) : problem(Refusal::Unauthorized);
    if (request.path == u"/api/v1/session")
        return {204, {}, {}, {}};
    if (request.bearerToken() != token)
        return problem(Refusal::Unauthorized);
    if (request.path == u"/api/v1/me")
        return json(toJson(account));
    if (request.path.startsWith(u"/api/v1/me/") && listsFail)
        return problem(Refusal::Busy);
    if (request.path.startsWith(u"/api/v1/me/"))
        return mine(request.segments.last());
    return problem(Refusal::NotFound);
}

net::Response ShowHouse::mine(const QString &which) const
{
    QJsonArray items;
    for (const auto &lot : lots) {
        MyLot own{
            .lot = lot, .max = {}, .leading = lot.leader && lot.leader->id == account.id, .reserve = {}, .fee = {}};
        const auto isMine = [this](const BidLine &line) { return line.nick == account.nick; };
        const auto &history = bids.value(lot.id);
        const bool bidOn = std::any_of(history.cbegin(), history.cend(), isMine);
        const bool won = own.leading && lot.phase == Phase::Sold;
        const bool sells = lot.owner.id == account.id;
        const auto last = std::find_if(history.crbegin(), history.crend(), isMine);
        if (last != history.crend())
            own.max = maxima.value(lot.id, last->bid);
        if (won)
            own.fee = lot.price / 10;
        if (sells)
            own.reserve = lot.start * 2;
        if ((which == u"bids" && bidOn) || (which == u"won" && won) || (which == u"lots" && sells) ||
            (which == u"watching" && watched.contains(lot.id)))
            items.append(toJson(own));
    }
    return json(page(items));
}

net::Response ShowHouse::answerLots(const net::Request &request)
{
    if (request.path == u"/api/v1/lots" && request.method == "GET")
        return json(page(arrayOf(lots.values())));
    if (request.path == u"/api/v1/lots")
        return createLot(QJsonDocument::fromJson(request.body).object());
    const LotId id = request.segments.value(3).toLongLong();
    if (!lots.contains(id))
        return problem(Refusal::UnknownLot);
    if (request.segments.value(4) == u"watch" && request.method == "PUT")
        watched.insert(id);
    else if (request.segments.value(4) == u"watch")
        watched.remove(id);
    if (request.segments.value(4) == u"log")
        return logs.contains(id) ? net::Response{200, "application/jsonl", logs.value(id), {}}
                                 : problem(Refusal::NotFound);
    if (request.method == "PATCH")
        return changeLot(id, QJsonDocument::fromJson(request.body).object());
    if (request.segments.value(4) == u"images")
        return takePicture(id, request);
    if (request.segments.value(4) == u"bids")
        return json(page(arrayOf(bids.value(id))));
    return json(toJson(lots.value(id)));
}

net::Response ShowHouse::createLot(const QJsonObject &body)
{
    const auto draft = draftFromJson(body);
    if (!draft || refusesLots.contains(draft->name))
        return problem(Refusal::Malformed);
    LotView lot{.id = lots.size() + 1, .owner = {account.id, account.nick}, .phase = Phase::Open};
    lot.createdAt = nowMs();
    setTerms(lot, *draft);
    lots.insert(lot.id, lot);
    tellHouse(lot.id);
    return json(toJson(lot), 201);
}

net::Response ShowHouse::changeLot(LotId id, const QJsonObject &change)
{
    LotView &lot = lots[id];
    changes.append(change);
    if (lot.bids > 0)
        return lowerReserve(id, change);
    LotDraft before{.name = lot.name, .description = lot.description, .terms = {.start = lot.start}};
    before.terms.endsAt = lot.endsAt.value_or(0);
    before.terms.increments = lot.increments;
    before.terms.softClose = lot.softClose;
    const auto after = draftFromJson(change, before);
    if (!after)
        return problem(Refusal::Malformed);
    setTerms(lot, *after);
    tellRoom(id, u"lot"_s, toJson(lot));
    tellHouse(id);
    return json(toJson(lot));
}

void ShowHouse::setTerms(LotView &lot, const LotDraft &draft)
{
    lot.name = draft.name;
    lot.description = draft.description;
    lot.start = lot.price = lot.ask = draft.terms.start;
    lot.buyNow = draft.terms.buyNow;
    lot.increments = draft.terms.increments;
    lot.opensAt = draft.terms.opensAt.value_or(lot.createdAt);
    lot.endsAt = draft.endsByDefault ? nowMs() + lotLastsMsDefault : draft.terms.endsAt;
    lot.softClose = draft.terms.softClose;
    lot.seq += 2;
}

// Each picture has a path of its own, as a host's are named by what they show.
net::Response ShowHouse::takePicture(LotId id, const net::Request &request)
{
    if (refusesPictures > 0) {
        --refusesPictures;
        return problem(Refusal::Unsupported);
    }
    auto &img = lots[id].img;
    const qsizetype at = request.segments.value(5).toLongLong() - 1;
    if (request.method == "DELETE") {
        img.removeAt(at);
    } else {
        const QString path = u"/img/taken/%1"_s.arg(pictures.size());
        pictures.insert(path, request.body);
        at < img.size() ? void(img[at] = {path, path}) : img.append({path, path});
    }
    lots[id].seq += 1;
    tellHouse(id);
    return json(toJson(lots.value(id)));
}

void ShowHouse::connecting(net::RoomSession &session, const QJsonObject &)
{
    session.accept();
}

void ShowHouse::left(net::RoomSession &) {}

QJsonObject ShowHouse::snapshot(LotId lot) const
{
    const auto &history = bids.value(lot);
    return {{u"lot"_s, toJson(lots.value(lot))},
            {u"bids"_s, arrayOf(history.mid(qMax<qsizetype>(0, history.size() - 50)))},
            {u"said"_s, arrayOf(said.value(lot))},
            {u"present"_s, toJson(Present{5, {u"Doyun"_s, u"Hannah"_s, u"Minji"_s, u"Sora"_s}})}};
}

void ShowHouse::event(net::RoomSession &session, const net::RoomEvent &event)
{
    const LotId id = event.args.first().toObject().value("lot"_L1).toInteger();
    if (event.name == u"join" && !lots.contains(id)) {
        event.ack.send(refusal(Refusal::UnknownLot));
    } else if (event.name == u"join") {
        m_rooms->join(session, QString::number(id));
        event.ack.send(snapshot(id));
    } else if (event.name == u"time") {
        event.ack.send(QJsonObject{{u"now"_s, nowMs()}});
    } else if (event.name == u"say") {
        event.ack.send(QJsonObject());
        say(id, account.nick, event.args.first().toObject().value("text"_L1).toString());
    } else if (event.name == u"bid") {
        takeBid(event);
    } else {
        event.ack.send(QJsonObject());
    }
}

// Under standing bids the reserve may be lowered once.
net::Response ShowHouse::lowerReserve(LotId id, const QJsonObject &change)
{
    auto &lot = lots[id];
    if (!change.contains("reserve"_L1) || lot.reserve != ReserveState::NotMet)
        return problem(Refusal::HasBids);
    const QJsonValue reserve = change.value("reserve"_L1);
    const bool isMet = lot.price >= reserve.toInteger();
    lot.reserve = reserve.isNull() ? ReserveState::None : isMet ? ReserveState::Met : ReserveState::NotMet;
    lot.seq += 1;
    tellRoom(id, u"lot"_s, toJson(lot));
    tellHouse(id);
    return json(toJson(lot));
}

// A leader's own maximum: nobody else is told of it.
BidVerdict ShowHouse::seal(LotId id, Amount max)
{
    auto &lot = lots[id];
    lot.seq += 1;
    maxima[id] = max;
    tellRoom(id, u"sealed"_s, toJson(SealedUpdate{.lot = id, .seq = lot.seq, .head = "00"}));
    return {.seq = lot.seq, .leading = true, .price = lot.price, .ask = lot.ask, .max = max, .salt = "aa"};
}

BidVerdict ShowHouse::decide(LotId id, const BidCommand &command)
{
    auto &lot = lots[id];
    const Person me{account.id, account.nick};
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

void ShowHouse::takeBid(const net::RoomEvent &event)
{
    const QJsonObject body = event.args.first().toObject();
    bidsReceived.append(body);
    const auto command = bidFromJson(body);
    const LotId id = body.value("lot"_L1).toInteger();
    if (!hearsBids)
        return;
    if (!command)
        return event.ack.send(refusal(Refusal::Malformed));
    const Amount ask = lots.value(id).ask;
    if (refusesBids)
        return event.ack.send(refusal(*refusesBids, ask));
    if (!m_accepted.contains(command->key)) {
        if (command->ask && *command->ask != ask)
            return event.ack.send(refusal(Refusal::AskMoved, ask));
        if (lots.value(id).leader != Person{account.id, account.nick} && command->amount() < ask)
            return event.ack.send(refusal(Refusal::BelowMinimum, ask));
        m_accepted.insert(command->key, decide(id, *command));
    }
    if (!losesAcks)
        event.ack.send(toJson(m_accepted.value(command->key)));
}

} // namespace gavel::ui_tests
