#pragma once

#include "auction/events.h"
#include "auction/refusal.h"

#include <QByteArray>
#include <tl/expected.hpp>

namespace gavel::auction {

/// A bid as it was asked for: straight (`bid`) or a maximum (`max`), amounts in minor units.
struct BidCommand
{
    std::optional<Amount> bid;
    std::optional<Amount> max;
    std::optional<Amount> ask; ///< what the bidder was shown
    bool lower = false;        ///< lowers the leader's own maximum
    QString msg;
    QByteArray key; ///< the same key means the same bid; empty: none

    static constexpr int msgCodePointsMax = 100;

    [[nodiscard]] Amount amount() const { return bid ? *bid : max.value_or(0); }
};

/// Who bids, as far as the rules care.
struct Bidder
{
    AccountId account = noAccount;
    bool blocked = false;
    bool isHost = false;
    std::optional<Amount> available; ///< of limited funds, with this lot's hold already taken off; none: open funds
    Amount heldHere = 0;             ///< what this lot holds of them
};

/// What a command has to keep by itself: check 1 of RULES.md, "A bid", in the order in which it is looked at.
enum class BidRule {
    OneAmount,     ///< exactly one of bid and max
    AmountInRange, ///< 0 < it ≤ 10^15
    MessageFits,   ///< of at most msgCodePointsMax
    KeyFits,       ///< of at most keyBytesMax
    LowersMax,     ///< `lower` goes with max
};

/// The first that the command breaks.
[[nodiscard]] std::optional<BidRule> brokenRule(const BidCommand &command);
[[nodiscard]] inline bool wellFormed(const BidCommand &command)
{
    return !brokenRule(command);
}

/// Check 5, alike before the opening and after it.
[[nodiscard]] std::optional<Refusal> refuseByBidder(const LotFacts &lot, const Bidder &bidder);
/// Check 10.
[[nodiscard]] bool isOverLimit(const LotFacts &lot, const Bidder &bidder, Amount amount);

/// Checks 4 to 10 and what follows from them. Check 1 is brokenRule; 2 and 3 (unknown lots, keys) are the book's. As
/// the lot's format has it. Pure: no clock, no I/O; any thread.
[[nodiscard]] tl::expected<Decision, Refusal> decideBid(const Lot &lot, const BidCommand &command, const Bidder &bidder,
                                                        TimeMs now);

} // namespace gavel::auction
