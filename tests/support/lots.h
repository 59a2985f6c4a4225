#pragma once

#include "auction/bidding.h"
#include "auction/lifecycle.h"

namespace gavel::test {

inline constexpr auction::TimeMs startTime = 1'000'000;
inline constexpr auction::AccountId seller = 1;
inline constexpr auction::AccountId ann = 11;
inline constexpr auction::AccountId bob = 12;
inline constexpr auction::AccountId cleo = 13;

/// A lot that opened at startTime and ends an hour later.
inline auction::Lot openLot(auction::Terms terms, auction::Rates rates = {})
{
    if (terms.endsAt == 0)
        terms.endsAt = startTime + 3'600'000;
    const auction::LotFacts facts{.id = 7, .seller = seller, .rates = rates};
    const auto created = auction::decideCreate(facts, terms, startTime);
    return {.facts = facts, .terms = terms, .state = created ? created->state : auction::LotState{}};
}

inline auction::BidCommand straight(auction::Amount amount)
{
    auction::BidCommand command;
    command.bid = amount;
    return command;
}

inline auction::BidCommand maximum(auction::Amount amount, bool lower = false)
{
    auction::BidCommand command;
    command.max = amount;
    command.lower = lower;
    return command;
}

/// Decides a bid of somebody with open funds and, if it is accepted, carries it into the lot.
inline tl::expected<auction::Decision, auction::Refusal> bid(auction::Lot &lot, auction::AccountId who,
                                                             const auction::BidCommand &command,
                                                             auction::TimeMs now = startTime + 1'000)
{
    const auction::Amount held = lot.state.leader == who ? auction::holdFor(lot.facts.rates, lot.state.leaderMax) : 0;
    auto decision = auction::decideBid(lot, command, auction::Bidder{.account = who, .heldHere = held}, now);
    if (decision)
        lot.state = decision->state;
    return decision;
}

} // namespace gavel::test
