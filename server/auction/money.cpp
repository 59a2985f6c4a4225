#include "auction/money.h"

namespace gavel::auction {

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

} // namespace gavel::auction
