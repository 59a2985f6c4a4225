#include "auction/increments.h"

#include <algorithm>
#include <array>

namespace gavel::auction {

namespace {

// RULES.md, "Increments", in minor units of a two-decimal currency.
constexpr std::array ebayBands{
    Increments::Band{0, 5},           Increments::Band{100, 25},
    Increments::Band{500, 50},        Increments::Band{2'500, 100},
    Increments::Band{10'000, 250},    Increments::Band{25'000, 500},
    Increments::Band{50'000, 1000},   Increments::Band{100'000, 2'500},
    Increments::Band{250'000, 5'000}, Increments::Band{500'000, 10'000},
};

template <typename Bands>
Amount stepAt(const Bands &bands, Amount price)
{
    const auto above = std::upper_bound(bands.begin(), bands.end(), price,
                                        [](Amount p, const Increments::Band &band) { return p < band.from; });
    return above == bands.begin() ? 1 : std::prev(above)->step;
}

/// The largest of 1, 2, 5 × 10^k that is at most 5 % of the price, at least 1.
Amount ladderStep(Amount price)
{
    const Amount atMost = price / 20;
    Amount power = 1;
    while (power <= atMost / 10)
        power *= 10;
    if (5 * power <= atMost)
        return 5 * power;
    if (2 * power <= atMost)
        return 2 * power;
    return power;
}

bool validBands(const QList<Increments::Band> &bands)
{
    if (bands.isEmpty() || bands.size() > Increments::bandsMax || bands.first().from != 0)
        return false;
    for (qsizetype i = 0; i < bands.size(); ++i) {
        const Increments::Band &band = bands[i];
        if (band.step < 1 || band.step > amountMax || band.from > amountMax)
            return false;
        if (i > 0 && (band.from <= bands[i - 1].from || band.step < bands[i - 1].step))
            return false;
    }
    return true;
}

} // namespace

Amount increment(const Increments &increments, Amount price)
{
    switch (increments.preset) {
    case Increments::Preset::Any:
        return 1;
    case Increments::Preset::Fixed:
        return increments.step;
    case Increments::Preset::Ladder:
        return ladderStep(price);
    case Increments::Preset::Ebay:
        return stepAt(ebayBands, price);
    case Increments::Preset::Bands:
        return stepAt(increments.bands, price);
    }
    Q_UNREACHABLE();
}

bool valid(const Increments &increments, int currencyExponent)
{
    switch (increments.preset) {
    case Increments::Preset::Any:
    case Increments::Preset::Ladder:
        return true;
    case Increments::Preset::Fixed:
        return increments.step >= 1 && increments.step <= amountMax;
    case Increments::Preset::Ebay:
        return currencyExponent == 2;
    case Increments::Preset::Bands:
        return validBands(increments.bands);
    }
    Q_UNREACHABLE();
}

} // namespace gavel::auction
