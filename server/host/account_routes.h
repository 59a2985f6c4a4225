#pragma once

#include "host/router.h"

namespace gavel::host {

/// Accounts, sessions and /me (PROTOCOL.md, "HTTP"), and what the host may do to an account.
void addAccountRoutes(Router &router, House &house);

} // namespace gavel::host
