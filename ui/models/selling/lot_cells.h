#pragma once

#include "auction/increments.h"
#include "auction/lot.h"
#include "auction/rates.h"
#include "models/money_text.h"

#include <QString>

#include <functional>
#include <optional>

namespace gavel::models {

// How cells of a file of lots say what is neither words nor one amount. What the writer of one writes its reader reads
// without loss, in any language. Pure; any thread.

/// "90m", "1d 12h", "30s", "500ms".
[[nodiscard]] std::optional<qint64> spanIn(const QString &cell);
[[nodiscard]] QString spanCell(qint64 spanMs);

/// "none", or window, extension and cap like "2m/2m/30m", and behind those "end" where the extension counts from the
/// end, and "x5" where there are no more than five. The outer optional is empty if it can't be read.
[[nodiscard]] std::optional<std::optional<auction::SoftClose>> softCloseIn(const QString &cell);
[[nodiscard]] QString softCloseCell(const std::optional<auction::SoftClose> &soft);

/// Steps by bands, "5; 10 > 100" (band_text); "5 > 0" where there is but one. The form's reader is theirs.
[[nodiscard]] QString stepsText(const QList<auction::Increments::Band> &bands, const MoneyText &money);
/// A preset's name, a step, or bands. Its reader is the form's.
[[nodiscard]] QString incrementsCell(const auction::Increments &increments, const MoneyText &money);

/// A share in percent, "12.5", or by bands of the price "25; 20 > 10000" (band_text). `amountIn` reads where one
/// begins.
using AmountIn = std::function<std::optional<auction::Amount>(const QString &written)>;
[[nodiscard]] std::optional<auction::Bands> ratesIn(const QString &cell, int rateMax, const AmountIn &amountIn);
[[nodiscard]] QString ratesCell(const auction::Bands &rates, const MoneyText &money);

/// This computer's time with its distance from UTC: "2026-12-24 18:00:00+09:00", and thousandths where there are any.
[[nodiscard]] QString momentCell(auction::TimeMs at);

} // namespace gavel::models
