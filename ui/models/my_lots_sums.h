#pragma once

#include "models/saturating.h"
#include "protocol/views.h"

#include <QList>

namespace gavel::models {

// What an account's own lists add up to. Premium and commission are floored a lot at a time (RULES.md, "Funds"), so
// that these sums are those of the ledger. Values; any thread.

/// What I bid on.
struct BidSums
{
    int leading = 0; ///< of lots still open or paused
    int outbid = 0;
    int won = 0;
    Amount price = 0; ///< if I won all that I lead, at the prices of now
    Amount premium = 0;
    Amount atMost = 0; ///< the same, premium included, if each went up to my maximum

    [[nodiscard]] Amount total() const { return sumOf(price, premium); }
    bool operator==(const BidSums &) const = default;
};

[[nodiscard]] BidSums bidSums(const QList<MyLot> &bids);

/// What I won.
struct WonSums
{
    int lots = 0;
    Amount price = 0;
    Amount premium = 0;

    [[nodiscard]] Amount total() const { return sumOf(price, premium); }
    bool operator==(const WonSums &) const = default;
};

[[nodiscard]] WonSums wonSums(const QList<MyLot> &won);

/// What I sell. The commission's rate is the house's, in basis points; it never changes (PROTOCOL.md, the command
/// line).
struct SaleSums
{
    int open = 0; ///< or paused
    int sold = 0;
    Amount bid = 0;   ///< the prices of open lots that have bids
    Amount price = 0; ///< of what is sold
    Amount commission = 0;

    [[nodiscard]] Amount proceeds() const { return price - commission; }
    bool operator==(const SaleSums &) const = default;
};

[[nodiscard]] SaleSums saleSums(const QList<MyLot> &selling, int commissionRate);

/// What I watch, by phase.
struct WatchSums
{
    int open = 0; ///< or paused
    int coming = 0;
    int ended = 0;

    bool operator==(const WatchSums &) const = default;
};

[[nodiscard]] WatchSums watchSums(const QList<MyLot> &watching);

/// The premium on what I won: as the host says it, or by the lot's rate.
[[nodiscard]] Amount premiumOf(const MyLot &won);

} // namespace gavel::models
