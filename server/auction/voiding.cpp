#include "auction/voiding.h"

#include "auction/bidding.h"
#include "auction/lifecycle.h"

#include <algorithm>

namespace gavel {

namespace {

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
            applyReserve(terms, state);
        }
        if (state.leader == step.account)
            state.leaderBid = step.seq;
        break;
    case Step::Kind::Sealed:
        if (!leads)
            break;
        state.leaderMax = qMax(state.price, step.amount);
        applyReserve(terms, state);
        break;
    case Step::Kind::Reopened:
        if (step.account == noAccount)
            clear(terms, state);
        else if (state.leader != noAccount)
            state.leaderMax = state.price;
        break;
    case Step::Kind::Reserve:
        terms.reserve = step.reserve;
        applyReserve(terms, state);
        break;
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

tl::expected<Decision, Refusal> decideVoid(const Lot &lot, QList<Step> &steps, qint64 seq, const QString &reason,
                                           const Covers &covers)
{
    if (!allows(LotAction::Void, lot.state.phase))
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

} // namespace gavel
