#include "store/decisions/cash_desk.h"

#include "store/decisions/handed_over.h"
#include "store/tables/logic_fault.h"
#include "store/tables/parties.h"

#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

Decided<InvoiceVerdict> refusedBy(auction::Refusal refusal)
{
    return {refused(refusal), {}};
}

/// What of a refund is of the deposits: what was paid too much goes first, what then is owed again last.
auction::Amount ofDepositsIn(auction::Amount refund, const InvoiceSums &invoice, auction::Amount unspent)
{
    const auction::Amount left = refund - std::max<auction::Amount>(-invoice.balance(), 0);
    return std::clamp<auction::Amount>(left, 0, unspent);
}

} // namespace

tl::expected<AccountRow *, auction::Refusal> CashDesk::payer(qint64 sale, auction::AccountId account,
                                                             auction::AccountId by)
{
    AccountRow *row = m_accounts.find(account);
    if (!row || !m_sales.has(sale))
        return tl::unexpected(auction::Refusal::NotFound);
    AccountRow &payer = m_accounts.payerOf(*row);
    if (m_accounts.sharesBill(by, payer))
        return tl::unexpected(auction::Refusal::Forbidden);
    m_lots.flush();
    return m_invoices.isOwn(sale, *row) ? row : &payer;
}

/// One entry of the ledger between the account and where the money is, and the account's own sum of what it paid in.
void CashDesk::move(const AccountRow &account, Party to, auction::Amount amount, const Movement &movement)
{
    if (amount == 0)
        return;
    AccountRow &row = ensured(m_accounts.find(account.id), "a payer without an account");
    row.deposits += amount;
    row.dirty = true;
    m_accounts.post(movement.at, movement.kind, std::nullopt, movement.note, {{row.id, amount}, {partyId(to), -amount}},
                    movement.sale);
}

bool CashDesk::isBound(const AccountRow &account)
{
    return m_lots.bindsAny(account.billTo == auction::noAccount ? account.id : account.billTo);
}

std::optional<Fault> CashDesk::paymentFault(const command::PayInvoice &command, const AccountRow &account,
                                            const InvoiceSums &invoice, auction::Amount unspent)
{
    const bool refunds = command.amount < 0;
    // How much could be given back while somebody leads would tell their maximum.
    if (refunds && isBound(account))
        return refusedFor(auction::Refusal::WrongPhase, u"leads"_s).value();
    if (!isWithinBounds(command.amount))
        return malformed(u"amount"_s, u"must be an integer but 0, within 10^15"_s).value();
    if (!stayExact({account.deposits, account.funds()}, command.amount))
        return inexactSums();
    if (!refunds && command.amount > invoice.balance())
        return tooMuch("owed"_L1, invoice.balance()).value();
    const auction::Amount refundable = std::max<auction::Amount>(invoice.received, 0) + unspent;
    if (refunds && -command.amount > refundable)
        return tooMuch("paid"_L1, refundable).value();
    return std::nullopt;
}

Decided<InvoiceVerdict> CashDesk::pay(const command::PayInvoice &command, auction::TimeMs now)
{
    const auto account = payer(command.sale, command.account, command.by);
    if (!account)
        return refusedBy(account.error());
    const MoneyKeys::Request request{u"payments"_s, command.account, command.key, keyContentsOf(command)};
    const InvoiceVerdict::Invoice invoice{command.sale, (*account)->id};
    if (auto answer = answeredBefore<InvoiceVerdict>(m_keys, request, [&] { return invoice; }))
        return *std::move(answer);
    const InvoiceSums before = m_invoices.sumsOf(invoice.sale, invoice.account);
    const auction::Amount unspent = command.amount < 0 ? m_invoices.unspentOf(**account) : 0;
    if (const auto fault = paymentFault(command, **account, before, unspent))
        return {tl::unexpected(*fault), {}};
    const auction::Amount ofDeposits = ofDepositsIn(-command.amount, before, unspent);
    const Party to = partyOf(command.means);
    move(**account, to, command.amount + ofDeposits, {command.sale, PostingKind::Payment, command.reference, now});
    move(**account, to, -ofDeposits, {std::nullopt, PostingKind::Deposit, command.reference, now});
    enter(command, (*account)->id, ofDeposits, now);
    m_invoices.giveNumber(command.sale, (*account)->id, now);
    m_keys.keep(request);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = command.amount < 0 ? protocol::Deed::Refund : protocol::Deed::Payment,
                  .account = (*account)->id,
                  .amount = command.amount,
                  .reason = paidBy(command.means, command.reference)});
    return {InvoiceVerdict{invoice, false}, {}};
}

/// The invoice's entries: before a refund what of it is taken of the deposits, so that nothing is owed again for that.
void CashDesk::enter(const command::PayInvoice &command, auction::AccountId account, auction::Amount ofDeposits,
                     auction::TimeMs now)
{
    EntryRow taken{.sale = command.sale,
                   .account = account,
                   .kind = EntryKind::Funds,
                   .amount = ofDeposits,
                   .at = now,
                   .staff = command.by == auction::noAccount ? founder : command.by};
    if (ofDeposits > 0)
        m_invoices.add(taken);
    EntryRow entry{.sale = command.sale,
                   .account = account,
                   .means = nameOf(command.means),
                   .amount = command.amount,
                   .reference = command.reference,
                   .at = now,
                   .staff = command.by};
    m_invoices.add(entry);
}

