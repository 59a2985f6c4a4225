#pragma once

#include "auction/money.h"

#include <QList>

namespace gavel::auction {

/// How the next bid grows with the price (RULES.md, "Increments").
struct Increments
{
    enum class Preset { Any, Fixed, Ladder, Ebay, Bands };

    /// From this price on, this step. Both in minor units.
    struct Band
    {
        Amount from = 0;
        Amount step = 1;

        bool operator==(const Band &) const = default;
    };

    Preset preset = Preset::Ladder;
    Amount step = 1;   ///< Fixed only
    QList<Band> bands; ///< Bands only: at most bandsMax, ascending, the first from 0

    static constexpr int bandsMax = 50;

    bool operator==(const Increments &) const = default;
};

/// inc(price): the step of the band with the greatest `from` ≤ price, in minor units. `price` ≥ 0.
[[nodiscard]] Amount increment(const Increments &increments, Amount price);

/// Whether the table keeps the rules: steps of at least 1 that never fall, `from` ascending from 0, and `ebay` only
/// with a currency of two decimals.
[[nodiscard]] bool valid(const Increments &increments, int currencyExponent);

} // namespace gavel::auction
