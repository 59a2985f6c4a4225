#pragma once

#include "protocol/invoice_views.h"
#include "store/tables/accounts.h"

namespace gavel::store {

/// Where money of this kind is; never of Funds, which nobody hands over. Pure.
[[nodiscard]] Party partyOf(protocol::Means means);

/// What has come in by these means for a sale, less what went out again: the other side of the party's postings. What
/// is of no sale, as deposits are, counts with the house's first, so that all sales together are the ledger. Throws
/// SqlFailure.
[[nodiscard]] auction::Amount takenBy(Sql &sql, qint64 sale, protocol::Means means);

} // namespace gavel::store
