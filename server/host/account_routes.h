#pragma once

#include "host/router.h"

namespace gavel {

class AccountStreams;
class RoomGateway;

/// Accounts, sessions and /me (PROTOCOL.md, "HTTP"), and what the host may do to an account.
void addAccountRoutes(Router &router, House &house, RoomGateway &gateway, AccountStreams &streams);

} // namespace gavel
