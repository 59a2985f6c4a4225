#include "auction/money.h"

#include <array>

namespace gavel {

namespace {

struct CurrencyRow
{
    const char *code;
    int exponent;
};

// ISO 4217's active currencies whose minor unit is not two decimals, and those with two that people trade in.
constexpr std::array currencyRows{
    CurrencyRow{"BIF", 0}, CurrencyRow{"CLP", 0}, CurrencyRow{"DJF", 0}, CurrencyRow{"GNF", 0}, CurrencyRow{"ISK", 0},
    CurrencyRow{"JPY", 0}, CurrencyRow{"KMF", 0}, CurrencyRow{"KRW", 0}, CurrencyRow{"PYG", 0}, CurrencyRow{"RWF", 0},
    CurrencyRow{"UGX", 0}, CurrencyRow{"VND", 0}, CurrencyRow{"VUV", 0}, CurrencyRow{"XAF", 0}, CurrencyRow{"XOF", 0},
    CurrencyRow{"XPF", 0}, CurrencyRow{"BHD", 3}, CurrencyRow{"IQD", 3}, CurrencyRow{"JOD", 3}, CurrencyRow{"KWD", 3},
    CurrencyRow{"LYD", 3}, CurrencyRow{"OMR", 3}, CurrencyRow{"TND", 3}, CurrencyRow{"AED", 2}, CurrencyRow{"ARS", 2},
    CurrencyRow{"AUD", 2}, CurrencyRow{"BDT", 2}, CurrencyRow{"BGN", 2}, CurrencyRow{"BRL", 2}, CurrencyRow{"CAD", 2},
    CurrencyRow{"CHF", 2}, CurrencyRow{"CNY", 2}, CurrencyRow{"COP", 2}, CurrencyRow{"CZK", 2}, CurrencyRow{"DKK", 2},
    CurrencyRow{"EGP", 2}, CurrencyRow{"EUR", 2}, CurrencyRow{"GBP", 2}, CurrencyRow{"HKD", 2}, CurrencyRow{"HUF", 2},
    CurrencyRow{"IDR", 2}, CurrencyRow{"ILS", 2}, CurrencyRow{"INR", 2}, CurrencyRow{"KES", 2}, CurrencyRow{"KZT", 2},
    CurrencyRow{"LKR", 2}, CurrencyRow{"MAD", 2}, CurrencyRow{"MXN", 2}, CurrencyRow{"MYR", 2}, CurrencyRow{"NGN", 2},
    CurrencyRow{"NOK", 2}, CurrencyRow{"NZD", 2}, CurrencyRow{"PEN", 2}, CurrencyRow{"PHP", 2}, CurrencyRow{"PKR", 2},
    CurrencyRow{"PLN", 2}, CurrencyRow{"QAR", 2}, CurrencyRow{"RON", 2}, CurrencyRow{"RSD", 2}, CurrencyRow{"SAR", 2},
    CurrencyRow{"SEK", 2}, CurrencyRow{"SGD", 2}, CurrencyRow{"THB", 2}, CurrencyRow{"TRY", 2}, CurrencyRow{"TWD", 2},
    CurrencyRow{"UAH", 2}, CurrencyRow{"USD", 2}, CurrencyRow{"UYU", 2}, CurrencyRow{"ZAR", 2},
};

} // namespace

std::optional<Currency> currencyOf(const QString &code)
{
    const QString upper = code.toUpper();
    for (const CurrencyRow &row : currencyRows) {
        if (upper == QLatin1StringView(row.code))
            return Currency{upper, row.exponent};
    }
    return std::nullopt;
}

Amount minorPerMajor(int exponent)
{
    constexpr int fits = 18; // of no currency, and the last power that an amount can hold
    Amount result = 1;
    for (int i = 0; i < qMin(exponent, fits); ++i)
        result *= 10;
    return result;
}

std::optional<Amount> parseMajor(QStringView text, int exponent)
{
    Amount value = 0;
    int decimals = -1;
    bool anyDigit = false;
    for (const QChar c : text) {
        if (c == u'.' && decimals < 0) {
            decimals = 0;
            continue;
        }
        if (c < u'0' || c > u'9' || decimals == exponent || value > amountMax)
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
        anyDigit = true;
        if (decimals >= 0)
            ++decimals;
    }
    if (!anyDigit || decimals == 0)
        return std::nullopt;
    for (int missing = exponent - qMax(decimals, 0); missing > 0; --missing) {
        if (value > amountMax)
            return std::nullopt;
        value *= 10;
    }
    if (value > amountMax)
        return std::nullopt;
    return value;
}

QString toMajor(Amount amount, int exponent)
{
    if (exponent == 0)
        return QString::number(amount);
    const Amount unit = minorPerMajor(exponent);
    const QString minor = QString::number(qAbs(amount % unit)).rightJustified(exponent, u'0');
    const QString sign = amount < 0 ? QStringLiteral("-") : QString();
    return sign + QString::number(qAbs(amount / unit)) + u'.' + minor;
}

Amount shareOf(Amount amount, int basisPoints)
{
    // amount ≤ 10^15 and basisPoints ≤ 10^4, so the product stays below 2^63 only just short of 10^19: split it.
    const Amount whole = amount / 10'000;
    const Amount rest = amount % 10'000;
    return whole * basisPoints + rest * basisPoints / 10'000;
}

} // namespace gavel
