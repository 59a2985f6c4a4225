#pragma once

#include "host/house.h"
#include "host/router.h"

namespace gavel::host {

/// A bid on a lot, and what takes back one that was left before the opening (PROTOCOL.md, "HTTP").
void addBidRoutes(Router &router, House &house);

} // namespace gavel::host
