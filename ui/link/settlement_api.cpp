#include "link/settlement_api.h"

#include "link/json_replies.h"
#include "link/sale_path.h"

#include <QPointer>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr int perPage = 500;

QString settlementPath(const Bill &bill, const QString &tail)
{
    return salePath(bill.sale, u"settlements/%1/"_s.arg(bill.account) + tail);
}

/// Page after page of a sale's list.
template <typename Item>
void readAll(HttpClient &http, const QString &path, Reader<Item> read, QObject *context,
             const Reply<QList<Item>> &reply)
{
    const auto fetch = [line = QPointer(&http), path, read, asker = QPointer(context)](const QString &after,
                                                                                       const Reply<Page<Item>> &got) {
        if (!line || !asker)
            return;
        QUrlQuery query{{u"limit"_s, QString::number(perPage)}};
        if (!after.isEmpty())
            query.addQueryItem(u"after"_s, after);
        line->sendForJson(HttpRequest::get(path, query), asker, readingPage<Item>(read, got));
    };
    Collection<Item>::begin(fetch, reply);
}

} // namespace

void readEvening(HttpClient &http, auction::SaleId sale, QObject *context, const Reply<protocol::EveningView> &reply)
{
    http.sendForJson(HttpRequest::get(salePath(sale, u"evening"_s)), context,
                     reading<protocol::EveningView>(&protocol::eveningFromJson, reply));
}

void readInvoices(HttpClient &http, auction::SaleId sale, QObject *context,
                  const Reply<QList<protocol::InvoiceView>> &reply)
{
    readAll<protocol::InvoiceView>(http, salePath(sale, u"invoices"_s), &protocol::invoiceFromJson, context, reply);
}

void readSettlements(HttpClient &http, auction::SaleId sale, QObject *context,
                     const Reply<QList<protocol::SettlementView>> &reply)
{
    readAll<protocol::SettlementView>(http, salePath(sale, u"settlements"_s), &protocol::settlementFromJson, context,
                                      reply);
}

void readMySettlements(HttpClient &http, QObject *context, const Reply<Page<protocol::SettlementView>> &reply)
{
    http.sendForJson(HttpRequest::get(u"/api/v1/me/settlements"_s), context,
                     readingPage<protocol::SettlementView>(&protocol::settlementFromJson, reply));
}

void payOut(HttpClient &http, const Bill &bill, const HandedOver &payout, QObject *context,
            const Reply<protocol::SettlementView> &reply)
{
    const QJsonObject body{{u"means"_s, nameOf(payout.means)},
                           {u"amount"_s, payout.amount},
                           {u"reference"_s, payout.reference},
                           {u"key"_s, payout.key}};
    http.sendForJson(HttpRequest::json("POST", settlementPath(bill, u"payouts"_s), body), context,
                     reading<protocol::SettlementView>(&protocol::settlementFromJson, reply));
}

void adjustSettlement(HttpClient &http, const Bill &bill, auction::Amount amount, const QString &reason,
                      const QString &key, QObject *context, const Reply<protocol::SettlementView> &reply)
{
    const QJsonObject body{{u"amount"_s, amount}, {u"reason"_s, reason}, {u"key"_s, key}};
    http.sendForJson(HttpRequest::json("POST", settlementPath(bill, u"adjustments"_s), body), context,
                     reading<protocol::SettlementView>(&protocol::settlementFromJson, reply));
}

void countCash(HttpClient &http, const Counted &counted, QObject *context, const Reply<protocol::CashCount> &reply)
{
    const QJsonObject body{{u"counted"_s, counted.amount}, {u"opening"_s, counted.opening}, {u"note"_s, counted.note}};
    http.sendForJson(HttpRequest::json("POST", salePath(counted.sale, u"counts"_s), body), context,
                     reading<protocol::CashCount>(&protocol::cashCountFromJson, reply));
}

} // namespace gavel::link
