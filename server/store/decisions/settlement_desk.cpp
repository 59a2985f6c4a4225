#include "store/decisions/settlement_desk.h"

#include "store/decisions/handed_over.h"
#include "store/tables/logic_fault.h"
#include "store/tables/parties.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

Decided<SettlementVerdict> settlementRefusedBy(auction::Refusal refusal)
{
    return {refused(refusal), {}};
}

} // namespace

tl::expected<AccountRow *, auction::Refusal> SettlementDesk::seller(qint64 sale, auction::AccountId account,
                                                                    auction::AccountId by)
{
    AccountRow *row = m_accounts.find(account);
    if (!row || !m_sales.has(sale))
        return tl::unexpected(auction::Refusal::NotFound);
    // What sellers get are funds of whoever pays for them, too.
    if (m_accounts.sharesBill(by, m_accounts.payerOf(*row)))
        return tl::unexpected(auction::Refusal::Forbidden);
    return row;
}

/// One entry of the ledger from the account to the party.
void SettlementDesk::move(AccountRow &account, Party party, auction::Amount amount, const Movement &movement)
{
    account.credits -= amount;
    account.dirty = true;
    m_accounts.post(movement.at, movement.kind, std::nullopt, movement.note,
                    {{account.id, -amount}, {partyId(party), amount}}, movement.sale);
}

std::optional<Fault> SettlementDesk::payoutFault(const command::PayOut &command, const AccountRow &account)
{
    if (!isWithinBounds(command.amount))
        return malformed(u"amount"_s, u"must be an integer but 0, within 10^15"_s).value();
    m_lots.flush();
    const SettlementSums settlement = m_settlements.sumsOf(command.sale, account.id);
    if (command.amount < 0) {
        return -command.amount > settlement.paidOut ? std::optional(tooMuch("paid"_L1, settlement.paidOut).value())
                                                    : std::nullopt;
    }
    // How much limited funds could spare while somebody leads by them would tell the maximum.
    const bool bidsByItsOwn = account.billTo == auction::noAccount;
    if (account.limited && bidsByItsOwn && m_lots.bindsAny(account.id))
        return refusedFor(auction::Refusal::WrongPhase, u"leads"_s).value();
    if (command.amount > settlement.balance())
        return tooMuch("owed"_L1, settlement.balance()).value();
    // They may have bought for it already.
    if (account.limited && command.amount > account.balance())
        return tooMuch("left"_L1, account.balance()).value();
    return std::nullopt;
}

Decided<SettlementVerdict> SettlementDesk::payOut(const command::PayOut &command, auction::TimeMs now)
{
    const auto account = seller(command.sale, command.account, command.by);
    if (!account)
        return settlementRefusedBy(account.error());
    const MoneyKeys::Request request{u"payouts"_s, command.account, command.key, keyContentsOf(command)};
    const SettlementVerdict::Settlement settlement{command.sale, command.account};
    if (auto answer = answeredBefore<SettlementVerdict>(m_keys, request, [&] { return settlement; }))
        return *std::move(answer);
    if (const auto fault = payoutFault(command, **account))
        return {tl::unexpected(*fault), {}};
    move(**account, partyOf(command.means), command.amount,
         {command.sale, PostingKind::Payout, command.reference, now});
    SettlementEntry entry{.sale = command.sale,
                          .account = command.account,
                          .means = nameOf(command.means),
                          .amount = command.amount,
                          .reference = command.reference,
                          .at = now,
                          .staff = command.by};
    m_settlements.add(entry);
    m_keys.keep(request);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = protocol::Deed::Payout,
                  .account = command.account,
                  .amount = command.amount,
                  .reason = paidBy(command.means, command.reference)});
    return {SettlementVerdict{settlement, false}, {}};
}

Decided<SettlementVerdict> SettlementDesk::adjust(const command::AdjustSettlement &command, auction::TimeMs now)
{
    const auto account = seller(command.sale, command.account, command.by);
    if (!account)
        return settlementRefusedBy(account.error());
    const MoneyKeys::Request request{u"settlement_adjustments"_s, command.account, command.key, keyContentsOf(command)};
    const SettlementVerdict::Settlement settlement{command.sale, command.account};
    if (auto answer = answeredBefore<SettlementVerdict>(m_keys, request, [&] { return settlement; }))
        return *std::move(answer);
    if (!isWithinBounds(command.amount))
        return {malformed(u"amount"_s, u"must be an integer but 0, within 10^15"_s), {}};
    m_lots.flush();
    const SettlementSums before = m_settlements.sumsOf(command.sale, command.account);
    if (!stayExact({(*account)->credits, (*account)->funds(), before.total, before.balance()}, command.amount))
        return {tl::unexpected(inexactSums()), {}};
    move(**account, Party::House, -command.amount,
         {command.sale, PostingKind::SettlementAdjustment, command.reason, now});
    SettlementEntry entry{.sale = command.sale,
                          .account = command.account,
                          .kind = SettlementEntry::Kind::Adjustment,
                          .amount = command.amount,
                          .reason = command.reason,
                          .at = now,
                          .staff = command.by};
    m_settlements.add(entry);
    m_keys.keep(request);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = protocol::Deed::SettlementAdjusted,
                  .account = command.account,
                  .amount = command.amount,
                  .reason = command.reason});
    return {SettlementVerdict{settlement, false}, {}};
}

Decided<protocol::CashCount> SettlementDesk::count(const command::CountCash &command, auction::TimeMs now)
{
    if (!m_sales.has(command.sale))
        return {refused(auction::Refusal::NotFound), {}};
    const auction::AccountId by = command.by == auction::noAccount ? founder : command.by;
    const AccountRow &staff = ensured(m_accounts.find(by), "a cashier without an account");
    const protocol::CashCount count{.counted = command.counted,
                                    .opening = command.opening,
                                    .expected = command.opening + m_counts.taken(command.sale),
                                    .note = command.note,
                                    .done = {now, {by, staff.nick}}};
    m_counts.add(command.sale, count);
    m_record.add({.at = now,
                  .staff = by,
                  .what = protocol::Deed::CashCounted,
                  .amount = command.counted,
                  .reason = command.note});
    return {count, {}};
}

} // namespace gavel::store
