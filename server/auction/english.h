#pragma once

#include "auction/money.h"
#include "auction/refusal.h"

#include <QLatin1StringView>
#include <QList>
#include <functional>
#include <tl/expected.hpp>

namespace gavel::auction {

struct BidCommand;
struct Bidder;
struct Decision;
struct Lot;
struct LotState;
struct Step;
struct Terms;
enum class Phase;

/// RULES.md's own format: the price rises by the table, a maximum bids for its owner, a reserve may stand, late bids
/// move the end. What its terms, its state and its events have is common to all formats, so it adds nothing of its own
/// to theirs. What it is asked is asked of every format in auction/format.h. Pure: no clock, no I/O; any thread.
struct English
{
    static constexpr QLatin1StringView name{"english"}; ///< on the wire and in the log

    /// The start while there is no bid, else the price and its increment; no more than buy-now while that stands.
    [[nodiscard]] Amount ask(const Lot &lot, TimeMs now) const;

    /// As decideBid (bidding.h) and decideVoid (voiding.h) say.
    [[nodiscard]] tl::expected<Decision, Refusal> decideBid(const Lot &lot, const BidCommand &command,
                                                            const Bidder &bidder, TimeMs now) const;
    [[nodiscard]] tl::expected<Decision, Refusal>
    decideVoid(const Lot &lot, QList<Step> &steps, qint64 seq, const QString &reason,
               const std::function<bool(AccountId, Amount)> &covers) const;

    /// What was left before the opening, in its order: maxima without the minimum check, buy-now or any change of the
    /// end, as in a rebuild.
    void placePrebids(const Terms &terms, Decision &decision) const;

    /// What the bidding came to when it is over: unsold, passed or sold.
    [[nodiscard]] Phase outcome(const Terms &terms, const LotState &state) const;

    /// RULES.md, *reserve*, after it or the bidding changed: a maximum that reaches it lifts the price to it, and
    /// buy-now goes once the bidding has passed it. Returns whether the price rose.
    bool applyReserve(const Terms &terms, LotState &state) const;

    /// What a lot that reopens goes on from: with its leader at the price, or from the start.
    void resume(const Terms &terms, LotState &state, bool keepsLeader) const;

    bool operator==(const English &) const = default;
};

} // namespace gavel::auction
