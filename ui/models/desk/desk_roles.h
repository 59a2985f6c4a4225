#pragma once

#include "protocol/views.h"

#include <optional>

namespace gavel::models {

/// Whether this account takes money at a desk: a cashier, or the host. Nobody does not.
[[nodiscard]] inline bool mayTakeMoney(const std::optional<protocol::AccountView> &account)
{
    return account && (account->host || account->roles.testFlag(protocol::Role::Cashier));
}

} // namespace gavel::models
