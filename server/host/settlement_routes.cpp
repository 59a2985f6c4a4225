#include "host/settlement_routes.h"

#include "host/money_fields.h"
#include "host/whole_list.h"
#include "protocol/limits.h"
#include "wire/json_schema.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

void listSettlements(const Call &call)
{
    QueryFields fields(call.request());
    const store::query::GetSettlements get{.sale = call.numbers[0],
                                           .open = openIn(fields),
                                           .after = fields.integer("after"_L1, 0).value_or(0),
                                           .limit = fields.limit()};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::SettlementPage &page) { return pageOf(page); });
}

void getSettlement(const Call &call)
{
    call.answerFrom(store::query::GetSettlement{call.numbers[0], call.numbers[1]},
                    writtenAsItIs<protocol::SettlementView>());
}

void getMySettlement(const Call &call)
{
    call.answerFrom(store::query::GetMySettlements{call.account()},
                    [](const QList<protocol::SettlementView> &mine) { return wholeList(mine); });
}

/// With what was added, 201 and the settlement. It may have thousands of lines, which the reader writes.
template <typename Kind>
void submit(const Call &call, const Kind &command)
{
    call.house().store.submit(call.now(), command, [call](const store::Outcome<store::SettlementVerdict> &verdict) {
        if (!verdict)
            return call.refuse(verdict.error());
        const auto &[sale, account] = verdict->settlement;
        call.answerFrom(store::query::GetSettlement{sale, account},
                        writtenAsItIs<protocol::SettlementView>(verdict->repeat),
                        u"/api/v1/sales/%1/settlements/%2"_s.arg(sale).arg(account), WhenFull::AskAtOnce);
    });
}

void payOut(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::PayOut pay{.sale = call.numbers[0],
                                     .account = call.numbers[1],
                                     .means = meansIn(fields),
                                     .amount = fields.integer("amount"_L1),
                                     .reference = referenceIn(fields),
                                     .key = keyIn(fields, *body),
                                     .by = call.account()};
    if (!fields.ok())
        return call.malformed(fields);
    submit(call, pay);
}

void adjustSettlement(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::AdjustSettlement adjustSettlement{.sale = call.numbers[0],
                                                            .account = call.numbers[1],
                                                            .amount = fields.integer("amount"_L1),
                                                            .reason = reasonIn(fields),
                                                            .key = keyIn(fields, *body),
                                                            .by = call.account()};
    if (!fields.ok())
        return call.malformed(fields);
    submit(call, adjustSettlement);
}

void getEvening(const Call &call)
{
    using Answer = tl::expected<QJsonObject, auction::Refusal>;
    call.answerFrom(store::query::GetEvening{call.numbers[0]},
                    [](const std::optional<protocol::EveningView> &evening) -> Answer {
                        if (!evening)
                            return tl::unexpected(auction::Refusal::NotFound);
                        return protocol::toJson(*evening);
                    });
}

void countCash(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::CountCash count{
        .sale = call.numbers[0],
        .counted = fields.within("counted"_L1, 0, auction::amountMax),
        .opening = fields.optionalWithin("opening"_L1, 0, auction::amountMax).value_or(0),
        .note =
            fields.optionalTakenIn("note"_L1, wire::TextKind::Line, protocol::limits::reasonMax).value_or(QString()),
        .by = call.account()};
    if (!fields.ok())
        return call.malformed(fields);
    call.house().store.submit(call.now(), count, [call](const store::Outcome<protocol::CashCount> &counted) {
        if (!counted)
            return call.refuse(counted.error());
        call.json(201, protocol::toJson(*counted));
    });
}

// What the routes are.

using auction::Refusal;

/// Of one settlement: its path, and what there is not.
Operation ofSettlement(const QString &id, const QString &summary)
{
    return Operation(id, summary).path({u"sale"_s, u"account"_s}).refuses({Refusal::NotFound});
}

Operation addingToSettlement(const QString &id, const QString &summary, const QString &takes)
{
    return ofSettlement(id, summary)
        .takes({takes})
        .gives(201, u"The settlement as it is now"_s, {u"SettlementDone"_s})
        .refuses({Refusal::KeyReused, Refusal::WrongPhase});
}

void addSettlementReading(Router &router, const QString &settlement)
{
    router.add("GET"_ba, u"/api/v1/sales/{n}/settlements"_s, Caller::Cashier,
               Operation(u"listSettlements"_s, u"What sellers are owed of a sale, by account"_s)
                   .path({u"sale"_s})
                   .query(u"open"_s, u"Only those that are not settled"_s, wire::schema::boolean())
                   .paged(wire::schema::integer(0, protocol::exactIntegerMax))
                   .gives(200, u"A page of settlements"_s, {u"SettlementPage"_s})
                   .refuses({Refusal::NotFound}),
               listSettlements);
    router.add("GET"_ba, settlement, Caller::Cashier,
               ofSettlement(u"getSettlement"_s, u"What one seller is owed of a sale"_s)
                   .gives(200, u"The settlement"_s, {u"Settlement"_s}),
               getSettlement);
    router.add("GET"_ba, u"/api/v1/me/settlements"_s, Caller::SignedIn,
               Operation(u"listMySettlements"_s, u"What one is owed oneself for what one sold"_s)
                   .gives(200, u"All of one's settlements"_s, {u"MySettlements"_s}),
               getMySettlement);
}

} // namespace

void addSettlementRoutes(Router &router)
{
    const QString settlement = u"/api/v1/sales/{n}/settlements/{n}"_s;
    addSettlementReading(router, settlement);
    router.add("POST"_ba, settlement + u"/payouts"_s, Caller::Cashier,
               addingToSettlement(u"payOut"_s, u"Writes down what a seller was paid, or gave back"_s, u"Payment"_s),
               payOut);
    router.add("POST"_ba, settlement + u"/adjustments"_s, Caller::Cashier,
               addingToSettlement(u"adjustSettlement"_s, u"Adds to what a seller is owed, or takes from it"_s,
                                  u"Adjustment"_s),
               adjustSettlement);
    router.add("GET"_ba, u"/api/v1/sales/{n}/evening"_s, Caller::Cashier,
               Operation(u"getEvening"_s, u"How the evening stands at the desk"_s)
                   .path({u"sale"_s})
                   .gives(200, u"The sums, who owes, what is unclaimed, and the counts of the cash"_s, {u"Evening"_s})
                   .refuses({Refusal::NotFound}),
               getEvening);
    router.add("POST"_ba, u"/api/v1/sales/{n}/counts"_s, Caller::Cashier,
               Operation(u"countCash"_s, u"Writes down how much cash there is at the desk"_s)
                   .path({u"sale"_s})
                   .takes({u"CountCash"_s})
                   .gives(201, u"The count, and what it should have been"_s, {u"CashCount"_s})
                   .refuses({Refusal::NotFound}),
               countCash);
}

} // namespace gavel::host