Decided<InvoiceVerdict> CashDesk::takeBack(const command::TakePaymentBack &command, auction::TimeMs now)
{
    const auto account = payer(command.sale, command.account, command.by);
    if (!account)
        return refusedBy(account.error());
    if (isBound(**account))
        return {refusedFor(auction::Refusal::WrongPhase, u"leads"_s), {}};
    const QList<protocol::InvoicePayment> payments = m_invoices.paymentsOf(command.sale, (*account)->id);
    const auto isIt = [&command](const protocol::InvoicePayment &one) {
        return one.n == command.n && one.means != protocol::Means::Funds && !one.takenBack;
    };
    const auto payment = std::find_if(payments.begin(), payments.end(), isIt);
    if (payment == payments.end())
        return refusedBy(auction::Refusal::NotFound);
    const bool isOfDeposits = payment != payments.begin() && std::prev(payment)->isOfDeposits();
    const auction::Amount ofDeposits = isOfDeposits ? std::prev(payment)->amount : 0;
    const Party to = partyOf(payment->means);
    move(**account, to, -payment->amount - ofDeposits,
         {command.sale, PostingKind::PaymentTakenBack, command.reason, now});
    move(**account, to, ofDeposits, {std::nullopt, PostingKind::PaymentTakenBack, command.reason, now});
    const TakenBackRow back{now, command.by, command.reason};
    m_invoices.takeBack(command.sale, (*account)->id, command.n, back);
    if (isOfDeposits)
        m_invoices.takeBack(command.sale, (*account)->id, std::prev(payment)->n, back);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = protocol::Deed::PaymentTakenBack,
                  .account = (*account)->id,
                  .amount = payment->amount,
                  .reason = command.reason});
    return {InvoiceVerdict{{command.sale, (*account)->id}, false}, {}};
}

Decided<InvoiceVerdict> CashDesk::adjust(const command::AdjustInvoice &command, auction::TimeMs now)
{
    const auto account = payer(command.sale, command.account, command.by);
    if (!account)
        return refusedBy(account.error());
    const MoneyKeys::Request request{u"adjustments"_s, command.account, command.key, keyContentsOf(command)};
    const InvoiceVerdict::Invoice invoice{command.sale, (*account)->id};
    if (auto answer = answeredBefore<InvoiceVerdict>(m_keys, request, [&] { return invoice; }))
        return *std::move(answer);
    if (!isWithinBounds(command.amount))
        return {malformed(u"amount"_s, u"must be an integer but 0, within 10^15"_s), {}};
    AccountRow &row = **account;
    const InvoiceSums before = m_invoices.sumsOf(invoice.sale, invoice.account);
    if (!stayExact({row.debits, -row.funds(), before.total, before.balance()}, command.amount))
        return {tl::unexpected(inexactSums()), {}};
    row.debits += command.amount;
    row.dirty = true;
    m_accounts.post(now, PostingKind::Adjustment, std::nullopt, command.reason,
                    {{row.id, -command.amount}, {partyId(Party::House), command.amount}}, command.sale);
    EntryRow entry{.sale = command.sale,
                   .account = (*account)->id,
                   .kind = EntryKind::Adjustment,
                   .amount = command.amount,
                   .reason = command.reason,
                   .at = now,
                   .staff = command.by};
    m_invoices.add(entry);
    m_keys.keep(request);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = protocol::Deed::InvoiceAdjusted,
                  .account = (*account)->id,
                  .amount = command.amount,
                  .reason = command.reason});
    return {InvoiceVerdict{invoice, false}, {}};
}

Decided<InvoiceVerdict> CashDesk::number(const command::NumberInvoice &command, auction::TimeMs now)
{
    // Anybody's, a cashier's own too: it moves no money.
    const auto account = payer(command.sale, command.account, auction::noAccount);
    if (!account)
        return refusedBy(account.error());
    const InvoiceVerdict::Invoice invoice{command.sale, (*account)->id};
    if (!m_invoices.sumsOf(invoice.sale, invoice.account).isAny)
        return refusedBy(auction::Refusal::NotFound);
    if (m_invoices.hasNumber(invoice.sale, invoice.account))
        return {InvoiceVerdict{invoice, true}, {}};
    m_invoices.giveNumber(command.sale, (*account)->id, now);
    m_record.add({.at = now, .staff = command.by, .what = protocol::Deed::InvoiceNumbered, .account = (*account)->id});
    return {InvoiceVerdict{invoice, false}, {}};
}

Decided<CollectedVerdict> CashDesk::markCollected(const command::MarkCollected &command, auction::TimeMs now)
{
    const LotRow *row = m_lots.find(command.lot);
    if (!row)
        return {refused(auction::Refusal::UnknownLot), {}};
    if (row->lot.state.phase != auction::Phase::Sold)
        return {refusedFor(auction::Refusal::WrongPhase, u"sold"_s), {}};
    const bool changes = command.on != m_invoices.collectedOf(command.lot).has_value();
    if (changes && command.on)
        m_invoices.setCollected(command.lot, now, command.by == auction::noAccount ? founder : command.by);
    if (changes && !command.on)
        m_invoices.unsetCollected(command.lot);
    if (changes) {
        m_record.add({.at = now,
                      .staff = command.by,
                      .what = command.on ? protocol::Deed::Collected : protocol::Deed::NotCollected,
                      .account = row->lot.state.leader,
                      .lot = command.lot});
    }
    return {CollectedVerdict{command.lot, m_invoices.collectedOf(command.lot)}, {}};
}

} // namespace gavel::store
