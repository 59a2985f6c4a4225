#pragma once

#include "models/money_line.h"
#include "protocol/views.h"

#include <QList>

namespace gavel::models {

// What an account's own lists add up to. Premium and commission are floored a lot at a time (RULES.md, "Funds"), so
// that these sums are those of the ledger. Values; any thread.

/// What I bid on.
struct BidSums
{
    int leading = 0; ///< of lots still open or paused
    int outbid = 0;  ///< and still bids: of a voided bid nothing may be left
    int won = 0;
    Amount price = 0; ///< if I won all that I lead, at the prices of now
    Amount premium = 0;
    Amount atMost = 0; ///< the same, premium included, if each went up to my maximum

    [[nodiscard]] Amount total() const { return sumOf(price, premium); }
    bool operator==(const BidSums &) const = default;
};

[[nodiscard]] BidSums bidSums(const QList<MyLot> &bids);

/// What I pay for each lot that I won, in their order: with the premium as the host says it, and paid out of `funds`,
/// the longest won first.
[[nodiscard]] QList<MoneyLine> wonLines(const QList<MyLot> &won, Amount funds);

/// What a lot that I bid on would cost at its price, and what is held for it if my funds are limited.
[[nodiscard]] MoneyLine bidLine(const MyLot &mine, bool isLimited);

/// What an account paid in and was credited, which pays for what it wins.
[[nodiscard]] Amount fundsOf(const std::optional<AccountView> &account);

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

} // namespace gavel::models
