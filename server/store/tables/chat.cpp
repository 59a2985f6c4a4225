#include "store/tables/chat.h"

#include "store/tables/columns.h"
#include "store/tables/shown_lines.h"

#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// Where and by whom a line was said.
struct SaidBy
{
    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
};

constexpr std::array byColumns{
    column<SaidBy>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<SaidBy>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
};

constexpr std::array chatLineColumns{
    column<protocol::SaidLine>(
        "nick"_L1, Write::Never, [](auto &row) -> auto & { return row.nick; }),
    column<protocol::SaidLine>(
        "text"_L1, Write::Never, [](auto &row) -> auto & { return row.text; }),
    column<protocol::SaidLine>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
};

} // namespace

void Chat::add(auction::LotId lot, auction::AccountId account, const protocol::SaidLine &line)
{
    static const Statement insert = insertInto("said"_L1, ""_L1, byColumns, chatLineColumns);
    QVariantList values = valuesOf(byColumns, SaidBy{lot, account});
    giveAll(values, chatLineColumns, line);
    m_sql.write(insert, values);
}

QList<protocol::SaidLine> Chat::newest(auction::LotId lot, int lines)
{
    static const Statement select =
        selectShown("said"_L1, chatLineColumns, "WHERE x.lot = ? ORDER BY x.id DESC LIMIT ?"_L1);
    QList<protocol::SaidLine> said = rowsOf<protocol::SaidLine>(m_sql.run(select, {lot, lines}), chatLineColumns);
    std::reverse(said.begin(), said.end());
    return said;
}

} // namespace gavel::store
