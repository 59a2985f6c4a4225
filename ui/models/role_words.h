#pragma once

#include "protocol/roles.h"

#include <QString>

namespace gavel::models {

/// "Clerk", in the language of the program.
[[nodiscard]] QString roleText(Role role);
/// "Clerk, Cashier"; empty for none.
[[nodiscard]] QString rolesText(Roles roles);

} // namespace gavel::models
