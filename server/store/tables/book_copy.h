#pragma once

#include "store/sql/sql.h"

#include <QSqlDatabase>
#include <tl/expected.hpp>

namespace gavel::store {

/// What came along with a book.
struct Moved
{
    qint64 rows = 0;
    qint64 finalLogs = 0; ///< of lots that are over, each verified where it arrived
};

/// Carries all rows of a book, as it is at one moment, over into one that has no house yet, both of this program's
/// schema, and looks at what arrived: as many rows of each table, every log of a lot that is over by itself, the ledger
/// in balance. `to` is within a transaction; the error is a sentence, and then that has to be rolled back. Throws
/// SqlFailure. Any thread that owns both connections.
[[nodiscard]] tl::expected<Moved, QString> copyAll(Sql &source, const QSqlDatabase &from, Sql &to,
                                                   const QSqlDatabase &toDatabase);

} // namespace gavel::store
