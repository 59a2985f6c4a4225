#include "store/tables/bid_keys.h"

#include "store/tables/columns.h"

#include <QJsonDocument>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

using Request = BidKeys::Request;

constexpr std::array requestColumns{
    column<Request>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<Request>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<Request>(
        "bid_key"_L1, Write::Never, [](auto &row) -> auto & { return row.key; }),
    column<Request>(
        "contents"_L1, Write::Never, [](auto &row) -> auto & { return row.contents; }),
};

/// As it is answered: JSON.
struct KeptVerdict
{
    QByteArray verdict;
};

constexpr std::array verdictColumns{
    column<KeptVerdict>(
        "verdict"_L1, Write::Never, [](auto &row) -> auto & { return row.verdict; }),
};

} // namespace

std::optional<tl::expected<protocol::BidVerdict, auction::Refusal>> BidKeys::find(const Request &request)
{
    if (request.key.isEmpty())
        return std::nullopt;
    // One column and no more: with every run, QtSql describes all of them anew.
    QSqlQuery &query = m_sql.run("SELECT CASE WHEN contents = ? THEN verdict END FROM keys "
                                 "WHERE lot = ? AND account = ? AND bid_key = ?"_L1,
                                 request.contents, request.lot, request.account, request.key);
    if (!nextRow(query))
        return std::nullopt;
    auto verdict = protocol::verdictFromJson(QJsonDocument::fromJson(query.value(0).toByteArray()).object());
    query.finish();
    if (!verdict)
        return tl::unexpected(auction::Refusal::KeyReused);
    verdict->repeat = true;
    return *verdict;
}

void BidKeys::keep(const Request &request, const protocol::BidVerdict &verdict)
{
    if (request.key.isEmpty())
        return;
    static const Statement insert = insertInto("keys"_L1, ""_L1, requestColumns, verdictColumns);
    QVariantList values = valuesOf(requestColumns, request);
    giveAll(values, verdictColumns, KeptVerdict{protocol::toJson(verdict).utf8});
    m_sql.run(insert, values);
}

} // namespace gavel::store
