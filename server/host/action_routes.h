#pragma once

#include "host/router.h"

namespace gavel::host {

/// What the host may do to lots, announcements and the house's settings (PROTOCOL.md, "HTTP").
void addActionRoutes(Router &router, House &house);

} // namespace gavel::host
