#include "large_book.h"

#include "host_process.h"
#include "prepared_book.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QHash>
#include <QTemporaryDir>
#include <sqlite3.h>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int lotsMany = 10'000;
constexpr int bidsALot = 100;
constexpr int bidsLong = 1'000'000;
constexpr int bidsShort = 10;
constexpr int bidders = 64;
constexpr int starts = 5;
constexpr int rounds = 15;
constexpr int bidsARound = 200;

class Script
{
public:
    explicit Script(const QString &folder)
    {
        if (sqlite3_open(bookIn(folder).toUtf8().constData(), &m_connection) != SQLITE_OK)
            giveUp(u"the book can't be opened"_s);
        run("PRAGMA synchronous = OFF");
        run("BEGIN");
    }
    ~Script()
    {
        run("COMMIT");
        sqlite3_close(m_connection);
    }
    Q_DISABLE_COPY_MOVE(Script)

    void run(const QByteArray &text)
    {
        if (sqlite3_exec(m_connection, text.constData(), nullptr, nullptr, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_connection)));
    }

    /// In their order in the table.
    [[nodiscard]] QByteArrayList columnsOf(const QByteArray &table)
    {
        QByteArrayList names;
        const auto add = [](void *list, int, char **values, char **) {
            static_cast<QByteArrayList *>(list)->append(values[0]);
            return 0;
        };
        const QByteArray text = "SELECT name FROM pragma_table_info('" + table + "')";
        if (sqlite3_exec(m_connection, text.constData(), add, &names, nullptr) != SQLITE_OK)
            giveUp(QString::fromUtf8(sqlite3_errmsg(m_connection)));
        return names;
    }

private:
    sqlite3 *m_connection = nullptr;
};

QByteArray numbersTo(int count)
{
    return "(WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t WHERE n < " + QByteArray::number(count) +
           ") SELECT n FROM t)";
}

/// `count` copies of a row, each with its number `n` where a column has to differ, and else as it is, whatever columns
/// later schemas give it.
void copyRow(Script &script, const QByteArray &table, const QByteArray &key, auction::LotId like, int count,
             const QHash<QByteArray, QByteArray> &changed)
{
    QByteArrayList values = script.columnsOf(table);
    const QByteArray names = values.join(", ");
    for (QByteArray &value : values)
        value = changed.value(value, value);
    script.run("INSERT INTO " + table + " (" + names + ") SELECT " + values.join(", ") + " FROM " + table + ", " +
               numbersTo(count) + " WHERE " + key + " = " + QByteArray::number(like));
}

/// Copies of the lot `like`, with `created` and `opened` behind them already.
void addLots(Script &script, auction::LotId like, int count)
{
    copyRow(script, "lots", "id", like, count,
            {{"id", "id + n"},
             {"change", "change + n"},
             {"name", "name || n"},
             {"number", "number || '.' || n"},
             {"sale_order", "sale_order + n"},
             {"terms_end", "terms_end + n"},
             {"ends_at", "ends_at + n"},
             {"shown_end", "shown_end + n"}});
    copyRow(script, "lot_texts", "lot", like, count, {{"lot", "lot + n"}, {"search", "search || n"}});
}

