#include "store/tables/outbox.h"

#include "store/tables/announcements.h"
#include "store/tables/columns.h"
#include "store/tables/update_bytes.h"

#include <QMap>
#include <algorithm>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 keptMs = 3'600'000;

struct OutboxRow
{
    qint64 change = 0;
    auction::AccountId account = auction::noAccount; ///< nobody: for everybody
    auction::TimeMs at = 0;
    QByteArray updates;
};

constexpr std::array outboxColumns{
    column<OutboxRow>(
        "change"_L1, Write::Never, [](auto &row) -> auto & { return row.change; }),
    column<OutboxRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<OutboxRow>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    column<OutboxRow>(
        "updates"_L1, Write::Never, [](auto &row) -> auto & { return row.updates; }),
};

/// The updates of one commit, whosever rows they stand in, in their order.
ToldBatch batchOf(qint64 change, QList<PlacedUpdate> placed)
{
    std::sort(placed.begin(), placed.end(),
              [](const PlacedUpdate &a, const PlacedUpdate &b) { return a.place < b.place; });
    ToldBatch batch{.change = change, .updates = {}};
    for (PlacedUpdate &one : placed)
        batch.updates.append(std::move(one.update));
    return batch;
}

} // namespace

void Outbox::write(qint64 change, auction::TimeMs at, const QList<const Update *> &updates)
{
    static const Statement insert = insertInto("outbox"_L1, ""_L1, outboxColumns);
    QMap<auction::AccountId, QByteArray> rows;
    for (qsizetype place = 0; place < updates.size(); ++place)
        append(rows[readerOf(*updates[place])], place, *updates[place]);
    for (const auto [account, bytes] : rows.asKeyValueRange())
        m_sql.write(insert, valuesOf(outboxColumns, OutboxRow{change, account, at, bytes}));
}

/// Times never fall from change to change, so what is old is what comes before the first that is not.
void Outbox::trim(auction::TimeMs now)
{
    QSqlQuery &kept = m_sql.run("SELECT change FROM outbox WHERE at >= ? ORDER BY change LIMIT 1"_L1, now - keptMs);
    const qint64 firstKept = nextRow(kept) ? kept.value(0).toLongLong() : std::numeric_limits<qint64>::max();
    kept.finish();
    QSqlQuery &old = m_sql.run("SELECT max(change) FROM outbox WHERE change < ?"_L1, firstKept);
    const auto newestOld = nextRow(old) ? optionalInteger(old.value(0)) : std::nullopt;
    old.finish();
    if (!newestOld)
        return;
    m_sql.run("DELETE FROM outbox WHERE change <= ?"_L1, *newestOld);
    m_house.setForgotten(*newestOld);
}

/// The change that a page ends with: with whole batches, however many rows they have.
qint64 Outbox::endOfPage(const query::GetUpdates &get)
{
    QSqlQuery &query = m_sql.run("SELECT max(change), count(*) FROM (SELECT DISTINCT change FROM outbox "
                                 "WHERE change > ? ORDER BY change LIMIT ?) AS page"_L1,
                                 get.after, get.limit);
    qint64 end = get.after;
    bool isFull = false;
    if (nextRow(query)) {
        end = qMax(end, query.value(0).toLongLong());
        isFull = query.value(1).toInt() == get.limit;
    }
    query.finish();
    return isFull ? end : qMax(end, m_house.newestChange());
}

/// Everybody's, and so each one's: by themselves, since all else that is everybody's would have to be read to find
/// them.
void Outbox::addAnnouncements(qint64 after, qint64 upTo, QMap<qint64, QList<PlacedUpdate>> &batches)
{
    const QList<Announcement> announcements = Announcements(m_sql).between(after, upTo);
    for (const Announcement &one : announcements) {
        const update::Announced announced{.notice = {one.text, one.at}, .change = one.change};
        batches[one.change].append({std::numeric_limits<qint64>::max(), announced});
    }
}

Told Outbox::read(const query::GetUpdates &get)
{
    static const Statement ofAll =
        selectOf("outbox"_L1, outboxColumns, "WHERE change > ? AND change <= ? ORDER BY change"_L1);
    static const Statement ofOne =
        selectOf("outbox"_L1, outboxColumns, "WHERE change > ? AND change <= ? AND account = ? ORDER BY change"_L1);
    Told told{.batches = {}, .upTo = 0, .newest = m_house.newestChange(), .reset = false};
    told.reset = get.after < m_house.forgotten() || get.after > told.newest;
    told.upTo = told.reset ? told.newest : endOfPage(get);
    if (told.reset)
        return told;

    QVariantList values{get.after, told.upTo};
    if (get.account)
        values.append(*get.account);
    QSqlQuery &query = m_sql.run(get.account ? ofOne : ofAll, values);
    QMap<qint64, QList<PlacedUpdate>> batches;
    while (nextRow(query)) {
        OutboxRow row;
        readRow(query, outboxColumns, row);
        const auto updates = updatesFrom(row.updates);
        told.reset = told.reset || !updates;
        if (updates)
            batches[row.change].append(*updates);
    }
    query.finish();
    if (told.reset) {
        told.upTo = told.newest;
        return told;
    }
    if (get.account)
        addAnnouncements(get.after, told.upTo, batches);
    for (const auto [change, placed] : batches.asKeyValueRange())
        told.batches.append(batchOf(change, placed));
    return told;
}

} // namespace gavel::store
