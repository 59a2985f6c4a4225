#include "store/tables/links.h"

#include "store/tables/columns.h"

namespace gavel::store {

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
    column<LinkRow>(
        "by_host"_L1, Write::Never, [](auto &row) -> auto & { return row.byHost; }),
};

} // namespace

void Links::insert(const LinkRow &link)
{
    static const Statement insert = insertInto("links"_L1, ""_L1, linkColumns);
    m_sql.run(insert, valuesOf(linkColumns, link));
}

std::optional<LinkRow> Links::find(const QByteArray &tokenHash)
{
    static const Statement select = selectOf("links"_L1, linkColumns, "WHERE token_hash = ?"_L1);
    return firstOf<LinkRow>(m_sql.run(select, {tokenHash}), linkColumns);
}

QList<LinkRow> Links::ofAccount(auction::AccountId account)
{
    static const Statement select = selectOf("links"_L1, linkColumns, "WHERE account = ? ORDER BY id"_L1);
    return rowsOf<LinkRow>(m_sql.run(select, {account}), linkColumns);
}

void Links::remove(const LinkRow &link)
{
    m_sql.run("DELETE FROM links WHERE id = ?"_L1, link.id);
}

} // namespace gavel::store
