#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"

namespace gavel::test {

inline constexpr TimeMs startTime = 1'000'000;
inline constexpr AccountId seller = 1;
inline constexpr AccountId ann = 11;
inline constexpr AccountId bob = 12;
inline constexpr AccountId cleo = 13;

/// A lot that opened at startTime and ends an hour later.
inline Lot openLot(Terms terms, Rates rates = {})
{
    if (terms.endsAt == 0)
        terms.endsAt = startTime + 3'600'000;
    const LotFacts facts{.id = 7, .seller = seller, .rates = rates};
    const auto created = decideCreate(facts, terms, startTime);
    return {.facts = facts, .terms = terms, .state = created ? created->state : LotState{}};
}

inline BidCommand straight(Amount amount)
{
    BidCommand command;
    command.bid = amount;
    return command;
}

inline BidCommand maximum(Amount amount, bool lower = false)
{
    BidCommand command;
    command.max = amount;
    command.lower = lower;
    return command;
}

/// Decides a bid of somebody with open funds and, if it is accepted, carries it into the lot.
inline tl::expected<Decision, Refusal> bid(Lot &lot, AccountId who, const BidCommand &command,
                                           TimeMs now = startTime + 1'000)
{
    const Amount held = lot.state.leader == who ? holdFor(lot.facts.rates, lot.state.leaderMax) : 0;
    auto decision = decideBid(lot, command, Bidder{.account = who, .heldHere = held}, now);
    if (decision)
        lot.state = decision->state;
    return decision;
}

} // namespace gavel::test
