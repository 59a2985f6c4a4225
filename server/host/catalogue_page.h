#pragma once

#include "host/call.h"
#include "host/page_shelf.h"

#include <memory>

namespace gavel::host {

/// The page with the catalogue. Where nothing else is asked for, it begins with what is on, and that stands in the page
/// itself; a search is for browsers without scripts. Net thread.
void serveCatalogue(const Call &call, const std::shared_ptr<const PageShelf> &shelf);

} // namespace gavel::host
