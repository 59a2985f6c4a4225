#include "host/invoice_routes.h"

#include "host/money_fields.h"
#include "host/whole_list.h"
#include "wire/json_schema.h"

#include <QJsonArray>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

void listInvoices(const Call &call)
{
    QueryFields fields(call.request());
    const store::query::GetInvoices get{.sale = call.numbers[0],
                                        .open = openIn(fields),
                                        .after = fields.integer("after"_L1, 0).value_or(0),
                                        .limit = fields.limit()};
    if (!fields.ok())
        return call.malformed(fields);
    call.answerFrom(get, [](const store::InvoicePage &page) { return pageOf(page); });
}

void getInvoice(const Call &call)
{
    // Of thousands of lines: written by the reader, in their turn.
    call.answerFrom(store::query::GetInvoice{.sale = call.numbers[0], .account = call.numbers[1]},
                    writtenAsItIs<protocol::InvoiceView>());
}

void getMine(const Call &call)
{
    call.answerFrom(store::query::GetMyInvoices{call.account()},
                    [](const QList<protocol::InvoiceView> &mine) { return wholeList(mine); });
}

/// With what was added, 201 and the invoice; else 200. It may have thousands of lines, which the reader writes.
template <typename Kind>
void submit(const Call &call, const Kind &command, bool adds)
{
    call.house().store.submit(call.now(), command, [call, adds](const store::Outcome<store::InvoiceVerdict> &verdict) {
        if (!verdict)
            return call.refuse(verdict.error());
        const auto &[sale, account] = verdict->invoice;
        const QString location = u"/api/v1/sales/%1/invoices/%2"_s.arg(sale).arg(account);
        call.answerFrom(store::query::GetInvoice{.sale = sale, .account = account, .isOwn = true},
                        writtenAsItIs<protocol::InvoiceView>(verdict->repeat), adds ? location : QString(),
                        WhenFull::AskAtOnce);
    });
}

void pay(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::PayInvoice pay{.sale = call.numbers[0],
                                         .account = call.numbers[1],
                                         .means = meansIn(fields),
                                         .amount = fields.integer("amount"_L1),
                                         .reference = referenceIn(fields),
                                         .key = keyIn(fields, *body),
                                         .by = call.account()};
    if (!fields.ok())
        return call.malformed(fields);
    submit(call, pay, true);
}

void takeBack(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::TakePaymentBack takeBack{.sale = call.numbers[0],
                                                   .account = call.numbers[1],
                                                   .n = call.numbers[2],
                                                   .reason = reasonIn(fields),
                                                   .by = call.account()};
    if (!fields.ok())
        return call.malformed(fields);
    submit(call, takeBack, false);
}

void adjust(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const store::command::AdjustInvoice adjust{.sale = call.numbers[0],
                                               .account = call.numbers[1],
                                               .amount = fields.integer("amount"_L1),
                                               .reason = reasonIn(fields),
                                               .key = keyIn(fields, *body),
                                               .by = call.account()};
    if (!fields.ok())
        return call.malformed(fields);
    submit(call, adjust, true);
}

void number(const Call &call)
{
    submit(call, store::command::NumberInvoice{call.numbers[0], call.numbers[1], call.account()}, false);
}

void collect(const Call &call, bool on)
{
    const store::command::MarkCollected mark{call.numbers[0], on, call.account()};
    call.house().store.submit(call.now(), mark, [call](const store::Outcome<store::CollectedVerdict> &verdict) {
        if (!verdict)
            return call.refuse(verdict.error());
        call.json(200, {{u"lot"_s, verdict->lot}, {u"collected"_s, protocol::toJson(verdict->collected)}});
    });
}

// What the routes are.

using auction::Refusal;

const QString nowSummary = u"The invoice as it is now"_s;

/// Of one invoice: its path, and what there is not.
Operation ofInvoice(const QString &id, const QString &summary)
{
    return Operation(id, summary).path({u"sale"_s, u"account"_s, u"n"_s}).refuses({Refusal::NotFound});
}

Operation addingToInvoice(const QString &id, const QString &summary, const QString &takes)
{
    return ofInvoice(id, summary)
        .takes({takes})
        .gives(201, nowSummary, {u"InvoiceDone"_s})
        .refuses({Refusal::KeyReused, Refusal::WrongPhase});
}

Operation collecting(const QString &id, const QString &summary)
{
    return Operation(id, summary)
        .gives(200, u"The lot, and who says when it was taken away"_s, {u"Collected"_s})
        .refuses({Refusal::UnknownLot, Refusal::WrongPhase});
}

void addReading(Router &router, const QString &invoice)
{
    router.add("GET"_ba, u"/api/v1/sales/{n}/invoices"_s, Caller::Cashier,
               Operation(u"listInvoices"_s, u"What bidders owe of a sale, by account"_s)
                   .path({u"sale"_s})
                   .query(u"open"_s, u"Only those that are not settled"_s, wire::schema::boolean())
                   .paged(wire::schema::integer(0, protocol::exactIntegerMax))
                   .gives(200, u"A page of invoices"_s, {u"InvoicePage"_s})
                   .refuses({Refusal::NotFound}),
               listInvoices);
    router.add(
        "GET"_ba, invoice, Caller::Cashier,
        ofInvoice(u"getInvoice"_s, u"What one bidder owes of a sale"_s).gives(200, u"The invoice"_s, {u"Invoice"_s}),
        getInvoice);
    router.add("GET"_ba, u"/api/v1/me/invoices"_s, Caller::SignedIn,
               Operation(u"listMyInvoices"_s, u"What one owes oneself"_s)
                   .gives(200, u"All of one's invoices"_s, {u"MyInvoices"_s}),
               getMine);
}

} // namespace

void addInvoiceRoutes(Router &router)
{
    const QString invoice = u"/api/v1/sales/{n}/invoices/{n}"_s;
    addReading(router, invoice);
    router.add("POST"_ba, invoice + u"/payments"_s, Caller::Cashier,
               addingToInvoice(u"payInvoice"_s, u"Writes down what was paid, or given back"_s, u"Payment"_s), pay);
    router.add("DELETE"_ba, invoice + u"/payments/{n}"_s, Caller::Cashier,
               ofInvoice(u"takePaymentBack"_s, u"Has a payment count no more"_s)
                   .takes({u"TakeBack"_s})
                   .gives(200, nowSummary, {u"InvoiceDone"_s})
                   .refuses({Refusal::WrongPhase}),
               takeBack);
    router.add("POST"_ba, invoice + u"/adjustments"_s, Caller::Cashier,
               addingToInvoice(u"adjustInvoice"_s, u"Adds to what is owed, or takes from it"_s, u"Adjustment"_s),
               adjust);
    router.add("POST"_ba, invoice + u"/print"_s, Caller::Cashier,
               ofInvoice(u"numberInvoice"_s, u"Gives the invoice its number, for paper"_s)
                   .gives(200, nowSummary, {u"InvoiceDone"_s}),
               number);
    const QString collected = u"/api/v1/lots/{n}/collected"_s;
    router.add("PUT"_ba, collected, Caller::Cashier,
               collecting(u"markCollected"_s, u"Marks that the buyer took the lot away"_s),
               [](const Call &call) { collect(call, true); });
    router.add("DELETE"_ba, collected, Caller::Cashier,
               collecting(u"unmarkCollected"_s, u"Marks that the buyer did not after all"_s),
               [](const Call &call) { collect(call, false); });
}

} // namespace gavel::host
