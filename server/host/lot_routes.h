#pragma once

#include "host/lot_rooms.h"
#include "host/router.h"

namespace gavel::host {

/// Lots, their pictures and histories (PROTOCOL.md, "HTTP").
void addLotRoutes(Router &router, House &house);

/// Where the id of the lot stands in the path of its pictures.
inline constexpr qsizetype lotSegment = 3;
/// The body of an image, for which more than the usual number of bytes is taken.
[[nodiscard]] bool takesImage(const Router &router, const net::RequestHead &head);

} // namespace gavel::host
