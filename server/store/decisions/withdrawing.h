#pragma once

#include "store/tables/links.h"
#include "store/tables/sessions.h"
#include "store/updates.h"

namespace gavel::store {

/// Which of an account's links are withdrawn.
enum class WithdrawnLinks {
    All,
    OfHelpers, ///< those that no host made
};

/// Takes them away, with the sessions that they opened. Throws SqlFailure. Store thread.
void withdrawLinks(Links &links, SessionTable &sessions, auction::AccountId account, WithdrawnLinks which,
                   QList<Update> &updates);

} // namespace gavel::store