/// `count` bids by turns of the bidders on each of the lots from `first` to `last`, each one step above the other.
void addBids(Script &script, auction::LotId first, auction::LotId last, int count, const Prepared &prepared)
{
    const QByteArray lots = QByteArray::number(first) + " AND " + QByteArray::number(last);
    const QByteArray numbers = numbersTo(count);
    const QByteArray bidder =
        "(" + QByteArray::number(prepared.bidders.first()) + " + n % " + QByteArray::number(bidders) + ")";
    script.run("INSERT INTO events (lot, seq, event, hash, opening) SELECT id, seq + n, "
               "CAST(printf('{\"account\":%d,\"at\":1700000000000,\"bid\":%d,"
               "\"commit\":\"%064d\",\"endsAt\":1700086400000,\"leader\":%d,\"lot\":%d,\"msg\":\"\",\"nick\":"
               "\"Bidder %d\",\"price\":%d,\"seq\":%d,\"type\":\"bid\"}', n, n, n, n, id, n, n, n) AS BLOB), "
               "randomblob(32), CAST(printf('{\"amount\":%d,\"kind\":\"bid\",\"salt\":\"%032d\"}', n, n) AS BLOB) "
               "FROM lots, " +
               numbers + " WHERE id BETWEEN " + lots);
    script.run("INSERT INTO bids (lot, seq, kind, account, nick, is_max, amount, bid, msg, at, of) "
               "SELECT id, seq + n, 0, " +
               bidder + ", 'Bidder ' || n % " + QByteArray::number(bidders) +
               ", 0, start_price + n, start_price + n, '', created_at, 0 "
               "FROM lots, " +
               numbers + " WHERE id BETWEEN " + lots);
    const QByteArray n = QByteArray::number(count);
    script.run("UPDATE lots SET price = start_price + " + n + ", leader_max = start_price + " + n + ", bids = " + n +
               ", leader = " + QByteArray::number(prepared.bidders.first()) + ", leader_bid = seq + " + n +
               ", seq = seq + " + n + ", head = randomblob(32) WHERE id BETWEEN " + lots);
}

void measureStart(Report &report)
{
    const QTemporaryDir folder;
    const Prepared prepared = prepareBook(folder.path(), bidders, 1);
    {
        Script script(folder.path());
        const auction::LotId like = prepared.lots.first();
        const int lots = report.many(lotsMany);
        addLots(script, like, lots - 1);
        addBids(script, like, like + lots - 1, bidsALot, prepared);
    }
    QList<double> seconds;
    for (int start = 0; start < report.many(starts); ++start)
        seconds.append(HostProcess(folder.path()).secondsToServing());
    report.atMost(1, u"10,000 lots, 1,000,000 bids: start to serving"_s, median(seconds), u"s"_s);
}

/// Microseconds a bid on this lot, in one batch of several.
double bidCost(WritableBook &book, auction::LotId lot, auction::Amount &amount, const Prepared &prepared)
{
    QList<store::TimedCommand> batch;
    const auction::TimeMs now = QDateTime::currentMSecsSinceEpoch();
    for (int i = 0; i < bidsARound; ++i) {
        auction::BidCommand bid;
        bid.bid = ++amount;
        // Never the one who leads in the book as it was laid out.
        batch.append({now, store::command::PlaceBid{lot, prepared.bidders[1 + i % (bidders - 1)], bid}});
    }
    QElapsedTimer timer;
    timer.start();
    const store::BatchOutcome outcome = book.run(batch);
    const double microseconds = static_cast<double>(timer.nsecsElapsed()) / 1e3 / bidsARound;
    if (!outcome.answers.last().result)
        giveUp(u"a bid on a long history was refused"_s);
    return microseconds;
}

void measureLongHistory(Report &report)
{
    const QTemporaryDir folder;
    const Prepared prepared = prepareBook(folder.path(), bidders, 2);
    const auction::LotId shortLot = prepared.lots[0];
    const auction::LotId longLot = prepared.lots[1];
    const int bidsBefore = report.many(bidsLong);
    {
        Script script(folder.path());
        addBids(script, shortLot, shortLot, bidsShort, prepared);
        addBids(script, longLot, longLot, bidsBefore, prepared);
    }
    WritableBook book(folder.path());
    auction::Amount shortAmount = startPrice + bidsShort;
    auction::Amount longAmount = startPrice + bidsBefore;
    QList<double> shortCosts;
    QList<double> longCosts;
    for (int round = 0; round < report.many(rounds); ++round) {
        shortCosts.append(bidCost(book, shortLot, shortAmount, prepared));
        longCosts.append(bidCost(book, longLot, longAmount, prepared));
    }
    report.figure(u"a bid after 10 others"_s, median(shortCosts), u"µs"_s);
    report.figure(u"a bid after 1,000,000 others"_s, median(longCosts), u"µs"_s);
    report.atMost(1.5, u"the ratio"_s, median(longCosts) / median(shortCosts), u""_s);
}

} // namespace

void measureLargeBook(Report &report)
{
    report.section(u"A large book"_s, u"laid out by SQL in a temporary folder; batches of 200 bids"_s);
    measureStart(report);
    measureLongHistory(report);
}

} // namespace gavel::bench
