#pragma once

#include "auction/money.h"

#include <QList>

namespace gavel::auction {

/// A share of a price by bands (FORMATS.md, "Money"): each part of the price is taken at the rate of the band that it
/// lies in. Rates in basis points. One rate for all of it is a Bands by itself. Value; any thread.
struct Bands
{
    struct Band
    {
        Amount from = 0; ///< more than 0
        int rate = 0;

        bool operator==(const Band &) const = default;
    };

    int rate = 0;      ///< of the band from 0
    QList<Band> above; ///< the others, ascending by `from`

    static constexpr qsizetype bandsMax = 16; ///< the one from 0 among them

    Bands() = default;
    Bands(int all, const QList<Band> &others = {})
        : rate(all)
        , above(others)
    {
    }

    [[nodiscard]] bool isNone() const { return rate == 0 && above.isEmpty(); }
    [[nodiscard]] bool isOne() const { return above.isEmpty(); }

    bool operator==(const Bands &) const = default;
};

/// Whether there are no more than may be, ascending up to amountMax, and no rate is above `rateMax`.
[[nodiscard]] bool valid(const Bands &bands, int rateMax);

/// The sum of band × rate over all bands, floored once.
[[nodiscard]] Amount shareOf(Amount amount, const Bands &bands);

/// What is added to a price for the state (FORMATS.md, "Money").
struct Tax
{
    enum class On {
        None,
        Premium, ///< the premium alone
        All,     ///< price and premium
    };

    int rate = 0; ///< basis points
    On on = On::None;
    bool included = false; ///< in the price already (a margin scheme): never a line, no posting

    static constexpr int rateMax = 5'000;

    /// Whether it is ever a line.
    [[nodiscard]] bool isAdded() const { return rate > 0 && on != On::None && !included; }

    bool operator==(const Tax &) const = default;
};

[[nodiscard]] bool valid(const Tax &tax);

/// What is taken of a lot: the premium from its buyer, the commission from its seller, and the tax. Copied into a lot
/// when it is created.
struct Rates
{
    Bands premium;
    Bands commission;
    Tax tax = {};

    bool operator==(const Rates &) const = default;
};

inline constexpr int premiumMax = 5'000;     ///< basis points
inline constexpr int commissionMax = 10'000; ///< likewise: a house may keep all of the price

[[nodiscard]] bool valid(const Rates &rates);

/// What a lot costs its buyer. At most 2.25 × amountMax.
struct Cost
{
    Amount price = 0;
    Amount premium = 0;
    Amount tax = 0; ///< that is added; rounded half up

    [[nodiscard]] Amount total() const { return price + premium + tax; }

    bool operator==(const Cost &) const = default;
};

[[nodiscard]] Cost costOf(const Rates &rates, Amount price);

/// fee(p): the buyer's premium on a price.
[[nodiscard]] inline Amount feeOf(const Rates &rates, Amount price)
{
    return shareOf(price, rates.premium);
}

/// What is held of a leader's limited funds: the maximum, and premium and tax on it.
[[nodiscard]] inline Amount holdFor(const Rates &rates, Amount maximum)
{
    return costOf(rates, maximum).total();
}

/// What of what was paid for a lot is a gift: all above what it is worth by itself; nothing where that was not said.
[[nodiscard]] constexpr Amount giftOf(Amount paid, std::optional<Amount> value)
{
    return value && paid > *value ? paid - *value : 0;
}

/// The largest amount whose cost is within `funds`, at most amountMax; 0: none is.
[[nodiscard]] Amount mostWithin(const Rates &rates, Amount funds);

} // namespace gavel::auction
