#include "host/sale_routes.h"

#include "host/limits.h"
#include "host/whole_list.h"
#include "protocol/json_fields.h"
#include "protocol/sale_views.h"

#include <QJsonArray>

#include <algorithm>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

void listSales(const Call &call)
{
    call.answerFrom(store::query::GetSales{}, [](const QList<protocol::SaleView> &sales) { return wholeList(sales); });
}

void getSale(const Call &call)
{
    const auction::SaleId id = call.numbers[0];
    call.answerFrom(store::query::GetSales{},
                    [id](const QList<protocol::SaleView> &sales) -> tl::expected<QJsonObject, auction::Refusal> {
                        const auto found = std::find_if(sales.begin(), sales.end(),
                                                        [id](const protocol::SaleView &sale) { return sale.id == id; });
                        if (found == sales.end())
                            return tl::unexpected(auction::Refusal::NotFound);
                        return protocol::toJson(*found);
                    });
}

/// Submits what changes a sale, and answers with the sale as it is then.
template <typename Command>
void submitSale(const Call &call, const Command &command)
{
    call.house().store.submit(call.now(), command, [call](const store::Outcome<protocol::SaleView> &sale) {
        if (!sale)
            return call.refuse(sale.error());
        call.json(200, protocol::toJson(*sale));
    });
}

void makeSale(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const protocol::SaleView sale = protocol::readSale(fields, *body, {});
    if (!fields.ok())
        return call.malformed(fields);
    call.house().store.submit(call.now(), store::command::MakeSale{sale, call.account()}, [call](const auto &made) {
        if (!made)
            return call.refuse(made.error());
        call.created(protocol::toJson(*made), u"/api/v1/sales/%1"_s.arg(made->id));
    });
}

void changeSale(const Call &call)
{
    if (const auto body = call.body())
        submitSale(call, store::command::ChangeSale{call.numbers[0], *body, call.account()});
}

std::optional<QList<auction::LotId>> lotsIn(const QJsonObject &body)
{
    const QJsonValue value = body.value("lots"_L1);
    const QJsonArray array = value.toArray();
    if (!value.isArray() || array.size() > limits::orderedLotsMax)
        return std::nullopt;
    QList<auction::LotId> lots;
    for (const QJsonValue &one : array) {
        const auto lot = protocol::integerOf(one);
        if (!lot || *lot < 1)
            return std::nullopt;
        lots.append(*lot);
    }
    return lots;
}

void orderLots(const Call &call)
{
    const auto body = call.body(limits::orderBody);
    if (!body)
        return;
    const auto lots = lotsIn(*body);
    if (!lots)
        return call.malformed(u"lots"_s, u"must be a list of lots' ids, at most %1"_s.arg(limits::orderedLotsMax));
    submitSale(call, store::command::OrderLots{call.numbers[0], *lots, call.account()});
}

void actOnSale(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const auto action = protocol::saleActionOf(fields.text("action"_L1));
    if (!action)
        return call.malformed(u"action"_s, u"must be one of "_s + protocol::saleActionNames().join(u", "));
    submitSale(call, store::command::ActOnSale{call.numbers[0], *action, call.account()});
}

void removeSale(const Call &call)
{
    const store::command::RemoveSale command{call.numbers[0], call.account()};
    call.house().store.submit(call.now(), command, [call](const store::Outcome<protocol::SaleView> &sale) {
        if (!sale)
            return call.refuse(sale.error());
        call.noContent();
    });
}

Operation changing(const QString &id, const QString &summary, const QString &takes)
{
    return Operation(id, summary)
        .takes({takes})
        .gives(200, u"The sale as it is now"_s, {u"Sale"_s})
        .refuses({auction::Refusal::NotFound, auction::Refusal::WrongPhase, auction::Refusal::HasBids});
}

} // namespace

void addSaleRoutes(Router &router)
{
    router.add("GET"_ba, u"/api/v1/sales"_s, Caller::Anyone,
               Operation(u"listSales"_s, u"All sales"_s).gives(200, u"All of them"_s, {u"Sales"_s}), listSales);
    router.add(
        "POST"_ba, u"/api/v1/sales"_s, Caller::Host,
        Operation(u"makeSale"_s, u"Plans a sale"_s).takes({u"SaleTerms"_s}).gives(201, u"The sale"_s, {u"Sale"_s}),
        makeSale);
    router.add("GET"_ba, u"/api/v1/sales/{n}"_s, Caller::Anyone,
               Operation(u"getSale"_s, u"One sale"_s)
                   .gives(200, u"The sale"_s, {u"Sale"_s})
                   .refuses({auction::Refusal::NotFound}),
               getSale);
    router.add(
        "PATCH"_ba, u"/api/v1/sales/{n}"_s, Caller::Host,
        changing(u"changeSale"_s, u"Changes a sale, its plan while none of its lots has a bid"_s, u"ChangeSale"_s),
        changeSale);
    router.add("DELETE"_ba, u"/api/v1/sales/{n}"_s, Caller::Host,
               Operation(u"removeSale"_s, u"Removes a planned sale that has neither lots nor money"_s)
                   .givesNothing(u"It is not there any more"_s)
                   .refuses({auction::Refusal::NotFound, auction::Refusal::WrongPhase}),
               removeSale);
    router.add("PUT"_ba, u"/api/v1/sales/{n}/order"_s, Caller::Host,
               changing(u"orderLots"_s, u"Orders a sale's lots while none of them has a bid"_s, u"LotOrder"_s),
               orderLots);
    router.add("POST"_ba, u"/api/v1/sales/{n}/actions"_s, Caller::Host,
               changing(u"actOnSale"_s, u"Starts or ends a sale, or numbers its lots by their order"_s, u"ActOnSale"_s),
               actOnSale);
}

} // namespace gavel::host
