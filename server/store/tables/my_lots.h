#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// A page of one of an account's own lists, the newest first. Throws SqlFailure. Any thread that owns the connection.
[[nodiscard]] MyLotPage myLots(Sql &sql, const query::GetMine &get);

} // namespace gavel::store
