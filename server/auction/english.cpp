#include "auction/english.h"

#include "auction/bidding.h"
#include "auction/closing.h"
#include "auction/lifecycle.h"
#include "auction/soft_close.h"
#include "auction/voiding.h"

#include <algorithm>
#include <utility>

namespace gavel::auction {

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
std::optional<Refusal> refuseBid(const Lot &lot, const BidCommand &command, TimeMs now)
{
    if (command.lower)
        return Refusal::NotLeading;
    if (command.amount() < askOf(lot, now))
        return lot.state.bids == 0 ? Refusal::BelowStart : Refusal::BelowMinimum;
    return std::nullopt;
}

/// RULES.md, *reserve*, and what the price is below it. Returns whether it rose.
bool liftToReserve(const Terms &terms, LotState &state)
{
    if (state.leader == noAccount)
        return false;
    const bool met = !terms.reserve || state.leaderMax >= *terms.reserve;
    state.buyNowGone = state.buyNowGone || met;
    if (!terms.reserve)
        return false;
    const bool jumps = terms.belowReserve == BelowReserve::Jump;
    const Amount least = met ? *terms.reserve : (jumps ? state.leaderMax : state.price);
    if (state.price >= least)
        return false;
    state.price = least;
    return true;
}

/// The bids of RULES.md after their checks, without minimum, buy-now and soft close: `amount` comes from anyone but the
/// leader.
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
    liftToReserve(terms, state);
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
    if (liftToReserve(lot.terms, decision.state))
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

void clear(const Terms &terms, LotState &state)
{
    state.leader = noAccount;
    state.leaderMax = 0;
    state.leaderBid = 0;
    state.price = terms.start;
    state.bids = 0;
}

void run(Terms &terms, LotState &state, const Step &step)
{
    const bool leads = state.leader != noAccount && state.leader == step.account;
    switch (step.kind) {
    case Step::Kind::Bid:
        if (!leads) {
            placeBid(terms, state, step.account, step.isMax, step.amount);
        } else {
            state.leaderMax = qMax(state.leaderMax, step.amount);
            liftToReserve(terms, state);
        }
        if (state.leader == step.account)
            state.leaderBid = step.seq;
        break;
    case Step::Kind::Sealed:
        if (!leads)
            break;
        state.leaderMax = qMax(state.price, step.amount);
        liftToReserve(terms, state);
        break;
    case Step::Kind::Reopened:
        if (step.account == noAccount)
            clear(terms, state);
        else if (state.leader != noAccount)
            state.leaderMax = state.price;
        break;
    case Step::Kind::Reserve:
        terms.reserve = step.reserve;
        liftToReserve(terms, state);
        break;
    case Step::Kind::SaleVoided:
    case Step::Kind::Declined:
        break; // what is bid on again after them has been reopened
    }
}

/// The state as the steps that still stand make it. Phase, times and buy-now's absence stay as they are.
LotState rebuild(const Lot &lot, const LotState &from, const QList<Step> &steps)
{
    LotState state = from;
    Terms terms = lot.terms;
    clear(terms, state);
    for (const Step &step : steps) {
        if (!step.voided)
            run(terms, state, step);
    }
    return state;
}

Step *standingBid(QList<Step> &steps, qint64 seq)
{
    const auto found = std::find_if(steps.begin(), steps.end(), [seq](const Step &step) {
        return step.kind == Step::Kind::Bid && step.seq == seq && !step.voided;
    });
    return found == steps.end() ? nullptr : &*found;
}

void voidOne(const Lot &lot, QList<Step> &steps, Step &bid, const QString &reason, Decision &decision)
{
    bid.voided = true;
    for (Step &step : steps) {
        if (step.kind == Step::Kind::Sealed && step.of == bid.seq)
            step.voided = true;
    }
    decision.state = rebuild(lot, decision.state, steps);
    decision.add(event::Voided{.of = bid.seq,
                               .reason = reason,
                               .price = decision.state.price,
                               .leader = decision.state.leader,
                               .bids = decision.state.bids});
}

} // namespace

