#include "auction/rates.h"

#include <algorithm>

namespace gavel::auction {

namespace {

constexpr int whole = 10'000; // basis points

// amountMax × 10,000 is 10^19, which is more than 64 bits hold.
__extension__ using Wide = __int128;

Wide shareOfBand(Amount from, Amount to, int rate)
{
    return to > from ? Wide(to - from) * rate : Wide(0);
}

bool isWithin(int rate, int rateMax)
{
    return rate >= 0 && rate <= rateMax;
}

Amount taxOf(const Tax &tax, Amount price, Amount premium)
{
    if (!tax.isAdded())
        return 0;
    const Amount taxed = tax.on == Tax::On::All ? price + premium : premium;
    return Amount((Wide(taxed) * tax.rate + whole / 2) / whole);
}

} // namespace

bool valid(const Bands &bands, int rateMax)
{
    if (!isWithin(bands.rate, rateMax) || bands.above.size() >= Bands::bandsMax)
        return false;
    Amount before = 0;
    for (const Bands::Band &band : bands.above) {
        if (band.from <= before || band.from > amountMax || !isWithin(band.rate, rateMax))
            return false;
        before = band.from;
    }
    return true;
}

Amount shareOf(Amount amount, const Bands &bands)
{
    Wide sum = 0;
    Amount from = 0;
    int rate = bands.rate;
    for (const Bands::Band &band : bands.above) {
        sum += shareOfBand(from, std::min(amount, band.from), rate);
        from = band.from;
        rate = band.rate;
    }
    sum += shareOfBand(from, amount, rate);
    return Amount(sum / whole);
}

bool valid(const Tax &tax)
{
    return isWithin(tax.rate, Tax::rateMax);
}

bool valid(const Rates &rates)
{
    return valid(rates.premium, premiumMax) && valid(rates.commission, commissionMax) && valid(rates.tax);
}

Cost costOf(const Rates &rates, Amount price)
{
    const Amount premium = feeOf(rates, price);
    return {.price = price, .premium = premium, .tax = taxOf(rates.tax, price, premium)};
}

/// The cost grows with the amount, whatever the bands are.
Amount mostWithin(const Rates &rates, Amount funds)
{
    Amount within = 0;
    Amount beyond = amountMax + 1;
    while (beyond - within > 1) {
        const Amount middle = within + (beyond - within) / 2;
        (costOf(rates, middle).total() <= funds ? within : beyond) = middle;
    }
    return within;
}

} // namespace gavel::auction
