#include "store/decisions/lot_money.h"

#include "auction/closing.h"
#include "store/tables/logic_fault.h"

#include <algorithm>
#include <iterator>

namespace gavel::store {

namespace {

constexpr auto noHolder = "a leader without an account to hold their bid";

auction::Amount heldBy(const auction::LotFacts &facts, const auction::LotState &state)
{
    return state.leader == auction::noAccount || auction::isFinal(state.phase)
               ? 0
               : auction::holdFor(facts.rates, state.leaderMax);
}

} // namespace

AccountRow &LotMoney::payerOf(auction::AccountId bidder, const char *otherwise)
{
    return m_accounts.payerOf(ensured(m_accounts.find(bidder), otherwise));
}

void LotMoney::moveHold(const LotRow &row, const auction::LotState &before)
{
    const auction::LotState &after = row.lot.state;
    if (before.prebids != after.prebids)
        movePrebidHolds(row, before);
    if (const auction::Amount released = heldBy(row.lot.facts, before))
        payerOf(before.leader, noHolder).holds -= released;
    if (const auction::Amount taken = heldBy(row.lot.facts, after))
        payerOf(after.leader, noHolder).holds += taken;
}

/// Of those alone that were left or taken back: a lot may have many.
void LotMoney::movePrebidHolds(const LotRow &row, const auction::LotState &before)
{
    const auto move = [this, &row](const QList<auction::Prebid> &from, const QList<auction::Prebid> &to, int sign) {
        QList<auction::Prebid> gone;
        std::set_difference(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(gone),
                            [](const auction::Prebid &a, const auction::Prebid &b) { return a.seq < b.seq; });
        for (const auction::Prebid &one : std::as_const(gone))
            payerOf(one.account, noHolder).holds += sign * auction::holdFor(row.lot.facts.rates, one.amount);
    };
    move(before.prebids, row.lot.state.prebids, -1);
    move(row.lot.state.prebids, before.prebids, 1);
}

void LotMoney::settle(LotRow &row, auction::TimeMs now)
{
    const auction::Settlement sale = auction::settle(row.lot.facts, row.lot.state);
    AccountRow &payer = payerOf(sale.buyer, "a buyer without an account");
    payer.debits += sale.buyerOwes();
    payer.dirty = true;
    AccountRow &seller = ensured(m_accounts.find(sale.seller), "a seller without an account");
    seller.credits += sale.sellerGets();
    seller.dirty = true;
    const Invoices::Bill bill{row.lot.facts.sale, payer.id};
    m_invoices.setBill(row.lot.facts.id, bill);
    m_accounts.post(now, PostingKind::Sale, row.lot.facts.id, {},
                    {{payer.id, -sale.buyerOwes()},
                     {sale.seller, sale.sellerGets()},
                     {partyId(Party::House), sale.houseKeeps()},
                     {partyId(Party::Tax), sale.tax}},
                    bill.sale);
    if (!hasFunds(payer))
        return;
    m_lots.flush();
    row.dirty = true; // what its log still gets of this decision is to be written too
    payByFunds(m_invoices, bill.sale, payer, {.most = sale.buyerOwes(), .lot = row.lot.facts.id, .at = now});
}

/// Posts back what was posted for it, on the invoice that it is on; what its buyer took away has come back.
void LotMoney::unsettle(LotRow &row, const auction::event::SaleVoided &voided, auction::TimeMs now)
{
    auction::LotState sold = row.lot.state;
    sold.leader = voided.buyer;
    sold.price = voided.price;
    const auction::Settlement sale = auction::settle(row.lot.facts, sold);
    const auto bill = m_invoices.billOf(row.lot.facts.id);
    if (!bill)
        throw LogicFault("a lot that was sold and is on no invoice");
    AccountRow &payer = ensured(m_accounts.find(bill->account), "a buyer without an account");
    payer.debits -= sale.buyerOwes();
    payer.reason = voided.reason;
    payer.dirty = true;
    AccountRow &seller = ensured(m_accounts.find(sale.seller), "a seller without an account");
    seller.credits -= sale.sellerGets();
    seller.dirty = true;
    m_accounts.post(now, PostingKind::SaleVoided, row.lot.facts.id, voided.reason,
                    {{payer.id, sale.buyerOwes()},
                     {sale.seller, -sale.sellerGets()},
                     {partyId(Party::House), -sale.houseKeeps()},
                     {partyId(Party::Tax), -sale.tax}},
                    bill->sale);
    m_invoices.unsetBill(row.lot.facts.id);
    m_invoices.unsetCollected(row.lot.facts.id);
    m_lots.flush();
    row.dirty = true; // as in settle
    payBackFunds(m_invoices, bill->sale, payer, {.lot = row.lot.facts.id, .buyer = voided.buyer, .at = now});
}

} // namespace gavel::store
