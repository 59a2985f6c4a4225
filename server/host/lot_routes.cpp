#include "host/lot_routes.h"

#include "auction/lot_pictures.h"
#include "host/bid_entry.h"
#include "host/log_sender.h"
#include "host/query_fields.h"
#include "net/conditions.h"
#include "protocol/codes.h"
#include "protocol/json_fields.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString imagePattern = u"/api/v1/lots/{n}/images/{n}"_s;

struct SortName
{
    const char *name;
    store::query::Sort sort;
};

constexpr std::array sortNames{
    SortName{"ends", store::query::Sort::Ends},   SortName{"-ends", store::query::Sort::EndsDown},
    SortName{"price", store::query::Sort::Price}, SortName{"-price", store::query::Sort::PriceDown},
    SortName{"bids", store::query::Sort::Bids},   SortName{"-bids", store::query::Sort::BidsDown},
    SortName{"new", store::query::Sort::New},     SortName{"number", store::query::Sort::Number},
};

std::optional<store::query::Sort> sortOf(const QString &name)
{
    for (const SortName &row : sortNames) {
        if (name == QLatin1StringView(row.name))
            return row.sort;
    }
    return std::nullopt;
}

QString allSorts()
{
    QStringList names;
    for (const SortName &row : sortNames)
        names.append(QLatin1StringView(row.name));
    return names.join(u", ");
}

void listLots(const Call &call)
{
    QueryFields fields(call.request());
    store::query::FindLots find;
    if (const QString phase = fields.text("phase"_L1); !phase.isEmpty()) {
        find.phase = protocol::phaseOf(phase);
        if (!find.phase)
            fields.fail("phase"_L1, u"must be the name of a phase"_s);
    }
    if (const QString name = fields.text("sort"_L1); !name.isEmpty()) {
        const auto sort = sortOf(name);
        if (!sort)
            fields.fail("sort"_L1, u"must be one of "_s + allSorts());
        find.sort = sort.value_or(find.sort);
    }
    find.limit = fields.limit();
    find.seller = fields.integer("seller"_L1, 1);
    find.sale = fields.integer("sale"_L1, 1);
    find.category = fields.text("category"_L1);
    find.q = fields.text("q"_L1);
    find.after = fields.text("after"_L1);
    if (!find.after.isEmpty() && !store::query::isCursor(find.after, find.sort))
        fields.fail("after"_L1, u"must be the next of the page before, in the same order"_s);
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(find, [](const store::LotPage &page) {
        return QJsonObject{{u"items"_s, protocol::toJsonArray(page.items)},
                           {u"next"_s, page.next.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(page.next)}};
    });
}

void getLot(const Call &call)
{
    call.answerFrom(store::query::GetLot{call.numbers[0]},
                    [](const std::optional<protocol::LotView> &lot) -> tl::expected<QJsonObject, auction::Refusal> {
                        if (!lot)
                            return tl::unexpected(auction::Refusal::UnknownLot);
                        return protocol::toJson(*lot);
                    });
}

constexpr std::array placeMembers{"number"_L1, "category"_L1};

store::command::PlaceChange placeIn(protocol::JsonFields &fields)
{
    store::command::PlaceChange place{
        .number = fields.optionalTakenIn("number"_L1, wire::TextKind::Name, auction::lotNumberMax),
        .category = fields.optionalTakenIn("category"_L1, wire::TextKind::Name, auction::lotCategoryMax)};
    if (place.number && place.number->isEmpty())
        fields.fail("number"_L1, protocol::textRule(wire::TextKind::Name, 1, auction::lotNumberMax));
    return place;
}

void createLot(const Call &call)
{
    if (!call.house().view.anyoneSells && !call.who->host)
        return call.refuse(auction::Refusal::Forbidden);
    const auto body = call.body();
    if (!body)
        return;
    const auto draft = protocol::draftFromJson(*body);
    if (!draft)
        return call.malformed(draft.error().member, draft.error().reason);
    protocol::JsonFields fields(*body);
    const store::command::PlaceChange place = placeIn(fields);
    if (!fields.ok())
        return call.malformed(fields);
    if (!call.hasRoom() || !call.within(Quota::Lots))
        return;
    const auto answer = [call](const store::Outcome<store::SharedLotView> &lot) {
        if (!lot)
            return call.refuse(lot.error());
        call.created(protocol::toJson(**lot), u"/api/v1/lots/%1"_s.arg((*lot)->id));
    };
    call.house().store.submit(call.now(), store::command::CreateLot{call.account(), *draft, place},
                              call.counted<store::SharedLotView>(Quota::Lots, answer));
}

