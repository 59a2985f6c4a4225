#pragma once

#include "host/router.h"

namespace gavel::host {

/// POST /api/v1/accounts by staff: somebody who has neither email nor password.
void enterAccount(const Call &call, const QJsonObject &body);

/// What staff see and do of accounts: the list, changes, deposits, links, the record. Net thread.
void addStaffRoutes(Router &router);

} // namespace gavel::host
