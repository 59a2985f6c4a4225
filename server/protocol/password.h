#pragma once

#include <QString>

namespace gavel::protocol {

/// Whether an account may have it (limits::passwordMin).
[[nodiscard]] bool isPassword(const QString &password);
/// What it must be, in English, for a refusal.
[[nodiscard]] QString passwordRule();

} // namespace gavel::protocol
