#pragma once

#include <QSet>
#include <QString>
#include <QVariantList>

namespace gavel::store {

// Many rows in one statement: a column is an array, as a book that several hosts write takes one. Pure; any thread.

/// `CAST(? AS bigint[]), …`, one for each value, by what it is.
[[nodiscard]] QString arrayPlaces(const QVariantList &row);

/// That column of the rows.
[[nodiscard]] QString arrayOf(const QList<QVariantList> &rows, qsizetype column);

/// Of ids.
[[nodiscard]] QString arrayOf(const QList<qint64> &ids);
[[nodiscard]] QString arrayOf(const QSet<qint64> &ids);

} // namespace gavel::store
