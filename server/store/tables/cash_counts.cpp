#include "store/tables/cash_counts.h"

#include "store/tables/parties.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

auction::Amount CashCounts::taken(qint64 sale)
{
    return takenBy(m_sql, sale, protocol::Means::Cash);
}

void CashCounts::add(qint64 sale, const protocol::CashCount &count)
{
    m_sql.run("INSERT INTO cash_counts (sale, counted, opening, expected, note, at, staff) "
              "VALUES (?, ?, ?, ?, ?, ?, ?)"_L1,
              sale, count.counted, count.opening, count.expected, count.note, count.done.at, count.done.by.id);
}

QList<protocol::CashCount> CashCounts::all(qint64 sale)
{
    QSqlQuery &query = m_sql.run("SELECT c.counted, c.opening, c.expected, c.note, c.at, c.staff, s.nick "
                                 "FROM cash_counts c JOIN accounts s ON s.id = c.staff WHERE c.sale = ? "
                                 "ORDER BY c.id"_L1,
                                 sale);
    QList<protocol::CashCount> counts;
    while (nextRow(query)) {
        counts.append(
            {.counted = query.value(0).toLongLong(),
             .opening = query.value(1).toLongLong(),
             .expected = query.value(2).toLongLong(),
             .note = query.value(3).toString(),
             .done = {query.value(4).toLongLong(), {query.value(5).toLongLong(), query.value(6).toString()}}});
    }
    query.finish();
    return counts;
}

} // namespace gavel::store
