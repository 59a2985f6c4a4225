#pragma once

#include "host/page_routes.h"

namespace gavel::host {

// Coming in without an email (FORMATS.md, "Bidders, paddles and roles"). Net thread.

/// POST /api/v1/accounts with the hall's code: an account by a name alone, and a paddle.
void joinHall(const Call &call, const QJsonObject &body);
/// POST /api/v1/session with a link.
void signInByLink(const Call &call, const QJsonObject &body);
/// GET /l/{link}: what a scanned code opens.
void addHallRoutes(Router &router, const ServePage &page);

} // namespace gavel::host
