#pragma once

#include "host/router.h"

namespace gavel {

/// The page for browsers and phones, from resources/web: `/`, `/lots/{id}` and the files that they load; and
/// our client of the rooms under /socket.io/.
void addPageRoutes(Router &router);

} // namespace gavel
