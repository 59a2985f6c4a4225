#include "support/fake_host.h"

#include "net/room_session.h"
#include "net/stream.h"
#include "protocol/bid_json.h"
#include "protocol/codes.h"
#include "protocol/limits.h"
#include "wire/event_stream.h"
#include "wire/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace gavel::support {

using namespace Qt::StringLiterals;

namespace {

net::Response json(const QJsonObject &body, int status = 200)
{
    return {status, "application/json", QJsonDocument(body).toJson(QJsonDocument::Compact), {}};
}

net::Response problem(auction::Refusal refusal)
{
    return {
        protocol::statusOf(refusal),
        "application/problem+json",
        wire::encodeProblem({protocol::statusOf(refusal), protocol::nameOf(refusal), u"Refused"_s, u"So it is."_s, {}}),
        {}};
}

QJsonObject error(auction::Refusal refusal, std::optional<auction::Amount> ask)
{
    return protocol::toJson(protocol::RoomError{.code = refusal, .detail = u"So it is."_s, .ask = ask});
}

} // namespace

FakeHost::FakeHost()
{
    lot = {.id = 1, .name = u"A clock"_s, .description = u"It stands still."_s, .owner = {9, u"seller"_s}};
    lot.place.number = u"1"_s;
    lot.start = lot.price = lot.ask = 10'000;
    lot.phase = auction::Phase::Open;
    lot.endsAt = clockMs + 3'600'000;
    lot.seq = 2;
    lot.head = "00";
    account = {.id = 5, .email = u"me@example"_s, .nick = u"me"_s};
}

FakeHost::~FakeHost()
{
    stop();
}

bool FakeHost::start(const net::Limits &limits)
{
    m_server = std::make_unique<net::HttpServer>(
        *this, [this] { return clockMs; }, limits);
    m_rooms = std::make_unique<net::Rooms>(*m_server, *this);
    m_server->setTls(tls);
    const auto port = m_server->listen(QHostAddress::LocalHost, m_port);
    m_port = port.value_or(m_port);
    return port.has_value();
}

void FakeHost::stop()
{
    m_rooms.reset();
    m_server.reset();
}

QUrl FakeHost::base() const
{
    return QUrl(u"%1://127.0.0.1:%2/"_s.arg(tls.isNull() ? u"http"_s : u"https"_s).arg(m_port));
}

