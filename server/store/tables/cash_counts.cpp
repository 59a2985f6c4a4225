#include "store/tables/cash_counts.h"

#include "store/tables/columns.h"
#include "store/tables/parties.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

struct CashCountRow
{
    qint64 sale = auction::firstSale;
    protocol::CashCount count;
};

constexpr std::array cashCountColumns{
    column<CashCountRow>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.sale; }),
    column<CashCountRow>(
        "counted"_L1, Write::Never, [](auto &row) -> auto & { return row.count.counted; }),
    column<CashCountRow>(
        "opening"_L1, Write::Never, [](auto &row) -> auto & { return row.count.opening; }),
    column<CashCountRow>(
        "expected"_L1, Write::Never, [](auto &row) -> auto & { return row.count.expected; }),
    column<CashCountRow>(
        "note"_L1, Write::Never, [](auto &row) -> auto & { return row.count.note; }),
    column<CashCountRow>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.count.done.at; }),
    column<CashCountRow>(
        "staff"_L1, Write::Never, [](auto &row) -> auto & { return row.count.done.by.id; }),
};

} // namespace

auction::Amount CashCounts::taken(qint64 sale)
{
    return takenBy(m_sql, sale, protocol::Means::Cash);
}

void CashCounts::add(qint64 sale, const protocol::CashCount &count)
{
    static const Statement insert = insertInto("cash_counts"_L1, u""_s, cashCountColumns);
    m_sql.run(insert, valuesOf(cashCountColumns, CashCountRow{sale, count}));
}

QList<protocol::CashCount> CashCounts::all(qint64 sale)
{
    static const Statement select(u"SELECT "_s + namesOf(cashCountColumns, u"c."_s) +
                                  u", s.nick FROM cash_counts c JOIN accounts s ON s.id = c.staff "
                                  "WHERE c.sale = ? ORDER BY c.id"_s);
    QSqlQuery &query = m_sql.run(select, {sale});
    QList<protocol::CashCount> counts;
    while (nextRow(query)) {
        CashCountRow row;
        readRow(query, cashCountColumns, row);
        row.count.done.by.nick = query.value(int(cashCountColumns.size())).toString();
        counts.append(row.count);
    }
    query.finish();
    return counts;
}

} // namespace gavel::store
