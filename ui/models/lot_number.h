#pragma once

#include "protocol/views.h"

#include <QString>

namespace gavel::models {

/// What people call a lot (FORMATS.md, "A lot's place"): "12", "12A". One that nothing was told of has its id.
[[nodiscard]] QString lotNumber(const LotView &lot);

/// Text by which numbers are sorted: first the integer that they begin with, then the rest.
[[nodiscard]] QString lotNumberKey(const LotView &lot);

} // namespace gavel::models