void changeLot(const Call &call)
{
    auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::PlaceChange place = placeIn(fields);
    if (!fields.ok())
        return call.malformed(fields);
    if (!call.within(Quota::Changes))
        return;
    for (const QLatin1StringView name : placeMembers)
        body->remove(name);
    const bool byStaff = call.who->isOneOf(protocol::staffRoles);
    call.house().store.submit(call.now(),
                              store::command::ChangeTerms{call.numbers[0], call.account(), *body, place, byStaff},
                              call.counted(Quota::Changes, call.answerLot()));
}

/// Whoever may never change the lot's pictures is told before they cost any work. The book decides it once more.
void ifOwn(const Call &call, const std::function<void()> &then)
{
    if (call.who->blocked)
        return call.refuse(auction::Refusal::Blocked);
    if (call.numbers[1] > protocol::limits::imagesMax)
        return call.refuse(auction::Refusal::NotFound);
    call.house().store.ask(store::query::GetLot{call.numbers[0]}, [call, then](const auto &lot) {
        if (!lot || !*lot)
            return call.refuse(lot ? auction::Refusal::UnknownLot : auction::Refusal::Busy);
        const protocol::LotView &view = **lot;
        const auto refusal = auction::pictureRefusal(auction::PictureChange::Add, {call.account(), call.who->host},
                                                     view.owner.id, view.phase, view.bids);
        if (refusal == auction::Refusal::Forbidden)
            return call.refuse(*refusal);
        then();
    });
}

void putImage(const Call &call)
{
    ifOwn(call, [call] {
        if (!call.hasRoom() || !call.within(Quota::Pictures))
            return;
        // Counted whatever comes of it: it is decoding that costs.
        const QByteArray whose = QByteArray::number(call.account());
        const auto refusal = call.house().workers.prepare(whose, call.request().body, [call](const auto &picture) {
            if (!picture)
                return call.refuse(faultOf(picture.error()));
            call.house().store.submit(call.now(),
                                      store::command::PutImage{.lot = call.numbers[0],
                                                               .by = call.account(),
                                                               .byHost = call.who->host,
                                                               .n = static_cast<int>(call.numbers[1]),
                                                               .tag = picture->tag,
                                                               .type = picture->type,
                                                               .data = picture->data,
                                                               .thumb = picture->thumb},
                                      call.answerLot());
        });
        if (refusal) {
            call.giveBack(Quota::Pictures);
            call.refuse(*refusal);
        }
    });
}

void deleteImage(const Call &call)
{
    ifOwn(call, [call] {
        if (!call.within(Quota::Changes))
            return;
        call.house().store.submit(call.now(),
                                  store::command::DeleteImage{.lot = call.numbers[0],
                                                              .by = call.account(),
                                                              .byHost = call.who->host,
                                                              .n = static_cast<int>(call.numbers[1])},
                                  call.counted(Quota::Changes, call.answerLot()));
    });
}

void getImage(const Call &call, bool thumb)
{
    const QByteArray etag = '"' + call.words[0].toLatin1() + (thumb ? "-thumb" : "") + '"';
    const QList<net::HeaderField> fields{{"Cache-Control", "public, max-age=31536000, immutable"},
                                         {"X-Content-Type-Options", "nosniff"},
                                         {"Content-Security-Policy", "default-src 'none'"}};
    call.house().pictures.find(call.words[0], thumb, [call, fields, etag](const store::Image *image) {
        if (!image || image->data.isEmpty())
            return call.refuse(image ? auction::Refusal::NotFound : auction::Refusal::Busy);
        net::Response response;
        response.fields = fields;
        response.contentType = image->type.toLatin1();
        response.body = image->data;
        response.compressible = false;
        call.respond(net::underConditions(call.request(), response, etag));
    });
}

