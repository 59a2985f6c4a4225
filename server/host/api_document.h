#pragma once

#include "host/router.h"

namespace gavel::host {

/// OpenAPI 3.1 of every route that was added, with rooms and streams beside it: `x-rooms` {asked, told} and
/// `x-streams`, a path's events. What every operation may refuse (a foreign Origin, a limit, a busy house, and by its
/// kind a malformed query, a caller without the role) is added to what each says itself. Pure; any thread.
[[nodiscard]] QJsonObject apiDocument(const Router &router, const protocol::HouseView &house);

/// Who may call a route, as the document's `x-caller` has it: "staff".
[[nodiscard]] QString nameOf(Caller caller);

} // namespace gavel::host
