#include "host/lot_routes.h"

#include "host/log_sender.h"
#include "host/query_fields.h"
#include "host/shown_views.h"
#include "protocol/codes.h"
#include "protocol/json_fields.h"
#include "protocol/schema_words.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;
using namespace wire::schema;

namespace {

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

QStringList allSorts()
{
    QStringList names;
    for (const SortName &row : sortNames)
        names.append(QLatin1StringView(row.name));
    return names;
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
            fields.fail("sort"_L1, u"must be one of "_s + allSorts().join(u", "));
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
    call.answerFrom(find, [isStaff = isStaff(call)](const store::LotPage &page) {
        QJsonArray items;
        for (const protocol::LotView &lot : page.items)
            items.append(isStaff ? protocol::toJsonForDesk(lot) : protocol::toJson(lot));
        return QJsonObject{{u"items"_s, items},
                           {u"next"_s, page.next.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(page.next)}};
    });
}

void getLot(const Call &call)
{
    using Answer = tl::expected<QJsonObject, auction::Refusal>;
    const auction::AccountId reader = call.who ? call.account() : auction::noAccount;
    call.answerFrom(store::query::GetLot{call.numbers[0]},
                    [reader, isStaff = isStaff(call)](const std::optional<protocol::LotView> &lot) -> Answer {
                        if (!lot)
                            return tl::unexpected(auction::Refusal::UnknownLot);
                        return lotShownTo(reader, isStaff, *lot);
                    });
}

constexpr std::array placeMembers{"number"_L1, "category"_L1, "sale"_L1};

store::command::PlaceChange placeIn(protocol::JsonFields &fields)
{
    store::command::PlaceChange place{
        .number = fields.optionalTakenIn("number"_L1, wire::TextKind::Name, auction::lotNumberMax),
        .category = fields.optionalTakenIn("category"_L1, wire::TextKind::Name, auction::lotCategoryMax),
        .sale = fields.optionalWithin("sale"_L1, 1, protocol::exactIntegerMax)};
    if (place.number && place.number->isEmpty())
        fields.fail("number"_L1, protocol::textRule(wire::TextKind::Name, 1, auction::lotNumberMax));
    return place;
}

constexpr std::array rateMembers{"premium"_L1, "commission"_L1};

store::command::RatesChange ratesIn(protocol::JsonFields &fields, const QJsonObject &body)
{
    return {.premium = protocol::bandsChangeIn(fields, body, "premium"_L1, auction::premiumMax),
            .commission = protocol::bandsChangeIn(fields, body, "commission"_L1, auction::commissionMax)};
}

void createLot(const Call &call)
{
    const bool isSeller = call.who->host || call.who->roles.testFlag(protocol::Role::Seller);
    if (!call.house().view.anyoneSells && !isSeller)
        return call.refuse(store::refusedFor(auction::Refusal::Forbidden, u"selling"_s).value());
    const auto body = call.body();
    if (!body)
        return;
    const auto draft = protocol::draftFromJson(*body);
    if (!draft)
        return call.malformed(draft.error().member, draft.error().reason);
    protocol::JsonFields fields(*body);
    const store::command::PlaceChange place = placeIn(fields);
    const store::command::RatesChange rates = ratesIn(fields, *body);
    if (!fields.ok())
        return call.malformed(fields);
    if (!rates.isNone() && !call.who->host)
        return call.refuse(auction::Refusal::Forbidden);
    if (!call.hasRoom() || !call.within(Quota::Lots))
        return;
    const auto answer = [call](const store::Outcome<store::SharedLotView> &lot) {
        if (!lot)
            return call.refuse(lot.error());
        call.created(protocol::toJson(**lot), u"/api/v1/lots/%1"_s.arg((*lot)->id));
    };
    call.house().store.submit(call.now(), store::command::CreateLot{call.account(), *draft, place, rates},
                              call.counted<store::SharedLotView>(Quota::Lots, answer));
}

void changeLot(const Call &call)
{
    auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::PlaceChange place = placeIn(fields);
    const store::command::RatesChange rates = ratesIn(fields, *body);
    if (!fields.ok())
        return call.malformed(fields);
    if (!rates.isNone() && !call.who->host)
        return call.refuse(auction::Refusal::Forbidden);
    if (!call.within(Quota::Changes))
        return;
    for (const QLatin1StringView name : placeMembers)
        body->remove(name);
    for (const QLatin1StringView name : rateMembers)
        body->remove(name);
    const bool byStaff = call.who->isOneOf(protocol::staffRoles);
    call.house().store.submit(
        call.now(), store::command::ChangeTerms{call.numbers[0], call.account(), *body, place, byStaff, rates},
        call.counted(Quota::Changes, call.answerLot()));
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
    QueryFields fields(call.request());
    const store::query::GetMine get{.account = call.account(),
                                    .list = list,
                                    .after = fields.integer("after"_L1, 1, protocol::exactIntegerMax),
                                    .limit = fields.limit()};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::MyLotPage &page) {
        return QJsonObject{{u"items"_s, protocol::toJsonArray(page.items)}, {u"next"_s, protocol::orNull(page.next)}};
    });
}

