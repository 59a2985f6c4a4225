#pragma once

#include "host/router.h"

namespace gavel::host {

/// The pictures of lots (PROTOCOL.md, "HTTP").
void addPictureRoutes(Router &router, House &house);

/// Where the id of the lot stands in the path of its pictures.
inline constexpr qsizetype lotSegment = 3;
/// The body of an image, for which more than the usual number of bytes is taken.
[[nodiscard]] bool takesImage(const Router &router, const net::RequestHead &head);

} // namespace gavel::host
