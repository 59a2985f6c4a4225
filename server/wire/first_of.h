#pragma once

#include <QString>

namespace gavel::wire {

/// The first so many units of a text, without the half of a letter at their end. Pure.
[[nodiscard]] QString firstOf(const QString &text, qsizetype most);

} // namespace gavel::wire
