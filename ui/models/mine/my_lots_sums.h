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
    auction::Amount price = 0; ///< if I won all that I lead, at the prices of now
    auction::Amount premium = 0;
    auction::Amount tax = 0;
    auction::Amount atMost = 0; ///< the same, premium and tax included, if each went up to my maximum

    [[nodiscard]] auction::Amount total() const { return sumOf(sumOf(price, premium), tax); }
    bool operator==(const BidSums &) const = default;
};

[[nodiscard]] BidSums bidSums(const QList<protocol::MyLot> &bids);

/// What I pay for each lot that I won, in their order: with the premium as the host says it, and paid out of `funds`,
/// the longest won first.
[[nodiscard]] QList<MoneyLine> wonLines(const QList<protocol::MyLot> &won, auction::Amount funds);

/// What a lot that I bid on would cost at its price, and what is held for it if my funds are limited.
[[nodiscard]] MoneyLine bidLine(const protocol::MyLot &mine, bool isLimited);

/// What an account paid in and was credited, which pays for what it wins.
[[nodiscard]] auction::Amount fundsOf(const std::optional<protocol::AccountView> &account);

/// What I sell.
struct SaleSums
{
    int open = 0; ///< or paused
    int sold = 0;
    auction::Amount bid = 0;   ///< the prices of open lots that have bids
    auction::Amount price = 0; ///< of what is sold
    auction::Amount commission = 0;

    [[nodiscard]] auction::Amount proceeds() const { return price - commission; }
    bool operator==(const SaleSums &) const = default;
};

[[nodiscard]] SaleSums saleSums(const QList<protocol::MyLot> &selling);

/// What I watch, by phase.
struct WatchSums
{
    int open = 0; ///< or paused
    int coming = 0;
    int ended = 0;

    bool operator==(const WatchSums &) const = default;
};

[[nodiscard]] WatchSums watchSums(const QList<protocol::MyLot> &watching);

} // namespace gavel::models
