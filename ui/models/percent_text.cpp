#include "models/percent_text.h"

#include "models/money_text.h"

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

/// Percent is written like a currency of two decimals whose symbol is the sign.
MoneyText percent(const QLocale &locale)
{
    return MoneyText({u"%"_s, 2}, locale);
}

} // namespace

QString percentText(int basisPoints, const QLocale &locale)
{
    QString text = percent(locale).plain(basisPoints);
    while (text.endsWith(locale.zeroDigit()))
        text.chop(1);
    if (text.endsWith(locale.decimalPoint()))
        text.chop(1);
    return text;
}

std::optional<int> parsePercent(const QString &typed, const QLocale &locale)
{
    if (typed.trimmed().isEmpty())
        return 0;
    const auto read = percent(locale).parse(typed);
    return read && *read >= 0 && *read <= 100 * 100 ? std::optional(static_cast<int>(*read)) : std::nullopt;
}

} // namespace gavel::models
