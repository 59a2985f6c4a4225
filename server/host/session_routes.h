#pragma once

#include "host/router.h"

namespace gavel::host {

/// Where an account is signed in, and signing out there (PROTOCOL.md, "One's own account and the house").
void addSessionRoutes(Router &router);

/// What a session that this request opens is known again by.
[[nodiscard]] store::command::SessionOrigin originOf(const net::Request &request);

} // namespace gavel::host
