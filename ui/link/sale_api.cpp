#include "link/sale_api.h"

#include "link/json_replies.h"
#include "link/sale_path.h"

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

const auto salesPath = u"/api/v1/sales"_s;

void sendSale(HttpClient &http, const QByteArray &method, const QString &path, const QJsonObject &body,
              QObject *context, const Reply<protocol::SaleView> &reply)
{
    http.sendForJson(HttpRequest::json(method, path, body), context,
                     reading<protocol::SaleView>(&protocol::saleFromJson, reply));
}

} // namespace

void readSales(HttpClient &http, QObject *context, const Reply<QList<protocol::SaleView>> &reply)
{
    const Reply<Page<protocol::SaleView>> page = [reply](const Result<Page<protocol::SaleView>> &sales) {
        if (!sales)
            return reply(tl::unexpected(sales.error()));
        reply(sales->items);
    };
    http.sendForJson(HttpRequest::get(salesPath), context,
                     readingPage<protocol::SaleView>(&protocol::saleFromJson, page));
}

void makeSale(HttpClient &http, const QJsonObject &sale, QObject *context, const Reply<protocol::SaleView> &reply)
{
    sendSale(http, "POST", salesPath, sale, context, reply);
}

void changeSale(HttpClient &http, auction::SaleId sale, const QJsonObject &change, QObject *context,
                const Reply<protocol::SaleView> &reply)
{
    sendSale(http, "PATCH", salePath(sale), change, context, reply);
}

void orderLots(HttpClient &http, auction::SaleId sale, const QList<auction::LotId> &lots, QObject *context,
               const Reply<protocol::SaleView> &reply)
{
    QJsonArray ids;
    for (const auction::LotId lot : lots)
        ids.append(lot);
    sendSale(http, "PUT", salePath(sale, u"order"_s), {{u"lots"_s, ids}}, context, reply);
}

void actOnSale(HttpClient &http, auction::SaleId sale, protocol::SaleAction action, QObject *context,
               const Reply<protocol::SaleView> &reply)
{
    sendSale(http, "POST", salePath(sale, u"actions"_s), {{u"action"_s, protocol::nameOf(action)}}, context, reply);
}

void removeSale(HttpClient &http, auction::SaleId sale, QObject *context, const Reply<Done> &reply)
{
    HttpRequest request = HttpRequest::get(salePath(sale));
    request.method = "DELETE";
    http.send(request, context, doneBy<QByteArray>(reply));
}

} // namespace gavel::link
