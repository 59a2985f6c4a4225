#pragma once

#include "host/router.h"

namespace gavel::host {

/// Lots and their histories (PROTOCOL.md, "HTTP").
void addLotRoutes(Router &router, House &house);

} // namespace gavel::host
