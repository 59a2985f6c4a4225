#pragma once

#include "auction/bidding.h"

namespace gavel::auction {

/// What the account left on a lot that is still scheduled; null: nothing that stands. As long as the state.
[[nodiscard]] const Prebid *prebidOf(const LotState &state, AccountId account);

/// Whether a bid on the lot is one before its opening, for decidePrebid to decide: a maximum on a scheduled lot of a
/// sale that takes them. Any other is decideBid's.
[[nodiscard]] bool isPrebid(const Lot &lot, const BidCommand &command);

/// A maximum before the opening, or another in its place, which takes a new place in the order (FORMATS.md, "Bids
/// before opening"): checks 5, 6, 9 and 10 of RULES.md, "A bid", with the start as the ask. Malformed: it reaches
/// buy-now. NotLeading: `lower`, since any other maximum takes the place of the one before. `bidder.heldHere` is what
/// that one holds. Pure; any thread.
[[nodiscard]] tl::expected<Decision, Refusal> decidePrebid(const Lot &lot, const BidCommand &command,
                                                           const Bidder &bidder);

/// Takes it back. WrongPhase: the lot is scheduled no more; NotFound: there is none.
[[nodiscard]] tl::expected<Decision, Refusal> decidePrebidWithdrawal(const Lot &lot, AccountId account);

} // namespace gavel::auction
