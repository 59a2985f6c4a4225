#pragma once

#include <QLocale>
#include <QString>
#include <optional>

namespace gavel::models {

// Shares as people write and read them. Pure, any thread.

/// A share in basis points as people write it: 1250 to "12.5".
[[nodiscard]] QString percentText(int basisPoints, const QLocale &locale = QLocale());
/// "12.5", "12,5 %" where the locale has it so; nothing if it is no share, or has more than two decimals.
[[nodiscard]] std::optional<int> parsePercent(const QString &typed, const QLocale &locale = QLocale());

} // namespace gavel::models
