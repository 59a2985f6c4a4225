#include "auction/bidding.h"

#include "auction/closing.h"

namespace gavel {

namespace {

std::optional<Refusal> refuseByPhase(const Lot &lot, TimeMs now)
{
    const LotState &state = lot.state;
    if (state.phase == Phase::Scheduled || (lot.terms.opensAt && now < *lot.terms.opensAt && !isFinal(state.phase)))
        return Refusal::NotOpen;
    if (state.phase == Phase::Paused)
        return Refusal::Paused;
    if (isFinal(state.phase) || (state.endsAt && now >= *state.endsAt))
        return Refusal::Ended;
    return std::nullopt;
}

std::optional<Refusal> refuseByBidder(const Lot &lot, const Bidder &bidder)
{
    if (bidder.account == lot.facts.seller)
        return Refusal::OwnLot;
    if (bidder.blocked)
        return Refusal::Blocked;
    if (bidder.isHost)
        return Refusal::Forbidden;
    return std::nullopt;
}

/// Check 8, for the leader: the amount is a new maximum, not a new bid.
std::optional<Refusal> refuseRaise(const LotState &state, const BidCommand &command)
{
    const Amount amount = command.amount();
    if (amount > state.leaderMax)
        return command.lower ? std::optional(Refusal::Malformed) : std::nullopt;
    if (!command.lower || amount < state.price)
        return Refusal::AlreadyLeading;
    return std::nullopt;
}

/// Check 9, for everyone else.
std::optional<Refusal> refuseBid(const Lot &lot, const BidCommand &command)
{
    if (command.lower)
        return Refusal::NotLeading;
    if (command.amount() < askOf(lot.terms, lot.state))
        return lot.state.bids == 0 ? Refusal::BelowStart : Refusal::BelowMinimum;
    return std::nullopt;
}

bool overLimit(const Lot &lot, const Bidder &bidder, Amount amount)
{
    return bidder.available && holdFor(lot.facts.rates, amount) - bidder.heldHere > *bidder.available;
}

/// RULES.md, *soft close*.
void extendLate(const Terms &terms, LotState &state, TimeMs now)
{
    if (!terms.softClose || !state.endsAt || *state.endsAt - now > terms.softClose->windowMs)
        return;
    TimeMs until = now + terms.softClose->extendMs;
    if (state.capAt)
        until = qMin(until, *state.capAt);
    state.endsAt = qMax(*state.endsAt, until);
}

Decision buy(const Lot &lot, const BidCommand &command, AccountId account, TimeMs now)
{
    Decision decision{.state = lot.state, .events = {}};
    LotState &state = decision.state;
    const Amount price = *lot.terms.buyNow;
    state.price = price;
    state.leader = account;
    state.leaderMax = price;
    state.leaderBid = state.seq + 1;
    state.buyNowGone = true;
    ++state.bids;
    decision.add(event::Bid{.account = account,
                            .isMax = command.max.has_value(),
                            .amount = command.amount(),
                            .bid = price,
                            .price = price,
                            .leader = account,
                            .endsAt = state.endsAt.value_or(now)});
    close(lot, decision);
    return decision;
}

Decision changeMaximum(const Lot &lot, Amount amount)
{
    Decision decision{.state = lot.state, .events = {}};
    decision.state.leaderMax = amount;
    decision.add(event::Sealed{.account = lot.state.leader, .amount = amount});
    if (applyReserve(lot.terms, decision.state))
        decision.add(event::Price{.price = decision.state.price});
    return decision;
}

Decision bid(const Lot &lot, const BidCommand &command, AccountId account, TimeMs now)
{
    Decision decision{.state = lot.state, .events = {}};
    LotState &state = decision.state;
    const Amount amount = command.amount();
    placeBid(lot.terms, state, account, command.max.has_value(), amount);
    if (state.price != lot.state.price || state.leader != lot.state.leader)
        extendLate(lot.terms, state, now);
    if (state.leader == account)
        state.leaderBid = state.seq + 1;
    decision.add(event::Bid{.account = account,
                            .isMax = command.max.has_value(),
                            .amount = amount,
                            .bid = qMin(amount, state.price),
                            .price = state.price,
                            .leader = state.leader,
                            .endsAt = *state.endsAt});
    return decision;
}

} // namespace

std::optional<BidRule> brokenRule(const BidCommand &command)
{
    if (command.bid.has_value() == command.max.has_value())
        return BidRule::OneAmount;
    if (command.amount() <= 0 || command.amount() > amountMax)
        return BidRule::AmountInRange;
    if (command.msg.size() > BidCommand::msgCodePointsMax && command.msg.toUcs4().size() > BidCommand::msgCodePointsMax)
        return BidRule::MessageFits;
    if (command.key.size() > keyBytesMax)
        return BidRule::KeyFits;
    if (command.lower && command.bid)
        return BidRule::LowersMax;
    return std::nullopt;
}

tl::expected<Decision, Refusal> decideBid(const Lot &lot, const BidCommand &command, const Bidder &bidder, TimeMs now)
{
    if (const auto refusal = refuseByPhase(lot, now))
        return tl::unexpected(*refusal);
    if (const auto refusal = refuseByBidder(lot, bidder))
        return tl::unexpected(*refusal);
    if (command.ask && *command.ask != askOf(lot.terms, lot.state))
        return tl::unexpected(Refusal::AskMoved);

    const Amount amount = command.amount();
    const bool leads = lot.state.leader == bidder.account;
    const bool buys = buyNowStands(lot.terms, lot.state) && amount >= *lot.terms.buyNow && !command.lower;
    if (!buys) {
        if (const auto refusal = leads ? refuseRaise(lot.state, command) : refuseBid(lot, command))
            return tl::unexpected(*refusal);
    }
    if (overLimit(lot, bidder, buys ? *lot.terms.buyNow : amount))
        return tl::unexpected(Refusal::OverLimit);

    if (buys)
        return buy(lot, command, bidder.account, now);
    return leads ? changeMaximum(lot, amount) : bid(lot, command, bidder.account, now);
}

bool applyReserve(const Terms &terms, LotState &state)
{
    if (state.leader == noAccount)
        return false;
    const bool met = !terms.reserve || state.leaderMax >= *terms.reserve;
    state.buyNowGone = state.buyNowGone || met;
    if (!terms.reserve || !met || state.price >= *terms.reserve)
        return false;
    state.price = *terms.reserve;
    return true;
}

void placeBid(const Terms &terms, LotState &state, AccountId account, bool isMax, Amount amount)
{
    if (state.leader == noAccount) {
        state.leader = account;
        state.leaderMax = amount;
        state.price = isMax ? terms.start : amount;
    } else if (amount > state.leaderMax) {
        const Amount step = state.leaderMax + increment(terms.increments, state.leaderMax);
        state.price = isMax ? qMin(amount, step) : amount;
        state.leader = account;
        state.leaderMax = amount;
    } else {
        state.price = qMin(state.leaderMax, amount + increment(terms.increments, amount));
    }
    ++state.bids;
    applyReserve(terms, state);
}

} // namespace gavel
