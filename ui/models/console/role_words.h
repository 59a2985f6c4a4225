#pragma once

#include "protocol/roles.h"

#include <QString>

namespace gavel::models {

/// "Clerk", in the language of the program.
[[nodiscard]] QString roleText(protocol::Role role);
/// "Clerk, Cashier"; empty for none.
[[nodiscard]] QString rolesText(protocol::Roles roles);

} // namespace gavel::models
