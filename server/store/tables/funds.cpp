#include "store/tables/funds.h"

#include <algorithm>

namespace gavel::store {

// What was paid too much at the desk is in the deposits, and no more for funds to spend. What is held is left out of
// it: a payment of what remains would tell the maximum that it is held for.
static auction::Amount freeFunds(const AccountRow &account, const protocol::InvoiceView &invoice)
{
    if (account.limited)
        return account.balance() + account.holds + invoice.balance(); // what is owed is in the debits already
    return account.deposits - invoice.paid();
}

bool hasFunds(const AccountRow &account)
{
    return account.limited || account.deposits > 0;
}

void payByFunds(Invoices &invoices, const AccountRow &account, auction::Amount most, std::optional<auction::LotId> lot,
                auction::TimeMs now)
{
    const protocol::InvoiceView invoice = invoices.read(protocol::firstSale, account);
    const auction::Amount paid = std::min({invoice.balance(), most, freeFunds(account, invoice)});
    if (paid <= 0)
        return;
    EntryRow entry{.account = account.id, .kind = EntryKind::Funds, .amount = paid, .lot = lot, .at = now};
    invoices.add(entry);
}

void payBackFunds(Invoices &invoices, const AccountRow &account, auction::LotId lot, auction::TimeMs now)
{
    const protocol::InvoiceView invoice = invoices.read(protocol::firstSale, account);
    const auction::Amount byFunds = invoice.paid() - invoice.received();
    const auction::Amount back = std::min(-invoice.balance(), byFunds);
    if (back <= 0)
        return;
    EntryRow entry{.account = account.id, .kind = EntryKind::Funds, .amount = -back, .lot = lot, .at = now};
    invoices.add(entry);
}

} // namespace gavel::store
