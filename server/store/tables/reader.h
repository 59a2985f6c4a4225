#pragma once

#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// Answers a query over a connection that may read, all of it of one moment. Never throws. Any thread that owns the
/// connection.
[[nodiscard]] Found<AnyFinding> findAny(Sql &sql, const Query &query);

/// The same for one kind of query.
template <typename Kind>
[[nodiscard]] FoundBy<Kind> find(Sql &sql, const Kind &query)
{
    return findingOf<Kind>(findAny(sql, query));
}

} // namespace gavel::store
