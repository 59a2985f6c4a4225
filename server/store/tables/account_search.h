#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// The accounts that a search of the staff finds, by id, at most one more than its limit. Throws SqlFailure.
[[nodiscard]] QList<auction::AccountId> findAccounts(Sql &sql, const query::GetAccounts &get);

} // namespace gavel::store
