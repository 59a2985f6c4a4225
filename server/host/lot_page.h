#pragma once

#include "host/call.h"
#include "host/page_shelf.h"

#include <memory>

namespace gavel::host {

/// The page with a lot, which stands in the page itself as far as everybody is told it alike. Net thread.
void serveLot(const Call &call, const std::shared_ptr<const PageShelf> &shelf);

} // namespace gavel::host