void history(const Call &call)
{
    QueryFields fields(call.request());
    const store::query::GetHistory get{.lot = call.numbers[0],
                                       .after = fields.integer("after"_L1, 0).value_or(0),
                                       .before = fields.integer("before"_L1, 1),
                                       .limit = fields.limit()};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::HistoryPage &page) -> tl::expected<QJsonObject, auction::Refusal> {
        if (!page.known)
            return tl::unexpected(auction::Refusal::UnknownLot);
        return QJsonObject{{u"items"_s, protocol::toJsonArray(page.items)}, {u"next"_s, protocol::orNull(page.next)}};
    });
}

void placeBid(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    const auto bid = bidFor(call.numbers[0], *call.who, *body);
    if (!bid)
        return call.refuse(bid.error());
    call.house().store.submit(call.now(), *bid, [call](const auto &verdict) {
        call.house().refusals.count(verdict);
        if (!verdict)
            return call.refuse(verdict.error());
        call.created(protocol::toJson(*verdict),
                     u"/api/v1/lots/%1/bids?after=%2&limit=1"_s.arg(call.numbers[0]).arg(verdict->seq - 1));
    });
}

void watch(const Call &call, bool on)
{
    if (!call.within(Quota::Changes))
        return;
    const auto answer = [call](const store::Outcome<store::Nothing> &result) {
        if (!result)
            return call.refuse(result.error());
        call.noContent();
    };
    call.house().store.submit(call.now(), store::command::Watch{call.numbers[0], call.account(), on},
                              call.counted<store::Nothing>(Quota::Changes, answer));
}

void mine(const Call &call, store::query::MyList list)
{
    call.answerFrom(store::query::GetMine{call.account(), list}, [](const QList<protocol::MyLot> &lots) {
        return QJsonObject{{u"items"_s, protocol::toJsonArray(lots)}, {u"next"_s, QJsonValue::Null}};
    });
}

} // namespace

bool takesImage(const Router &router, const net::RequestHead &head)
{
    return router.has(head, "PUT"_ba, imagePattern);
}

void addLotRoutes(Router &router, House &house)
{
    router.add("GET"_ba, u"/api/v1/lots"_s, Caller::Anyone, listLots);
    router.add("POST"_ba, u"/api/v1/lots"_s, Caller::SignedIn, createLot);
    router.add("GET"_ba, u"/api/v1/lots/{n}"_s, Caller::Anyone, getLot);
    router.add("PATCH"_ba, u"/api/v1/lots/{n}"_s, Caller::SignedIn, changeLot);
    router.add("PUT"_ba, imagePattern, Caller::SignedIn, putImage);
    router.add("DELETE"_ba, imagePattern, Caller::SignedIn, deleteImage);
    router.add("GET"_ba, u"/img/{w}"_s, Caller::Anyone, [](const Call &call) { getImage(call, false); });
    router.add("GET"_ba, u"/img/{w}/thumb"_s, Caller::Anyone, [](const Call &call) { getImage(call, true); });
    router.add("GET"_ba, u"/api/v1/lots/{n}/bids"_s, Caller::Anyone, history);
    router.add("POST"_ba, u"/api/v1/lots/{n}/bids"_s, Caller::SignedIn, [&house](const Call &call) {
        if (!house.isTrusted(call.request().peer) && !house.bidRate.take(call.who->tokenHash, call.now()))
            return call.tooMany(house.bidRate);
        placeBid(call);
    });
    router.add("GET"_ba, u"/api/v1/lots/{n}/log"_s, Caller::Anyone, &LogSender::answer);
    router.add("PUT"_ba, u"/api/v1/lots/{n}/watch"_s, Caller::SignedIn, [](const Call &call) { watch(call, true); });
    router.add("DELETE"_ba, u"/api/v1/lots/{n}/watch"_s, Caller::SignedIn,
               [](const Call &call) { watch(call, false); });
    const auto addMine = [&router](const QString &name, store::query::MyList list) {
        router.add("GET"_ba, u"/api/v1/me/"_s + name, Caller::SignedIn, [list](const Call &call) { mine(call, list); });
    };
    addMine(u"bids"_s, store::query::MyList::Bids);
    addMine(u"won"_s, store::query::MyList::Won);
    addMine(u"lots"_s, store::query::MyList::Selling);
    addMine(u"watching"_s, store::query::MyList::Watching);
}

} // namespace gavel::host
