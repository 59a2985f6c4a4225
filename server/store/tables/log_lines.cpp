#include "store/tables/log_lines.h"

#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// Which event of which lot.
struct LogPlace
{
    auction::LotId lot = 0;
    qint64 seq = 0;
};

constexpr std::array logPlaceColumns{
    column<LogPlace>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<LogPlace>(
        "seq"_L1, Write::Never, [](auto &row) -> auto & { return row.seq; }),
};

constexpr std::array logLineColumns{
    column<protocol::LogLine>(
        "event"_L1, Write::Never, [](auto &row) -> auto & { return row.event; }),
    column<protocol::LogLine>(
        "hash"_L1, Write::Never, [](auto &row) -> auto & { return row.hash; }),
    column<protocol::LogLine>(
        "opening"_L1, Write::Never, [](auto &row) -> auto & { return row.opening; }),
};

} // namespace

bool LogLines::hasOpened(auction::LotId lot)
{
    // Quotes that somebody wrote are escaped, so that no reason reads like this.
    static const QByteArray opened = R"("type":"opened")";
    QSqlQuery &query = m_sql.run("SELECT event FROM events WHERE lot = ? ORDER BY seq"_L1, lot);
    bool found = false;
    while (!found && nextRow(query))
        found = query.value(0).toByteArray().contains(opened);
    query.finish();
    return found;
}

void LogLines::add(auction::LotId lot, qint64 seq, const protocol::LogLine &line)
{
    static const Statement insert = insertInto("events"_L1, ""_L1, logPlaceColumns, logLineColumns);
    QVariantList values;
    values.reserve(logPlaceColumns.size() + logLineColumns.size());
    giveAll(values, logPlaceColumns, LogPlace{lot, seq});
    giveAll(values, logLineColumns, line);
    m_sql.write(insert, values);
}

/// A lot's events are numbered without gaps, so that a page is a range of them.
PublishedLog LogLines::page(const query::GetLog &get)
{
    static const Statement select =
        selectOf("events"_L1, logLineColumns, "WHERE lot = ? AND seq > ? AND seq <= ? ORDER BY seq"_L1);
    const qint64 last = get.linesMax > 0 ? qMin(get.after + get.linesMax, get.upTo) : get.upTo;
    PublishedLog log{.known = true, .text = {}, .next = {}};
    QSqlQuery &query = m_sql.run(select, {get.lot, get.after, last});
    while (nextRow(query)) {
        protocol::LogLine line;
        readRow(query, logLineColumns, line);
        if (!get.openings)
            line.opening.clear();
        log.text += protocol::publishedLine(line);
    }
    query.finish();
    if (last < get.upTo) {
        log.next = get;
        log.next->after = last;
    }
    return log;
}

} // namespace gavel::store
