#include "store/tables/prebids.h"

#include "store/sql/arrays.h"
#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array prebidColumns{
    column<PrebidRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<PrebidRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.prebid.account; }),
    column<PrebidRow>(
        "amount"_L1, Write::Never, [](auto &row) -> auto & { return row.prebid.amount; }),
    column<PrebidRow>(
        "seq"_L1, Write::Never, [](auto &row) -> auto & { return row.prebid.seq; }),
    column<PrebidRow>(
        "msg"_L1, Write::Never, [](auto &row) -> auto & { return row.msg; }),
    referenceColumn<PrebidRow>(
        "entered_by"_L1, Write::Never, [](auto &row) -> auto & { return row.enteredBy.id; }),
    column<PrebidRow>(
        "entered_nick"_L1, Write::Never, [](auto &row) -> auto & { return row.enteredBy.nick; }),
};

} // namespace

void Prebids::put(const PrebidRow &row)
{
    static const Statement insert = insertInto("prebids"_L1, ""_L1, prebidColumns);
    remove(row.lot, row.prebid.account);
    m_sql.run(insert, valuesOf(prebidColumns, row));
}

void Prebids::remove(auction::LotId lot, auction::AccountId account)
{
    m_sql.run("DELETE FROM prebids WHERE lot = ? AND account = ?"_L1, lot, account);
}

void Prebids::removeAll(auction::LotId lot)
{
    m_sql.run("DELETE FROM prebids WHERE lot = ?"_L1, lot);
}

QHash<auction::LotId, QList<auction::Prebid>> Prebids::standingOn(const QList<auction::LotId> &lots)
{
    static const Statement select =
        selectOf("prebids"_L1, prebidColumns, "WHERE lot = ANY(CAST(? AS BIGINT[])) ORDER BY lot, seq"_L1);
    QHash<auction::LotId, QList<auction::Prebid>> standing;
    if (lots.isEmpty())
        return standing;
    const QList<PrebidRow> rows = rowsOf<PrebidRow>(m_sql.run(select, {arrayOf(lots)}), prebidColumns);
    for (const PrebidRow &row : rows)
        standing[row.lot].append(row.prebid);
    return standing;
}

QList<auction::Prebid> Prebids::standing(auction::LotId lot)
{
    QList<auction::Prebid> standing;
    for (const PrebidRow &row : of(lot))
        standing.append(row.prebid);
    return standing;
}

QList<PrebidRow> Prebids::of(auction::LotId lot)
{
    static const Statement select = selectOf("prebids"_L1, prebidColumns, "WHERE lot = ? ORDER BY seq"_L1);
    return rowsOf<PrebidRow>(m_sql.run(select, {lot}), prebidColumns);
}

std::optional<auction::Amount> Prebids::amountOf(auction::LotId lot, auction::AccountId account)
{
    QSqlQuery &query = m_sql.run("SELECT amount FROM prebids WHERE lot = ? AND account = ?"_L1, lot, account);
    std::optional<auction::Amount> amount;
    if (nextRow(query))
        amount = query.value(0).toLongLong();
    query.finish();
    return amount;
}

bool Prebids::hasAny(auction::AccountId account)
{
    return numberIn(m_sql.run("SELECT count(*) FROM prebids WHERE account IN "
                              "(SELECT id FROM accounts WHERE id = ? OR bill_to = ?)"_L1,
                              account, account)) > 0;
}

bool Prebids::hasUnknown(auction::AccountId payer, auction::LotId lot, auction::AccountId bidder)
{
    return numberIn(
               m_sql.run("SELECT count(*) FROM prebids WHERE entered_by IS NULL AND account IN "
                         "(SELECT id FROM accounts WHERE id = ? OR bill_to = ?) AND NOT (lot = ? AND account = ?)"_L1,
                         payer, payer, lot, bidder)) > 0;
}

bool Prebids::anyIn(auction::SaleId sale)
{
    return numberIn(m_sql.run("SELECT count(*) FROM prebids WHERE lot IN (SELECT id FROM lots WHERE sale = ?)"_L1,
                              sale)) > 0;
}

} // namespace gavel::store
