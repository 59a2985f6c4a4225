#pragma once

#include "host/router.h"

namespace gavel::host {

/// Sales, their closing plans and the order of their lots (PROTOCOL.md, "HTTP"; FORMATS.md, "A sale"). Net thread.
void addSaleRoutes(Router &router);

} // namespace gavel::host
