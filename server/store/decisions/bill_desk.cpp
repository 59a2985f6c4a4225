#include "store/decisions/bill_desk.h"

#include "store/tables/logic_fault.h"

#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auto noPayer = "a payer without an account";

} // namespace

bool BillDesk::isOwnBill(AccountRow &row, const AccountRow *other, auction::AccountId by)
{
    if (by == auction::noAccount)
        return false;
    const bool isOneOfThem = by == row.id || by == row.billTo || (other && by == other->id);
    return isOneOfThem || m_accounts.sharesBill(by, m_accounts.payerOf(row)) ||
           (other && m_accounts.sharesBill(by, *other));
}

std::optional<Fault> BillDesk::faultOf(AccountRow &row, std::optional<auction::AccountId> payer, auction::AccountId by)
{
    if (payer.value_or(auction::noAccount) == row.billTo)
        return std::nullopt; // as it is
    AccountRow *other = payer ? m_accounts.find(*payer) : nullptr;
    if (payer && (!other || other->id == row.id))
        return malformed(u"billTo"_s, u"must be the id of another account, or null"_s).value();
    if (isOwnBill(row, other, by))
        return refused(auction::Refusal::Forbidden).value();
    const AccountRow *staff = by == auction::noAccount ? nullptr : m_accounts.find(by);
    const bool isOfStaff = (other && other->roles()) || m_accounts.payerOf(row).roles();
    if (isOfStaff && staff && !staff->isHost)
        return refused(auction::Refusal::Forbidden).value(); // the host's alone, as all that changes them is
    if (other && (other->billTo != auction::noAccount || row.paysFor > 0))
        return malformed(u"billTo"_s, u"must pay for itself, and who pays for others can't be paid for"_s).value();
    if (m_lots.bindsAny(m_accounts.payerOf(row).id) || (other && m_lots.bindsAny(other->id)))
        return refusedFor(auction::Refusal::WrongPhase, u"leads"_s).value();
    return std::nullopt;
}

void BillDesk::change(AccountRow &row, std::optional<auction::AccountId> payer, auction::TimeMs now)
{
    if (payer.value_or(auction::noAccount) == row.billTo)
        return;
    m_lots.flush();
    if (row.billTo != auction::noAccount)
        part(row, m_accounts.payerOf(row), now);
    AccountRow *other = payer ? &ensured(m_accounts.find(*payer), noPayer) : nullptr;
    m_accounts.setPayer(row, other);
    if (other)
        join(row, *other, now);
}

BillDesk::Part BillDesk::partOf(const protocol::InvoiceView &invoice, auction::AccountId bidder)
{
    const auto isTheirs = [&](const auto &one) { return one.bidder.value_or(invoice.account).id == bidder; };
    Part part;
    for (const protocol::InvoiceLine &line : invoice.lines) {
        if (!isTheirs(line))
            continue;
        part.isAny = true;
        part.owed += line.amount;
    }
    for (const protocol::InvoicePayment &payment : invoice.payments) {
        if (!isTheirs(payment))
            continue;
        part.isAny = true;
        const bool isByFunds = payment.means == protocol::Means::Funds && !payment.isOfDeposits();
        auction::Amount &sum = isByFunds ? part.byFunds : part.received;
        sum += payment.takenBack ? 0 : payment.amount;
    }
    return part;
}

/// What is settled stays where it was paid.
void BillDesk::join(AccountRow &row, AccountRow &payer, auction::TimeMs now)
{
    const QList<auction::SaleId> sales = m_invoices.salesOf(row.id);
    for (const auction::SaleId sale : sales) {
        const protocol::InvoiceView invoice = m_invoices.read(sale, row);
        if (invoice.balance() != 0)
            move(sale, row, payer, partOf(invoice, row.id), now);
    }
}

/// What was paid together can't be told apart: where more was paid than the payer's own lines come to, all stays.
void BillDesk::part(AccountRow &row, AccountRow &payer, auction::TimeMs now)
{
    const QList<auction::SaleId> sales = m_invoices.salesOf(payer.id);
    for (const auction::SaleId sale : sales) {
        const protocol::InvoiceView invoice = m_invoices.read(sale, payer);
        const Part theirs = partOf(invoice, row.id);
        const auction::Amount left = invoice.balance() - (theirs.owed - theirs.received - theirs.byFunds);
        if (theirs.isAny && left >= 0)
            move(sale, payer, row, theirs, now);
    }
}

void BillDesk::move(qint64 sale, AccountRow &from, AccountRow &to, const Part &what, auction::TimeMs now)
{
    const auction::AccountId whose = from.billTo == to.id ? from.id : to.id;
    m_invoices.move({sale, from.id}, to.id, whose);
    const auction::Amount paid = what.received + what.byFunds;
    from.debits -= what.owed;
    from.deposits -= paid;
    to.debits += what.owed;
    to.deposits += paid;
    // Which go where what they paid goes.
    const auction::Amount opening = std::clamp<auction::Amount>(what.byFunds, 0, from.openingFunds);
    from.openingFunds -= opening;
    to.openingFunds += opening;
    from.dirty = to.dirty = true;
    // The invoices' parts of the ledger, and what funds had paid, which is of no sale.
    const auction::Amount open = what.owed - what.received;
    m_accounts.post(now, PostingKind::BillMoved, std::nullopt, {}, {{from.id, open}, {to.id, -open}}, sale);
    if (what.byFunds != 0)
        m_accounts.post(now, PostingKind::BillMoved, std::nullopt, {},
                        {{from.id, -what.byFunds}, {to.id, what.byFunds}});
}

} // namespace gavel::store
