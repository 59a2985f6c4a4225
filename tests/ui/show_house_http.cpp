// What ShowHouse answers over HTTP, to anybody.
#include "ui/show_house.h"

#include "net/stream.h"
#include "protocol/codes.h"
#include "protocol/limits.h"
#include "wire/event_stream.h"
#include "wire/problem.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace gavel::ui_tests {

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

QJsonObject page(const QJsonArray &items)
{
    return {{u"items"_s, items}, {u"next"_s, QJsonValue::Null}};
}

} // namespace

qsizetype ShowHouse::bodyBytesMax(const net::RequestHead &head, qsizetype usual)
{
    return head.path.contains(u"/images/") ? protocol::limits::imageBytesMax : usual;
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
        open(m_streams, wire::encodeEvent({.type = protocol::asBytes(protocol::event_name::lots),
                                           .data = "[]",
                                           .id = QByteArray::number(m_change)}));
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
        return json(account.host ? protocol::toJsonForStaff(house) : protocol::toJson(house));
    if (request.path == u"/api/v1/sales" && request.method == "GET")
        return answerSales();
    if (request.path.startsWith(u"/api/v1/lots"))
        return answerLots(request);
    return answerAccount(request);
}

net::Response ShowHouse::answerAccount(const net::Request &request)
{
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    const QJsonObject session{{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, protocol::toJson(account)}};
    if (request.path == u"/api/v1/accounts") {
        if (body.value("email"_L1).toString() == u"taken@example.org")
            return problem(auction::Refusal::EmailTaken);
        account.email = body.value("email"_L1).toString();
        account.nick = body.value("nick"_L1).toString();
        return json({{u"token"_s, QString::fromLatin1(token)}, {u"account"_s, protocol::toJson(account)}}, 201);
    }
    if (request.path == u"/api/v1/session" && request.method == "POST")
        return body.value("password"_L1).toString() == password ? json(session, 201)
                                                                : problem(auction::Refusal::Unauthorized);
    if (request.path == u"/api/v1/session")
        return {204, {}, {}, {}};
    if (request.bearerToken() != token)
        return problem(auction::Refusal::Unauthorized);
    if (request.path == u"/api/v1/me")
        return json(protocol::toJson(account));
    if (request.path.startsWith(u"/api/v1/me/") && listsFail)
        return problem(auction::Refusal::Busy);
    if (request.path.startsWith(u"/api/v1/me/"))
        return mine(request.segments.last());
    return problem(auction::Refusal::NotFound);
}

net::Response ShowHouse::mine(const QString &which) const
{
    QJsonArray items;
    for (const auto &lot : lots) {
        protocol::MyLot own{.lot = asListed(lot),
                            .max = {},
                            .leading = lot.leader && lot.leader->id == account.id,
                            .reserve = {},
                            .fee = {}};
        const auto isMine = [this](const protocol::BidLine &line) { return line.nick == account.nick; };
        const auto &history = bids.value(lot.id);
        const bool bidOn = std::any_of(history.cbegin(), history.cend(), isMine);
        const bool won = own.leading && lot.phase == auction::Phase::Sold;
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
            items.append(protocol::toJson(own));
    }
    return json(page(items));
}

QJsonArray ShowHouse::found(const QString &word) const
{
    QJsonArray items;
    for (const protocol::LotView &lot : lots) {
        if (lot.name.contains(word, Qt::CaseInsensitive) || lot.description.value_or(QString()).contains(word))
            items.append(protocol::toJson(asListed(lot)));
    }
    return items;
}

net::Response ShowHouse::answerLots(const net::Request &request)
{
    if (request.path == u"/api/v1/lots" && request.method == "GET")
        return json(page(found(request.queryValue(u"q").value_or(QString()))));
    if (request.path == u"/api/v1/lots")
        return createLot(QJsonDocument::fromJson(request.body).object());
    const auction::LotId id = request.segments.value(3).toLongLong();
    if (!lots.contains(id))
        return problem(auction::Refusal::UnknownLot);
    if (request.segments.value(4) == u"watch" && request.method == "PUT")
        watched.insert(id);
    else if (request.segments.value(4) == u"watch")
        watched.remove(id);
    if (request.segments.value(4) == u"log")
        return logs.contains(id) ? net::Response{200, "application/jsonl", logs.value(id), {}}
                                 : problem(auction::Refusal::NotFound);
    if (request.method == "PATCH")
        return changeLot(id, QJsonDocument::fromJson(request.body).object());
    if (request.segments.value(4) == u"images")
        return takePicture(id, request);
    if (request.segments.value(4) == u"bids")
        return json(page(protocol::toJsonArray(bids.value(id))));
    return json(protocol::toJson(lots.value(id)));
}