protocol::BidVerdict FakeHost::commit(const QString &nick, auction::AccountId by, auction::Amount amount)
{
    lot.seq += 1;
    lot.price = amount;
    lot.ask = amount + 500;
    lot.bids += 1;
    lot.leader = protocol::Person{by, nick};
    history.append({.seq = lot.seq, .nick = nick, .bid = amount, .msg = {}, .at = clockMs, .voided = {}});
    const protocol::BidUpdate update{.lot = lot.id,
                                     .line = history.last(),
                                     .price = lot.price,
                                     .ask = lot.ask,
                                     .bids = lot.bids,
                                     .leader = lot.leader,
                                     .reserve = lot.reserve,
                                     .buyNow = {},
                                     .endsAt = lot.endsAt,
                                     .head = "00"};
    tellRoom(protocol::BidUpdate::name, protocol::toJson(update));
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

void FakeHost::bidBy(const QString &nick, auction::Amount amount)
{
    commit(nick, 7, amount);
}

void FakeHost::tellRoom(const QString &event, const QJsonObject &body)
{
    if (m_rooms)
        m_rooms->broadcast(QString::number(lot.id), net::EncodedEvent(event, body));
}

void FakeHost::tellEveryone(const QString &event, const QJsonObject &body)
{
    if (m_rooms)
        m_rooms->broadcastToAll(net::EncodedEvent(event, body));
}

void FakeHost::tick()
{
    const QByteArray now = QByteArray::number(clockMs);
    clockStreams.broadcast(wire::encodeEvent({.type = {}, .data = now, .id = now}));
}

void FakeHost::cutRooms()
{
    if (!m_rooms)
        return;
    const auto sessions = m_rooms->sessions();
    for (net::RoomSession *session : sessions)
        session->close();
}

bool FakeHost::isSignedIn(const net::Request &request) const
{
    return request.bearerToken() == token;
}

void FakeHost::openStream(net::Exchange &exchange, net::StreamGroup &group, const QByteArray &first)
{
    if (net::EventStream *stream = exchange.openStream()) {
        group.add(stream);
        stream->write(first);
    }
}

void FakeHost::handle(std::shared_ptr<net::Exchange> exchange)
{
    const net::Request &request = exchange->request();
    requests.append(request);
    const QByteArray now = QByteArray::number(clockMs);
    if (request.path == u"/sse")
        return openStream(*exchange, clockStreams, wire::encodeEvent({.type = {}, .data = now, .id = now}));
    if (request.path == u"/api/v1/events") {
        const bool resumes = request.hasHeader("Last-Event-ID");
        return openStream(
            *exchange, houseStreams,
            resumes
                ? QByteArray()
                : wire::encodeEvent({.type = protocol::asBytes(protocol::event_name::lots), .data = "[]", .id = "40"}));
    }
    exchange->respond(answer(request));
}

net::Response FakeHost::answer(const net::Request &request)
{
    if (redirectsTo)
        return {301, {}, {}, {{"Location", *redirectsTo}}};
    if (const auto told = answers.constFind(request.path); told != answers.cend())
        return json(*told);
    if (request.path == u"/api/v1/house")
        return json(
            protocol::toJson(protocol::HouseView{.name = u"Fake"_s, .currency = {u"USD"_s, 2}, .version = u"0"_s}));
    if (request.path == u"/api/v1/session" && request.method == "POST") {
        const bool isRight = request.body.contains("\"correct horse\"");
        return isRight
                   ? json({{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, protocol::toJson(account)}}, 201)
                   : problem(auction::Refusal::Unauthorized);
    }
    if (request.path == u"/api/v1/session")
        return {204, {}, {}, {}};
    if (request.path == u"/api/v1/me")
        return isSignedIn(request) && answersMe ? json(protocol::toJson(account))
                                                : problem(auction::Refusal::Unauthorized);
    if (request.path == u"/api/v1/me/bids")
        return json({{u"items"_s, protocol::toJsonArray(mine)}, {u"next"_s, QJsonValue::Null}});
    if (request.path == u"/api/v1/me/won")
        return json({{u"items"_s, protocol::toJsonArray(won)}, {u"next"_s, QJsonValue::Null}});
    if (request.path.startsWith(u"/api/v1/me/"))
        return json({{u"items"_s, QJsonArray()}, {u"next"_s, QJsonValue::Null}});
    if (request.path == u"/api/v1/lots" && request.method == "GET") {
        // Two pages, so that a client that reads only one is found out.
        protocol::LotView first = lot;
        first.description.reset(); // as in all lists
        protocol::LotView second = first;
        second.id = 2;
        const bool isFirst = !request.queryValue(u"after");
        return json({{u"items"_s, QJsonArray{protocol::toJson(isFirst ? first : second)}},
                     {u"next"_s, isFirst ? QJsonValue(u"p2+/="_s) : QJsonValue()}});
    }
    if (request.path == u"/api/v1/lots/1/bids")
        return historyPage(request);
    if (request.path == u"/api/v1/lots/1")
        return json(protocol::toJson(lot));
    if (request.path == u"/api/v1/lots/1/log")
        return answersLog ? net::Response{200, "application/jsonl", log, {}} : problem(auction::Refusal::Busy);
    if (request.path.startsWith(u"/api/v1/lots/1/images/"))
        return json(protocol::toJson(lot));
    if (request.path.startsWith(u"/img/"))
        return {200, "image/png", "picture " + request.path.toUtf8(), {}};
    return problem(auction::Refusal::NotFound);
}

net::Response FakeHost::historyPage(const net::Request &request) const
{
    if (!answersHistory)
        return problem(auction::Refusal::Busy);
    // Pages of 30, however many were asked for.
    const qint64 after = request.queryValue(u"after").value_or(u"0"_s).toLongLong();
    const qint64 before = request.queryValue(u"before").value_or(u"999999"_s).toLongLong();
    QJsonArray items;
    qint64 last = 0;
    bool hasMore = false;
    for (const protocol::BidLine &line : history) {
        if (line.seq <= after || line.seq >= before)
            continue;
        hasMore = items.size() == 30;
        if (hasMore)
            break;
        items.append(protocol::toJson(line));
        last = line.seq;
    }
    return json({{u"items"_s, items}, {u"next"_s, hasMore ? QJsonValue(last) : QJsonValue()}});
}

void FakeHost::connecting(net::RoomSession &session, const QJsonObject &auth)
{
    auths.append(auth);
    const QString given = auth.value("token"_L1).toString();
    if (!given.isEmpty() && given.toLatin1() != token)
        return session.refuse(u"unauthorized"_s);
    session.accept();
    Q_EMIT sessionOpened();
}

void FakeHost::left(net::RoomSession &) {}

protocol::RoomSnapshot FakeHost::snapshot() const
{
    return {.lot = lot,
            .bids = history.mid(std::max<qsizetype>(0, history.size() - protocol::limits::snapshotLines)),
            .said = {},
            .present = {2, {u"me"_s, u"other"_s}}};
}

void FakeHost::event(net::RoomSession &session, const net::RoomEvent &event)
{
    const auction::LotId id = event.args.first().toObject().value("lot"_L1).toInteger();
    if (event.name == protocol::request_name::join) {
        joins.append(id);
        if (id != lot.id)
            return event.ack.send(error(auction::Refusal::UnknownLot, {}));
        if (!m_rooms->join(session, QString::number(id)))
            return event.ack.send(error(auction::Refusal::TooMany, {}));
        event.ack.send(joinAnswer ? wire::JsonText(*joinAnswer) : protocol::toJson(snapshot()));
    } else if (event.name == protocol::request_name::leave) {
        leaves.append(id);
        event.ack.send(QJsonObject());
    } else if (event.name == protocol::request_name::time && answersTime) {
        event.ack.send(protocol::toJson(protocol::ClockView{clockMs}));
    } else if (event.name == protocol::request_name::say) {
        event.ack.send(QJsonObject());
    } else if (event.name == protocol::request_name::bid) {
        takeBid(event);
    }
}

protocol::BidVerdict FakeHost::leave(auction::Amount max)
{
    return {
        .seq = ++lot.seq, .price = lot.price, .ask = lot.ask, .max = max, .endsAt = {}, .salt = "00", .prebid = true};
}

void FakeHost::takeBid(const net::RoomEvent &event)
{
    const QJsonObject body = event.args.first().toObject();
    bids.append(body);
    const auto command = protocol::bidFromJson(body);
    QJsonObject answer;
    if (refusesBids) {
        answer = error(*refusesBids, lot.ask);
    } else if (command && accepted.contains(command->key)) {
        protocol::BidVerdict verdict = accepted.value(command->key);
        verdict.repeat = true;
        answer = protocol::toJson(verdict).toObject();
    } else if (command && commitsBids) {
        const protocol::BidVerdict verdict =
            lot.takesPrebids ? leave(command->amount()) : commit(account.nick, account.id, command->amount());
        accepted.insert(command->key, verdict);
        answer = protocol::toJson(verdict).toObject();
    }
    if (!knowsOutcomes)
        answer = protocol::toJson(
            protocol::RoomError{.code = auction::Refusal::Busy, .detail = u"It can't tell."_s, .isUnknown = true});
    if (answersBids && !answer.isEmpty())
        event.ack.send(answer);
    Q_EMIT bidReceived();
}

} // namespace gavel::support