// What the routes are, where that takes more than a few words.

const QString lotsNowSummary = u"The lot as it is now"_s;
const QList ofOwnLot{auction::Refusal::UnknownLot, auction::Refusal::Forbidden, auction::Refusal::WrongPhase,
                     auction::Refusal::HasBids};

Operation listing()
{
    return Operation(u"listLots"_s, u"A page of lots"_s)
        .query(u"phase"_s, u"Those in that phase"_s, words(protocol::phaseNames()))
        .query(u"q"_s, u"Those that have these words"_s, text())
        .query(u"seller"_s, u"Those of that account"_s, protocol::schema_words::id())
        .query(u"sale"_s, u"Those of that sale"_s, protocol::schema_words::id())
        .query(u"category"_s, u"Those of that category"_s, text())
        .query(u"sort"_s, u"Their order"_s, words(allSorts()))
        .paged(text())
        .gives(200, u"A page of lots"_s, {u"LotPage"_s});
}

Operation watching(const QString &id, const QString &summary)
{
    return Operation(id, summary).givesNothing(u"Done"_s).refuses({auction::Refusal::UnknownLot});
}

} // namespace

void addLotRoutes(Router &router, House &)
{
    router.add("GET"_ba, u"/api/v1/lots"_s, Caller::Anyone, listing(), listLots);
    router.add("POST"_ba, u"/api/v1/lots"_s, Caller::SignedIn,
               Operation(u"createLot"_s, u"Offers a lot"_s)
                   .takes({u"LotTerms"_s})
                   .gives(201, u"The lot"_s, {u"Lot"_s})
                   .refuses({auction::Refusal::WrongPhase}),
               createLot);
    router.add("GET"_ba, u"/api/v1/lots/{n}"_s, Caller::Anyone,
               Operation(u"getLot"_s, u"One lot"_s)
                   .gives(200, u"The lot"_s, {u"Lot"_s})
                   .refuses({auction::Refusal::UnknownLot}),
               getLot);
    router.add("PATCH"_ba, u"/api/v1/lots/{n}"_s, Caller::SignedIn,
               Operation(u"changeLot"_s, u"Changes a lot's terms while no bid stands, or its place in the sale"_s)
                   .takes({u"ChangeLot"_s})
                   .gives(200, lotsNowSummary, {u"Lot"_s})
                   .refuses(ofOwnLot),
               changeLot);
    router.add("GET"_ba, u"/api/v1/lots/{n}/bids"_s, Caller::Anyone,
               Operation(u"listBids"_s, u"A lot's bids, lowest seq first"_s)
                   .paged(integer(0, protocol::exactIntegerMax))
                   .query(u"before"_s, u"Only those of a lower seq, the newest of them"_s, protocol::schema_words::id())
                   .gives(200, u"A page of bids"_s, {u"History"_s})
                   .refuses({auction::Refusal::UnknownLot}),
               history);
    router.add("GET"_ba, u"/api/v1/lots/{n}/log"_s, Caller::Anyone,
               Operation(u"getLog"_s, u"The lot's log, an event a line"_s)
                   .givesType(200, u"The log"_s, u"application/jsonl"_s)
                   .refuses({auction::Refusal::UnknownLot}),
               &LogSender::answer);
    router.add("PUT"_ba, u"/api/v1/lots/{n}/watch"_s, Caller::SignedIn, watching(u"watchLot"_s, u"Watches a lot"_s),
               [](const Call &call) { watch(call, true); });
    router.add("DELETE"_ba, u"/api/v1/lots/{n}/watch"_s, Caller::SignedIn,
               watching(u"unwatchLot"_s, u"Watches it no more"_s), [](const Call &call) { watch(call, false); });
    const auto addMine = [&router](const QString &name, store::query::MyList list) {
        const QString id = u"listMy"_s + name.first(1).toUpper() + name.sliced(1);
        Operation operation = Operation(id, u"A page of the lots of /me/"_s + name)
                                  .paged(protocol::schema_words::id())
                                  .gives(200, u"A page of them"_s, {u"MyLots"_s});
        router.add("GET"_ba, u"/api/v1/me/"_s + name, Caller::SignedIn, std::move(operation),
                   [list](const Call &call) { mine(call, list); });
    };
    addMine(u"bids"_s, store::query::MyList::Bids);
    addMine(u"won"_s, store::query::MyList::Won);
    addMine(u"lots"_s, store::query::MyList::Selling);
    addMine(u"watching"_s, store::query::MyList::Watching);
}

} // namespace gavel::host
