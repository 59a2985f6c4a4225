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

} // namespace gavel::auction
