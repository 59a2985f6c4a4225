#pragma once

#include <QString>
#include <QStringList>

namespace gavel::models {

/// What people write beside an amount of that currency: its code, its sign, its name in words; by NFKC and without
/// case, the longest first. Any thread.
[[nodiscard]] QStringList currencySigns(const QString &code);

/// A text as the signs are written.
[[nodiscard]] QString asSign(const QString &text);

} // namespace gavel::models
