#pragma once

#include "host/router.h"

namespace gavel {

/// The page for browsers and phones, from resources/web: `/`, `/lots/{id}` and the files that they load.
void addPageRoutes(Router &router);

} // namespace gavel
