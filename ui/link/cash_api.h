#pragma once

#include "link/host_api.h"
#include "link/http_client.h"
#include "protocol/invoice_views.h"

namespace gavel::link {

// The desk's calls, for hosts and cashiers (PROTOCOL.md, "Invoices"). Replies come as HostApi's do.

/// The accounts that these words fit: names, number, phone, email, table.
void findAccounts(HttpClient &http, const QString &words, QObject *context,
                  const Reply<Page<protocol::AccountView>> &reply);

/// Whose invoice, and of which sale: of who pays for the account.
struct Bill
{
    auction::SaleId sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
};

void readInvoice(HttpClient &http, const Bill &bill, QObject *context, const Reply<protocol::InvoiceView> &reply);
/// One's own, of all sales; for anybody.
void readMyInvoices(HttpClient &http, QObject *context, const Reply<Page<protocol::InvoiceView>> &reply);

/// Money that is handed over, or, below 0, given back. The same `key` again is the same payment, whether its answer
/// came back or not.
struct HandedOver
{
    protocol::Means means = protocol::Means::Cash;
    auction::Amount amount = 0;
    QString reference = {};
    QString key = {};
};
void payInvoice(HttpClient &http, const Bill &bill, const HandedOver &payment, QObject *context,
                const Reply<protocol::InvoiceView> &reply);
void takePaymentBack(HttpClient &http, const Bill &bill, qint64 n, const QString &reason, QObject *context,
                     const Reply<protocol::InvoiceView> &reply);
/// Adds to what is owed, or, below 0, takes from it.
void adjustInvoice(HttpClient &http, const Bill &bill, auction::Amount amount, const QString &reason,
                   const QString &key, QObject *context, const Reply<protocol::InvoiceView> &reply);
/// Of a runner-up to what it was offered, as they said at the desk: takes it, or declines.
void answerOfferFor(HttpClient &http, auction::AccountId account, auction::LotId lot, bool takes, QObject *context,
                    const Reply<protocol::LotView> &reply);
/// Of a lot on an invoice: it is owed no more.
void voidSale(HttpClient &http, auction::LotId lot, const QString &reason, QObject *context,
              const Reply<protocol::LotView> &reply);
/// It is about to be printed, and has a number then.
void numberInvoice(HttpClient &http, const Bill &bill, QObject *context, const Reply<protocol::InvoiceView> &reply);

void markCollected(HttpClient &http, auction::LotId lot, bool on, QObject *context, const Reply<Done> &reply);

} // namespace gavel::link
