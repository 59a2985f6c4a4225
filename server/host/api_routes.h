#pragma once

#include "host/router.h"

namespace gavel::host {

/// What the house tells of its own API: the document, and the page of it for people. Added after all others, since it
/// tells of them.
void addApiRoutes(Router &router);

} // namespace gavel::host
