#include "store/tables/funds.h"

#include <algorithm>

namespace gavel::store {

// What was paid too much at the desk is in the deposits, and no more for funds to spend. What is held is left out of
// it: a payment of what remains would tell the maximum that it is held for.
static auction::Amount freeFunds(Invoices &invoices, const AccountRow &payer)
{
    return payer.deposits + (payer.limited ? payer.credits : 0) - invoices.paidOn(payer.id);
}

bool hasFunds(const AccountRow &account)
{
    return account.limited || account.deposits > 0;
}

auction::Amount payByFunds(Invoices &invoices, qint64 sale, const AccountRow &payer, const FundsPayment &payment)
{
    const protocol::InvoiceView invoice = invoices.read(sale, payer);
    const auction::Amount paid = std::min({invoice.balance(), payment.most, freeFunds(invoices, payer)});
    if (paid <= 0)
        return 0;
    EntryRow entry{.sale = sale,
                   .account = payer.id,
                   .kind = EntryKind::Funds,
                   .amount = paid,
                   .lot = payment.lot,
                   .at = payment.at};
    invoices.add(entry);
    return paid;
}

void payByDeposit(Invoices &invoices, const AccountRow &payer, auction::Amount deposit, auction::TimeMs now)
{
    const QList<auction::SaleId> sales = invoices.salesOf(payer.id);
    for (const auction::SaleId sale : sales)
        deposit -= payByFunds(invoices, sale, payer, {.most = deposit, .at = now});
}

void payBackFunds(Invoices &invoices, qint64 sale, const AccountRow &payer, auction::LotId lot, auction::TimeMs now)
{
    const protocol::InvoiceView invoice = invoices.read(sale, payer);
    const auction::Amount byFunds = invoice.paid() - invoice.received();
    const auction::Amount back = std::min(-invoice.balance(), byFunds);
    if (back <= 0)
        return;
    EntryRow entry{.sale = sale, .account = payer.id, .kind = EntryKind::Funds, .amount = -back, .lot = lot, .at = now};
    invoices.add(entry);
}

} // namespace gavel::store
