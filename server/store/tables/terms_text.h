#pragma once

#include "auction/lot.h"

#include <QString>

namespace gavel::store {

// Terms that a lot's row has as text. What can't be read is the default.

[[nodiscard]] QString incrementsText(const auction::Increments &increments);
[[nodiscard]] auction::Increments incrementsOf(const QString &text);
[[nodiscard]] QString softCloseText(const std::optional<auction::SoftClose> &softClose);
[[nodiscard]] std::optional<auction::SoftClose> softCloseOf(const QString &text);
[[nodiscard]] QString bandsText(const auction::Bands &bands); ///< of one band alone: its rate
[[nodiscard]] auction::Bands bandsOf(const QString &text);
[[nodiscard]] QString taxText(const auction::Tax &tax); ///< empty where there is none
[[nodiscard]] auction::Tax taxOf(const QString &text);

} // namespace gavel::store
