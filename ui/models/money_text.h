#pragma once

#include "auction/money.h"

#include <QLocale>
#include <QString>
#include <optional>

namespace gavel::models {

/// A currency as a locale writes amounts of it. Integer arithmetic throughout; any thread.
class MoneyText
{
public:
    explicit MoneyText(const auction::Currency &currency = {}, const QLocale &locale = QLocale());

    [[nodiscard]] const auction::Currency &currency() const { return m_currency; }
    [[nodiscard]] const QLocale &locale() const { return m_locale; }

    /// 1234 to "$12.34", 1150000 to "₩1,150,000", "12,34 €" where the locale has it so.
    [[nodiscard]] QString shown(auction::Amount amount) const;

    /// The same without the symbol: "12.34", for fields that people edit.
    [[nodiscard]] QString plain(auction::Amount amount) const;

    /// What a person typed, in major units: symbol, code, spaces and the locale's group separators are passed over.
    /// Nothing if it is no amount, has more decimals than the currency, or is out of range.
    [[nodiscard]] std::optional<auction::Amount> parse(const QString &typed) const;

    /// "$", "₩", or the code where no symbol is common.
    [[nodiscard]] QString symbol() const;

private:
    auction::Currency m_currency;
    QLocale m_locale;
};

} // namespace gavel::models
