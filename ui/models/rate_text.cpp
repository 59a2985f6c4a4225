#include "models/rate_text.h"

#include "models/band_text.h"
#include "models/percent_text.h"

#include <QCoreApplication>
#include <QStringList>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class RateWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Rates)
};

constexpr int exampleRates[] = {2'600, 2'100};
constexpr auction::Amount bandExampleMajor = 10'000;

using Band = auction::Bands::Band;

/// A part that says from where it counts has to say no other place than 0 of the first, which is written without.
std::optional<Band> bandOf(const BandPart &part, const MoneyText &money)
{
    const auto rate = parsePercent(part.value, money.locale());
    if (part.value.isEmpty() || !rate)
        return std::nullopt;
    if (part.from.isEmpty())
        return part.written == part.value ? std::optional(Band{0, *rate}) : std::nullopt;
    const auto from = money.parse(part.from);
    const bool isOld = !part.written.contains(u'>'); // "0:26", which writes the first alike
    return from && (*from > 0 || isOld) ? std::optional(Band{*from, *rate}) : std::nullopt;
}

auction::Bands example(const MoneyText &money)
{
    const auction::Amount from = bandExampleMajor * auction::minorPerMajor(money.currency().exponent);
    return {exampleRates[0], {{from, exampleRates[1]}}};
}

} // namespace

QString rateEntry(const auction::Bands &bands, const MoneyText &money)
{
    QStringList parts{percentText(bands.rate, money.locale())};
    for (const Band &band : bands.above)
        parts.append(bandText(percentText(band.rate, money.locale()), money.plain(band.from)));
    return bandsText(parts);
}

std::optional<auction::Bands> parseRates(const QString &typed, int rateMax, const MoneyText &money)
{
    if (typed.trimmed().isEmpty())
        return auction::Bands();
    QList<Band> bands;
    for (const BandPart &part : bandParts(typed)) {
        const auto band = bandOf(part, money);
        if (!band)
            return std::nullopt;
        bands.append(*band);
    }
    std::sort(bands.begin(), bands.end(), [](const Band &a, const Band &b) { return a.from < b.from; });
    if (bands.first().from != 0)
        return std::nullopt;
    const auction::Bands read(bands.first().rate, bands.mid(1));
    return auction::valid(read, rateMax) ? std::optional(read) : std::nullopt;
}

QString rateFault(const QString &typed, int rateMax, const MoneyText &money)
{
    if (parseRates(typed, rateMax, money))
        return {};
    return RateWords::tr("Type one percent, like %1, or by price: “%2” is %3. At most %4.")
        .arg(percentText(1'250, money.locale()), rateEntry(example(money), money), ratesText(example(money), money),
             percentText(rateMax, money.locale()));
}

QString ratesText(const auction::Bands &bands, const MoneyText &money)
{
    QStringList parts{RateWords::tr("%1 %").arg(percentText(bands.rate, money.locale()))};
    for (const Band &band : bands.above)
        parts.append(
            RateWords::tr("%1 % above %2").arg(percentText(band.rate, money.locale()), money.shown(band.from)));
    return parts.join(u", "_s);
}

QString taxText(const auction::Tax &tax, const QLocale &locale)
{
    const QString rate = percentText(tax.rate, locale);
    if (tax.rate == 0 || tax.on == auction::Tax::On::None)
        return {};
    if (tax.included)
        return RateWords::tr("%1 % tax included in the price").arg(rate);
    return tax.on == auction::Tax::On::All ? RateWords::tr("%1 % tax on price and premium").arg(rate)
                                           : RateWords::tr("%1 % tax on the premium").arg(rate);
}

} // namespace gavel::models
