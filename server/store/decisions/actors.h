#pragma once

#include "store/commands.h"

namespace gavel::store {

/// Whose doing a command is, as far as being blocked keeps an account from it. Nobody's (noAccount) is what the house
/// and its host do, and what a blocked account may do all the same: come in to see where it stands, and leave.
[[nodiscard]] auction::AccountId actorOf(const Command &command);

} // namespace gavel::store
