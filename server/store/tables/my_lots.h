#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// One of an account's own lists, the newest first. Throws SqlFailure. Any thread that owns the connection.
[[nodiscard]] QList<protocol::MyLot> myLots(Sql &sql, const query::GetMine &get);

} // namespace gavel::store
