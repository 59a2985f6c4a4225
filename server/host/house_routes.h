#pragma once

#include "host/router.h"

namespace gavel::host {

/// What the house says of itself, and what the host changes of that (PROTOCOL.md, "HTTP").
void addHouseRoutes(Router &router);

/// The body of the house's logo, for which more than the usual number of bytes is taken.
[[nodiscard]] bool takesLogo(const Router &router, const net::RequestHead &head);

} // namespace gavel::host
