#pragma once

#include "store/commands.h"
#include "wire/text.h"

namespace gavel::store {

/// What is unique has to stay what was compared: why a name can't be kept as it is given.
[[nodiscard]] std::optional<Fault> nameFault(const QString &name, wire::TextKind kind, const QString &member);

} // namespace gavel::store
