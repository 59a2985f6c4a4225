#pragma once

#include "auction/rates.h"
#include "models/money_text.h"

#include <QString>
#include <optional>

namespace gavel::models {

// Premium and commission as people write and read them (FORMATS.md, "Money"). Percent and amounts by locale. Pure; GUI
// thread for the words.

/// A form's text of them: "26", or "26; 21 > 10000; 15 > 60000" for 26 % of what lies up to 10,000, 21 % of what lies
/// above it, and so on (band_text); amounts in major units.
[[nodiscard]] QString rateEntry(const auction::Bands &bands, const MoneyText &money);
/// The inverse, of any order; "0" where it is empty. Nothing if a part can't be read, two begin at the same price or
/// none at 0, there are too many, or a rate is above `rateMax`.
[[nodiscard]] std::optional<auction::Bands> parseRates(const QString &typed, int rateMax, const MoneyText &money);
/// What is wrong with it, beside its field; empty: nothing.
[[nodiscard]] QString rateFault(const QString &typed, int rateMax, const MoneyText &money);

/// "26 %", or "26 %, 21 % above $10,000.00, 15 % above $60,000.00".
[[nodiscard]] QString ratesText(const auction::Bands &bands, const MoneyText &money);
/// "10 % tax on price and premium"; empty where there is none.
[[nodiscard]] QString taxText(const auction::Tax &tax, const QLocale &locale);

} // namespace gavel::models
