#pragma once

#include "host/router.h"

namespace gavel::host {

/// What sellers are owed and paid, and how the evening stands at the desk (PROTOCOL.md, "Settlements"). Net thread.
void addSettlementRoutes(Router &router);

} // namespace gavel::host
