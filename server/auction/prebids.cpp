#include "auction/prebids.h"

#include <algorithm>

namespace gavel::auction {

namespace {

/// At the end of the order, or out of it.
Decision put(const Lot &lot, AccountId account, std::optional<Amount> amount)
{
    Decision decision{.state = lot.state, .events = {}};
    QList<Prebid> &prebids = decision.state.prebids;
    prebids.removeIf([account](const Prebid &one) { return one.account == account; });
    decision.add(event::Prebid{.account = account, .amount = amount});
    if (amount)
        prebids.append({.account = account, .amount = *amount, .seq = decision.state.seq});
    return decision;
}

} // namespace

const Prebid *prebidOf(const LotState &state, AccountId account)
{
    const auto found = std::find_if(state.prebids.cbegin(), state.prebids.cend(),
                                    [account](const Prebid &one) { return one.account == account; });
    return found == state.prebids.cend() ? nullptr : &*found;
}

bool isPrebid(const Lot &lot, const BidCommand &command)
{
    return lot.facts.takesPrebids && lot.state.phase == Phase::Scheduled && command.max.has_value();
}

tl::expected<Decision, Refusal> decidePrebid(const Lot &lot, const BidCommand &command, const Bidder &bidder)
{
    if (lot.state.phase != Phase::Scheduled || !command.max)
        return tl::unexpected(Refusal::NotOpen);
    if (const auto refusal = refuseByBidder(lot.facts, bidder))
        return tl::unexpected(*refusal);
    if (command.ask && *command.ask != lot.terms.start)
        return tl::unexpected(Refusal::AskMoved);
    if (lot.terms.buyNow && *command.max >= *lot.terms.buyNow)
        return tl::unexpected(Refusal::Malformed);
    if (command.lower)
        return tl::unexpected(Refusal::NotLeading);
    if (*command.max < lot.terms.start)
        return tl::unexpected(Refusal::BelowStart);
    if (isOverLimit(lot.facts, bidder, *command.max))
        return tl::unexpected(Refusal::OverLimit);
    return put(lot, bidder.account, *command.max);
}

tl::expected<Decision, Refusal> decidePrebidWithdrawal(const Lot &lot, AccountId account)
{
    if (lot.state.phase != Phase::Scheduled)
        return tl::unexpected(Refusal::WrongPhase);
    if (!prebidOf(lot.state, account))
        return tl::unexpected(Refusal::NotFound);
    return put(lot, account, std::nullopt);
}

} // namespace gavel::auction
