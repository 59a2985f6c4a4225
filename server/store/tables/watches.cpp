#include "store/tables/watches.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

struct WatchRow
{
    auction::AccountId account = auction::noAccount;
    auction::LotId lot = 0;
};

constexpr std::array watchColumns{
    column<WatchRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<WatchRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
};

} // namespace

void Watches::begin(auction::AccountId account, auction::LotId lot)
{
    static const Statement insert = insertInto("watches"_L1, "ON CONFLICT DO NOTHING"_L1, watchColumns);
    m_sql.run(insert, valuesOf(watchColumns, WatchRow{account, lot}));
}

void Watches::end(auction::AccountId account, auction::LotId lot)
{
    m_sql.run("DELETE FROM watches WHERE account = ? AND lot = ?"_L1, account, lot);
}

} // namespace gavel::store
