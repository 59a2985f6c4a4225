#include "auction/closing.h"

#include "auction/offers.h"

namespace gavel::auction {

namespace {

bool hasEnded(const LotState &state, TimeMs now)
{
    return state.phase == Phase::Open && state.endsAt && *state.endsAt <= now;
}

} // namespace

Decision advance(const Lot &lot, TimeMs now)
{
    Decision decision{.state = lot.state, .events = {}};
    open(lot, decision, now);
    lapse(decision, now);
    if (hasEnded(decision.state, now))
        close(lot, decision);
    return decision;
}

bool awaitsClosing(const Lot &lot, TimeMs now)
{
    return hasEnded(lot.state, now);
}

void open(const Lot &lot, Decision &decision, TimeMs now)
{
    if (decision.state.phase != Phase::Scheduled || waitsForSale(lot) || lot.terms.opensAt.value_or(now) > now)
        return;
    openNow(lot, decision);
}

void openNow(const Lot &lot, Decision &decision, bool bySale)
{
    LotState &state = decision.state;
    state.phase = Phase::Open;
    decision.add(event::Opened{.endsAt = state.endsAt.value_or(lot.terms.endsAt), .bySale = bySale});
    std::visit([&](const auto &format) { format.placePrebids(lot.terms, decision); }, lot.terms.format);
}

bool waitsForSale(const Lot &lot)
{
    return lot.facts.sale != firstSale && !lot.terms.opensAt;
}

Decision openWithSale(const Lot &lot)
{
    Decision decision{.state = lot.state, .events = {}};
    if (decision.state.phase == Phase::Scheduled && waitsForSale(lot))
        openNow(lot, decision, true);
    return decision;
}

void close(const Lot &lot, Decision &decision)
{
    LotState &state = decision.state;
    state.phase = std::visit([&](const auto &format) { return format.outcome(lot.terms, state); }, lot.terms.format);
    const bool sold = state.phase == Phase::Sold;
    const Cost cost = sold ? costOf(lot.facts.rates, state.price) : Cost();
    decision.add(event::Closed{.phase = state.phase,
                               .price = state.price,
                               .winner = sold ? state.leader : noAccount,
                               .fee = cost.premium,
                               .tax = cost.tax});
}

std::optional<TimeMs> nextDeadline(const Lot &lot)
{
    if (lot.state.phase == Phase::Scheduled)
        return waitsForSale(lot) ? std::nullopt : std::optional(lot.terms.opensAt.value_or(0));
    if (lot.state.phase == Phase::Open)
        return lot.state.endsAt;
    if (lot.state.offer.stands())
        return lot.state.offer.until;
    return std::nullopt;
}

Settlement settle(const LotFacts &facts, const LotState &state)
{
    const Cost cost = costOf(facts.rates, state.price);
    return {.buyer = state.leader,
            .price = cost.price,
            .fee = cost.premium,
            .tax = cost.tax,
            .seller = facts.seller,
            .commission = shareOf(state.price, facts.rates.commission)};
}

} // namespace gavel::auction
