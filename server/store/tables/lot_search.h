#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// A page of the lots that are looked for, in their order. Throws SqlFailure. Any thread that owns the connection.
[[nodiscard]] LotPage findLots(Sql &sql, const query::FindLots &find);

} // namespace gavel::store
