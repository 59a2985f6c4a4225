#pragma once

#include "host/router.h"

namespace gavel::host {

/// Answers by the page and a status.
using ServePage = std::function<void(const Call &call, int status)>;

/// The page for browsers and phones, from resources/web: `/`, `/lots/{id}`, `/join` and the files that they load; and
/// our client of the rooms under /socket.io/. Gives what serves the page at other addresses.
ServePage addPageRoutes(Router &router);

} // namespace gavel::host
