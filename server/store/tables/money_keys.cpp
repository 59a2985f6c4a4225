#include "store/tables/money_keys.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

using Request = MoneyKeys::Request;

constexpr std::array moneyKeyColumns{
    column<Request>(
        "route"_L1, Write::Never, [](auto &row) -> auto & { return row.route; }),
    column<Request>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<Request>(
        "money_key"_L1, Write::Never, [](auto &row) -> auto & { return row.key; }),
    column<Request>(
        "contents"_L1, Write::Never, [](auto &row) -> auto & { return row.contents; }),
};

} // namespace

MoneyKeys::Known MoneyKeys::find(const Request &request)
{
    if (request.key.isEmpty())
        return Known::No;
    static const Statement select =
        selectOf("money_keys"_L1, moneyKeyColumns, "WHERE route = ? AND account = ? AND money_key = ?"_L1);
    const auto kept =
        firstOf<Request>(m_sql.run(select, {request.route, request.account, request.key}), moneyKeyColumns);
    if (!kept)
        return Known::No;
    return kept->contents == request.contents ? Known::Same : Known::Other;
}

void MoneyKeys::keep(const Request &request)
{
    if (request.key.isEmpty())
        return;
    static const Statement insert = insertInto("money_keys"_L1, ""_L1, moneyKeyColumns);
    m_sql.run(insert, valuesOf(moneyKeyColumns, request));
}

} // namespace gavel::store
