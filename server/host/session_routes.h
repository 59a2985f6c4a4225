#pragma once

#include "host/router.h"

namespace gavel {

/// Where an account is signed in, and signing out there (PROTOCOL.md, "One's own account and the house").
void addSessionRoutes(Router &router);

/// What a session that this request opens is known again by.
[[nodiscard]] command::SessionOrigin originOf(const net::Request &request);

} // namespace gavel
