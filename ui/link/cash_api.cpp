#include "link/cash_api.h"

#include "link/json_replies.h"
#include "link/sale_path.h"
#include "protocol/action_json.h"

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr int foundMax = 20; // more are no choice

QString invoicePath(const Bill &bill, const QString &tail = {})
{
    return salePath(bill.sale, u"invoices/%1"_s.arg(bill.account) + tail);
}

} // namespace

void findAccounts(HttpClient &http, const QString &words, QObject *context,
                  const Reply<Page<protocol::AccountView>> &reply)
{
    QUrlQuery query{{u"limit"_s, QString::number(foundMax)}};
    query.addQueryItem(u"q"_s, QString::fromLatin1(QUrl::toPercentEncoding(words)));
    http.sendForJson(HttpRequest::get(u"/api/v1/accounts"_s, query), context,
                     readingPage<protocol::AccountView>(&protocol::accountFromJson, reply));
}

void readInvoice(HttpClient &http, const Bill &bill, QObject *context, const Reply<protocol::InvoiceView> &reply)
{
    http.sendForJson(HttpRequest::get(invoicePath(bill)), context,
                     reading<protocol::InvoiceView>(&protocol::invoiceFromJson, reply));
}

void readMyInvoices(HttpClient &http, QObject *context, const Reply<Page<protocol::InvoiceView>> &reply)
{
    http.sendForJson(HttpRequest::get(u"/api/v1/me/invoices"_s), context,
                     readingPage<protocol::InvoiceView>(&protocol::invoiceFromJson, reply));
}

void payInvoice(HttpClient &http, const Bill &bill, const HandedOver &payment, QObject *context,
                const Reply<protocol::InvoiceView> &reply)
{
    const QJsonObject body{{u"means"_s, nameOf(payment.means)},
                           {u"amount"_s, payment.amount},
                           {u"reference"_s, payment.reference},
                           {u"key"_s, payment.key}};
    http.sendForJson(HttpRequest::json("POST", invoicePath(bill, u"/payments"_s), body), context,
                     reading<protocol::InvoiceView>(&protocol::invoiceFromJson, reply));
}

void takePaymentBack(HttpClient &http, const Bill &bill, qint64 n, const QString &reason, QObject *context,
                     const Reply<protocol::InvoiceView> &reply)
{
    const QString path = invoicePath(bill, u"/payments/%1"_s.arg(n));
    http.sendForJson(HttpRequest::json("DELETE", path, {{u"reason"_s, reason}}), context,
                     reading<protocol::InvoiceView>(&protocol::invoiceFromJson, reply));
}

void adjustInvoice(HttpClient &http, const Bill &bill, auction::Amount amount, const QString &reason,
                   const QString &key, QObject *context, const Reply<protocol::InvoiceView> &reply)
{
    const QJsonObject body{{u"amount"_s, amount}, {u"reason"_s, reason}, {u"key"_s, key}};
    http.sendForJson(HttpRequest::json("POST", invoicePath(bill, u"/adjustments"_s), body), context,
                     reading<protocol::InvoiceView>(&protocol::invoiceFromJson, reply));
}

void answerOfferFor(HttpClient &http, auction::AccountId account, auction::LotId lot, bool takes, QObject *context,
                    const Reply<protocol::LotView> &reply)
{
    const QString path = u"/api/v1/lots/%1/offer"_s.arg(lot);
    HttpRequest request = HttpRequest::json(takes ? "PUT" : "DELETE", path, {});
    request.query.addQueryItem(u"for"_s, QString::number(account));
    http.sendForJson(request, context, reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void voidSale(HttpClient &http, auction::LotId lot, const QString &reason, QObject *context,
              const Reply<protocol::LotView> &reply)
{
    const QJsonObject body = protocol::toJson(auction::action::VoidSale{reason});
    http.sendForJson(HttpRequest::json("POST", u"/api/v1/lots/%1/actions"_s.arg(lot), body), context,
                     reading<protocol::LotView>(&protocol::lotFromJson, reply));
}

void numberInvoice(HttpClient &http, const Bill &bill, QObject *context, const Reply<protocol::InvoiceView> &reply)
{
    http.sendForJson(HttpRequest::json("POST", invoicePath(bill, u"/print"_s), {}), context,
                     reading<protocol::InvoiceView>(&protocol::invoiceFromJson, reply));
}

void markCollected(HttpClient &http, auction::LotId lot, bool on, QObject *context, const Reply<Done> &reply)
{
    const QString path = u"/api/v1/lots/%1/collected"_s.arg(lot);
    http.sendForJson(HttpRequest::json(on ? "PUT" : "DELETE", path, {}), context, doneBy<QJsonObject>(reply));
}

} // namespace gavel::link
