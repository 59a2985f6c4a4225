#include "store/tables/record.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

template <>
struct Stored<protocol::Deed>
{
    static QVariant given(protocol::Deed member) { return nameOf(member); }
    static void assign(protocol::Deed &member, const QVariant &read)
    {
        member = protocol::deedOf(read.toString()).value_or(protocol::Deed::AccountChanged);
    }
};

namespace {

constexpr std::array recordColumns{
    column<RecordRow>(
        "id"_L1, Write::Numbered, [](auto &row) -> auto & { return row.id; }),
    column<RecordRow>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    column<RecordRow>(
        "staff"_L1, Write::Never, [](auto &row) -> auto & { return row.staff; }),
    column<RecordRow>(
        "what"_L1, Write::Never, [](auto &row) -> auto & { return row.what; }),
    referenceColumn<RecordRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<RecordRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<RecordRow>(
        "amount"_L1, Write::Never, [](auto &row) -> auto & { return row.amount; }),
    column<RecordRow>(
        "reason"_L1, Write::Never, [](auto &row) -> auto & { return row.reason; }),
};

} // namespace

void Record::add(const RecordRow &row)
{
    if (row.staff == auction::noAccount)
        return;
    static const Statement insert = insertInto("record"_L1, ""_L1, recordColumns);
    m_sql.write(insert, valuesOf(recordColumns, row));
}

RecordPage Record::page(const query::GetRecord &get)
{
    // A bid's amount is its bidder's secret until the lot is final.
    static const Statement select(u"SELECT "_s + namesOf(recordColumns, u"r."_s) +
                                  u", s.nick, a.nick, l.phase FROM record r JOIN accounts s ON s.id = r.staff "
                                  "LEFT JOIN accounts a ON a.id = r.account LEFT JOIN lots l ON l.id = r.lot WHERE "
                                  "r.id > ? ORDER BY r.id LIMIT ?");
    QSqlQuery &query = m_sql.run(select, {get.after, get.limit + 1});
    constexpr int names = int(recordColumns.size());
    RecordPage page;
    while (nextRow(query)) {
        RecordRow row;
        readRow(query, recordColumns, row);
        const bool isSealed = row.lot && !auction::isFinal(static_cast<auction::Phase>(query.value(names + 2).toInt()));
        protocol::RecordLine line{.id = row.id,
                                  .at = row.at,
                                  .by = {row.staff, query.value(names).toString()},
                                  .what = row.what,
                                  .account = {},
                                  .lot = row.lot,
                                  .amount = isSealed ? std::nullopt : row.amount,
                                  .reason = row.reason};
        if (row.account != auction::noAccount)
            line.account = protocol::Person{row.account, query.value(names + 1).toString()};
        page.items.append(line);
    }
    query.finish();
    if (page.items.size() > get.limit) {
        page.items.removeLast();
        page.next = page.items.last().id;
    }
    return page;
}

} // namespace gavel::store
