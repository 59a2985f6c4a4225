#include "store/tables/bid_keys.h"

#include "store/sql/arrays.h"
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
    if (const auto expected = m_expected.find({request.lot, request.account, request.key});
        expected != m_expected.end()) {
        if (!expected->second)
            return std::nullopt;
        return answerOf(expected->second->contents == request.contents ? expected->second->verdict : QByteArray());
    }
    // One column and no more: with every run, QtSql describes all of them anew.
    QSqlQuery &query = m_sql.run("SELECT CASE WHEN contents = ? THEN verdict END FROM keys "
                                 "WHERE lot = ? AND account = ? AND bid_key = ?"_L1,
                                 request.contents, request.lot, request.account, request.key);
    if (!nextRow(query))
        return std::nullopt;
    const QByteArray verdict = query.value(0).toByteArray();
    query.finish();
    return answerOf(verdict);
}

/// Nothing: the key stands for something else.
tl::expected<protocol::BidVerdict, auction::Refusal> BidKeys::answerOf(const QByteArray &text)
{
    auto verdict = protocol::verdictFromJson(QJsonDocument::fromJson(text).object());
    if (!verdict)
        return tl::unexpected(auction::Refusal::KeyReused);
    verdict->repeat = true;
    return *verdict;
}

void BidKeys::expect(const QList<Request> &requests)
{
    static const QString named = namesOf(requestColumns, u"k."_s) + u", "_s + namesOf(verdictColumns, u"k."_s);
    static const Statement select(u"SELECT "_s + named +
                                  u" FROM keys k JOIN unnest(CAST(? AS BIGINT[]), CAST(? AS BIGINT[]), "
                                  "CAST(? AS BYTEA[])) AS v(lot, account, bid_key) ON k.lot = v.lot "
                                  "AND k.account = v.account AND k.bid_key = v.bid_key"_s);
    QList<QVariantList> rows;
    for (const Request &request : requests) {
        if (!request.key.isEmpty() &&
            m_expected.try_emplace({request.lot, request.account, request.key}, std::nullopt).second)
            rows.append(QVariantList{request.lot, request.account, request.key});
    }
    if (rows.isEmpty())
        return;
    QSqlQuery &query = m_sql.run(select, {arrayOf(rows, 0), arrayOf(rows, 1), arrayOf(rows, 2)});
    while (nextRow(query)) {
        Request request;
        KeptVerdict kept;
        readRow(query, requestColumns, request);
        readRow(query, verdictColumns, kept, int(requestColumns.size()));
        m_expected[{request.lot, request.account, request.key}] = Kept{request.contents, kept.verdict};
    }
    query.finish();
}

void BidKeys::keep(const Request &request, const protocol::BidVerdict &verdict)
{
    if (request.key.isEmpty())
        return;
    static const Statement insert = insertInto("keys"_L1, ""_L1, requestColumns, verdictColumns);
    QVariantList values = valuesOf(requestColumns, request);
    const QByteArray text = protocol::toJson(verdict).utf8;
    giveAll(values, verdictColumns, KeptVerdict{text});
    if (m_sql.locksRows())
        m_expected[{request.lot, request.account, request.key}] = Kept{request.contents, text};
    m_sql.write(insert, values);
}

} // namespace gavel::store