Amount English::ask(const Lot &lot, TimeMs) const
{
    const LotState &state = lot.state;
    if (state.bids == 0)
        return lot.terms.start;
    const Amount next = state.price + increment(lot.terms.increments, state.price);
    return buyNowStands(lot.terms, state) ? qMin(next, *lot.terms.buyNow) : next;
}

tl::expected<Decision, Refusal> English::decideBid(const Lot &lot, const BidCommand &command, const Bidder &bidder,
                                                   TimeMs now) const
{
    if (const auto refusal = refuseByPhase(lot, now))
        return tl::unexpected(*refusal);
    if (const auto refusal = refuseByBidder(lot.facts, bidder))
        return tl::unexpected(*refusal);
    if (command.ask && *command.ask != askOf(lot, now))
        return tl::unexpected(Refusal::AskMoved);

    const Amount amount = command.amount();
    const bool leads = lot.state.leader == bidder.account;
    const bool buys = buyNowStands(lot.terms, lot.state) && amount >= *lot.terms.buyNow && !command.lower;
    if (!buys) {
        if (const auto refusal = leads ? refuseRaise(lot.state, command) : refuseBid(lot, command, now))
            return tl::unexpected(*refusal);
    }
    if (isOverLimit(lot.facts, bidder, buys ? *lot.terms.buyNow : amount))
        return tl::unexpected(Refusal::OverLimit);

    if (buys)
        return buy(lot, command, bidder.account, now);
    return leads ? changeMaximum(lot, amount) : bid(lot, command, bidder.account, now);
}

tl::expected<Decision, Refusal> English::decideVoid(const Lot &lot, QList<Step> &steps, qint64 seq,
                                                    const QString &reason, const Covers &covers) const
{
    if (!allows(LotAction::Void, stageOf(lot.state)))
        return tl::unexpected(Refusal::WrongPhase);
    Step *bid = standingBid(steps, seq);
    if (!bid)
        return tl::unexpected(Refusal::NotFound);

    Decision decision{.state = lot.state, .events = {}};
    voidOne(lot, steps, *bid, reason, decision);
    const LotState &state = decision.state;
    // A leader stays covered, unless with the void goes what lowered their maximum.
    const auto isReinstated = [&] {
        return state.leader != noAccount && (state.leader != lot.state.leader || state.leaderMax > lot.state.leaderMax);
    };
    while (isReinstated() && !covers(state.leader, holdFor(lot.facts.rates, state.leaderMax))) {
        Step *lapsed = standingBid(steps, state.leaderBid);
        if (!lapsed)
            break;
        voidOne(lot, steps, *lapsed, QStringLiteral("funds"), decision);
    }
    return decision;
}

void English::placePrebids(const Terms &terms, Decision &decision) const
{
    LotState &state = decision.state;
    const QList<Prebid> prebids = std::exchange(state.prebids, {});
    for (const Prebid &prebid : prebids) {
        placeBid(terms, state, prebid.account, true, prebid.amount);
        if (state.leader == prebid.account)
            state.leaderBid = state.seq + 1;
        decision.add(event::Bid{.account = prebid.account,
                                .isMax = true,
                                .amount = prebid.amount,
                                .bid = qMin(prebid.amount, state.price),
                                .price = state.price,
                                .leader = state.leader,
                                .endsAt = state.endsAt.value_or(terms.endsAt),
                                .prebid = prebid.seq});
    }
}

Phase English::outcome(const Terms &terms, const LotState &state) const
{
    if (state.leader == noAccount)
        return Phase::Unsold;
    return terms.reserve && *terms.reserve > state.leaderMax ? Phase::Passed : Phase::Sold;
}

bool English::applyReserve(const Terms &terms, LotState &state) const
{
    return liftToReserve(terms, state);
}

void English::resume(const Terms &terms, LotState &state, bool keepsLeader) const
{
    if (!keepsLeader)
        return clear(terms, state);
    state.leaderMax = state.price;
    liftToReserve(terms, state);
}

} // namespace gavel::auction
