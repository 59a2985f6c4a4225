#pragma once

#include "wire/text.h"

#include <QString>

namespace gavel::models {

/// Why what was typed can't be taken in (wire::takenIn), at its field.
[[nodiscard]] QString takenInFault(wire::TextKind kind);

} // namespace gavel::models
