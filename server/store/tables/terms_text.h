#pragma once

#include "auction/lot.h"

#include <QString>

namespace gavel {

// Terms that a lot's row has as text. What can't be read is the default.

[[nodiscard]] QString incrementsText(const Increments &increments);
[[nodiscard]] Increments incrementsOf(const QString &text);
[[nodiscard]] QString softCloseText(const std::optional<SoftClose> &softClose);
[[nodiscard]] std::optional<SoftClose> softCloseOf(const QString &text);

} // namespace gavel