net::Response ShowHouse::createLot(const QJsonObject &body)
{
    const auto draft = protocol::draftFromJson(body);
    if (!draft || refusesLots.contains(draft->name))
        return problem(auction::Refusal::Malformed);
    protocol::LotView lot{.id = lots.size() + 1, .owner = {account.id, account.nick}, .phase = auction::Phase::Open};
    lot.createdAt = nowMs();
    setTerms(lot, *draft);
    setPlace(lot, body);
    lots.insert(lot.id, lot);
    tellHouse(lot.id);
    return json(protocol::toJson(lot), 201);
}

net::Response ShowHouse::changeLot(auction::LotId id, const QJsonObject &change)
{
    protocol::LotView &lot = lots[id];
    changes.append(change);
    if (lot.bids > 0)
        return lowerReserve(id, change);
    protocol::LotDraft before{
        .name = lot.name, .description = lot.description.value_or(QString()), .terms = {.start = lot.start}};
    before.terms.endsAt = lot.endsAt.value_or(0);
    before.terms.increments = lot.increments;
    before.terms.softClose = lot.softClose;
    before.terms.belowReserve = lot.belowReserve;
    before.terms.value = lot.value;
    const auto after = protocol::draftFromJson(change, before);
    if (!after)
        return problem(auction::Refusal::Malformed);
    setTerms(lot, *after);
    setPlace(lot, change);
    tellRoom(id, protocol::event_name::lot, protocol::toJson(lot));
    tellHouse(id);
    return json(protocol::toJson(lot));
}

// Under standing bids the reserve may be lowered once.
net::Response ShowHouse::lowerReserve(auction::LotId id, const QJsonObject &change)
{
    auto &lot = lots[id];
    if (!change.contains("reserve"_L1) || lot.reserve != auction::ReserveState::NotMet)
        return problem(auction::Refusal::HasBids);
    const QJsonValue reserve = change.value("reserve"_L1);
    const bool isMet = lot.price >= reserve.toInteger();
    lot.reserve = reserve.isNull() ? auction::ReserveState::None
                  : isMet          ? auction::ReserveState::Met
                                   : auction::ReserveState::NotMet;
    lot.seq += 1;
    tellRoom(id, protocol::event_name::lot, protocol::toJson(lot));
    tellHouse(id);
    return json(protocol::toJson(lot));
}

net::Response ShowHouse::answerSales() const
{
    const QList<protocol::SaleView> one{{.name = house.name, .phase = auction::SalePhase::Running}};
    return json(page(protocol::toJsonArray(sales.isEmpty() ? one : sales)));
}

void ShowHouse::setPlace(protocol::LotView &lot, const QJsonObject &body)
{
    lot.place.number = body.value("number"_L1).toString(lot.place.number);
    lot.place.category = body.value("category"_L1).toString(lot.place.category);
    lot.sale = body.value("sale"_L1).toInteger(lot.sale);
}

void ShowHouse::setTerms(protocol::LotView &lot, const protocol::LotDraft &draft)
{
    lot.name = draft.name;
    lot.description = draft.description;
    lot.start = lot.price = lot.ask = draft.terms.start;
    lot.buyNow = draft.terms.buyNow;
    lot.increments = draft.terms.increments;
    lot.opensAt = draft.terms.opensAt.value_or(lot.createdAt);
    lot.endsAt = draft.endsByDefault ? nowMs() + auction::lotLastsMsDefault : draft.terms.endsAt;
    lot.softClose = draft.terms.softClose;
    lot.belowReserve = draft.terms.belowReserve;
    lot.value = draft.terms.value;
    lot.seq += 2;
}

// Each picture has a path of its own, as a host's are named by what they show.
net::Response ShowHouse::takePicture(auction::LotId id, const net::Request &request)
{
    if (refusesPictures > 0) {
        --refusesPictures;
        return problem(auction::Refusal::Unsupported);
    }
    auto &img = lots[id].img;
    const qsizetype at = request.segments.value(5).toLongLong() - 1;
    if (lots.value(id).bids > 0 && at < img.size())
        return problem(auction::Refusal::HasBids);
    if (request.method == "DELETE") {
        img.removeAt(at);
    } else {
        const QString path = u"/img/taken/%1"_s.arg(pictures.size());
        pictures.insert(path, request.body);
        at < img.size() ? void(img[at] = {path, path}) : img.append({path, path});
    }
    lots[id].seq += 1;
    tellHouse(id);
    return json(protocol::toJson(lots.value(id)));
}

} // namespace gavel::ui_tests
