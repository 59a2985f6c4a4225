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

// What funds paid of an invoice, by whose part of it that is; the buyer's first, then the payer's own.
static QList<std::pair<auction::AccountId, auction::Amount>> partsOf(const protocol::InvoiceView &invoice,
                                                                     auction::AccountId buyer)
{
    QList<std::pair<auction::AccountId, auction::Amount>> parts{{buyer, 0}};
    if (buyer != invoice.account.id)
        parts.append({invoice.account.id, 0});
    for (const protocol::InvoicePayment &payment : invoice.payments) {
        if (payment.means != protocol::Means::Funds || payment.isOfDeposits())
            continue;
        const auction::AccountId whose = payment.bidder.value_or(invoice.account).id;
        auto part = std::find_if(parts.begin(), parts.end(), [whose](const auto &one) { return one.first == whose; });
        if (part == parts.end())
            part = parts.insert(parts.end(), {whose, 0});
        part->second += payment.amount;
    }
    return parts;
}

void payBackFunds(Invoices &invoices, qint64 sale, const AccountRow &payer, const VoidedPurchase &purchase)
{
    const protocol::InvoiceView invoice = invoices.read(sale, payer);
    auction::Amount left = -invoice.balance();
    for (const auto &[whose, paid] : partsOf(invoice, purchase.buyer)) {
        const auction::Amount back = std::min(left, paid);
        if (back <= 0)
            continue;
        EntryRow entry{.sale = sale,
                       .account = payer.id,
                       .kind = EntryKind::Funds,
                       .amount = -back,
                       .lot = purchase.lot,
                       .at = purchase.at,
                       .whose = whose == payer.id ? auction::noAccount : whose};
        invoices.add(entry);
        left -= back;
    }
}

} // namespace gavel::store
