#include "store/tables/links.h"

#include "store/tables/columns.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array linkColumns{
    column<LinkRow>(
        "id"_L1, Write::Numbered, [](auto &row) -> auto & { return row.id; }),
    column<LinkRow>(
        "token_hash"_L1, Write::Never, [](auto &row) -> auto & { return row.tokenHash; }),
    column<LinkRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<LinkRow>(
        "made_at"_L1, Write::Never, [](auto &row) -> auto & { return row.madeAt; }),
};

QList<LinkRow> rowsOf(QSqlQuery &query)
{
    QList<LinkRow> rows;
    while (nextRow(query))
        takeAll(query, linkColumns, rows.emplaceBack());
    query.finish();
    return rows;
}

} // namespace

void Links::insert(const LinkRow &link)
{
    static const Statement insert = insertInto("links"_L1, ""_L1, linkColumns);
    QVariantList values;
    giveAll(values, linkColumns, link);
    m_sql.run(insert, values);
}

std::optional<LinkRow> Links::find(const QByteArray &tokenHash)
{
    static const Statement select = selectOf("links"_L1, linkColumns, "WHERE token_hash = ?"_L1);
    const QList<LinkRow> rows = rowsOf(m_sql.run(select, {tokenHash}));
    return rows.isEmpty() ? std::nullopt : std::optional(rows.first());
}

QList<LinkRow> Links::ofAccount(AccountId account)
{
    static const Statement select = selectOf("links"_L1, linkColumns, "WHERE account = ? ORDER BY id"_L1);
    return rowsOf(m_sql.run(select, {account}));
}

void Links::removeOf(AccountId account)
{
    m_sql.run("DELETE FROM links WHERE account = ?"_L1, account);
}

} // namespace gavel
