#include "writing.h"

#include "bare_book.h"
#include "prepared_book.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <array>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int lots = 8;
constexpr int bidders = 64;
constexpr int rounds = 5;

struct Size
{
    qsizetype batch;
    qsizetype bids; ///< in a round, enough for the clock and not too many for patience
    bool keyed;
};

/// The n-th bid: the lots take turns, and the bidders on each outbid one another.
store::TimedCommand nthBid(const Prepared &prepared, qsizetype n, auction::TimeMs now, bool keyed)
{
    const qsizetype turn = n / lots;
    const auction::LotId lot = prepared.lots[n % lots];
    auction::BidCommand bid;
    bid.bid = startPrice + turn;
    if (keyed)
        bid.key = QByteArray::number(lot) + '/' + QByteArray::number(*bid.bid);
    const auction::AccountId bidder = prepared.bidders[(n + turn * lots) % bidders];
    return {now, store::command::PlaceBid{lot, bidder, bid}};
}

QList<store::TimedCommand> batchFrom(const Prepared &prepared, qsizetype from, const Size &size, auction::TimeMs now)
{
    QList<store::TimedCommand> batch;
    for (qsizetype n = from; n < qMin(from + size.batch, size.bids); ++n)
        batch.append(nthBid(prepared, n, now, size.keyed));
    return batch;
}

void placeAll(WritableBook &book, const QList<store::TimedCommand> &batch)
{
    const store::BatchOutcome outcome = book.run(batch);
    for (const store::AnyDecided &answer : outcome.answers) {
        if (!answer.result)
            giveUp(u"the store refused bids that it should take"_s);
    }
}

/// The rows that the store writes for these bids.
LeftByBids rehearse(const QString &folder, const Prepared &prepared, const Size &size)
{
    {
        WritableBook book(folder);
        const auction::TimeMs now = QDateTime::currentMSecsSinceEpoch();
        for (qsizetype from = 0; from < size.bids; from += size.batch)
            placeAll(book, batchFrom(prepared, from, size, now));
    }
    return BareBook::read(bookIn(folder));
}

/// Bids a second.
struct Speeds
{
    double store = 0;
    double bare = 0;
};

/// The store and the bare loop take turns, batch by batch, so that a slow spell of the machine is one for both.
Speeds race(const QString &storeFolder, const QString &bareFolder, const Prepared &prepared, const LeftByBids &left,
            const Size &size)
{
    WritableBook store(storeFolder);
    BareBook bare(bookIn(bareFolder));
    const auction::TimeMs now = QDateTime::currentMSecsSinceEpoch();
    qint64 storeNs = 0;
    qint64 bareNs = 0;
    QElapsedTimer timer;
    for (qsizetype from = 0; from < size.bids; from += size.batch) {
        const auto batch = batchFrom(prepared, from, size, now);
        timer.start();
        placeAll(store, batch);
        storeNs += timer.nsecsElapsed();
        timer.start();
        bare.write(left, from, batch.size());
        bareNs += timer.nsecsElapsed();
    }
    const double bids = static_cast<double>(size.bids);
    return {1e9 * bids / static_cast<double>(storeNs), 1e9 * bids / static_cast<double>(bareNs)};
}

void measure(Report &report, Size size)
{
    size.bids = report.many(static_cast<int>(size.bids));
    const QTemporaryDir rehearsal;
    const Prepared prepared = prepareBook(rehearsal.path(), bidders, lots);
    const std::array<QTemporaryDir, 2 * rounds> folders;
    for (const QTemporaryDir &folder : folders)
        QFile::copy(bookIn(rehearsal.path()), bookIn(folder.path()));
    const LeftByBids left = rehearse(rehearsal.path(), prepared, size);

    QList<double> store;
    QList<double> bare;
    QList<double> ratios;
    for (int round = 0; round < report.many(rounds); ++round) {
        const Speeds speeds = race(folders[2U * round].path(), folders[2U * round + 1].path(), prepared, left, size);
        store.append(speeds.store);
        bare.append(speeds.bare);
        ratios.append(speeds.store / speeds.bare);
    }
    const QString name = QLatin1StringView(size.keyed ? "batches of %1, each bid with a key" : "batches of %1")
                             .toString()
                             .arg(size.batch);
    report.figure(name + u": the store"_s, median(store), u"bids/s"_s);
    report.figure(name + u": the bare loop"_s, median(bare), u"bids/s"_s);
    report.atLeast(50, name + u": the ratio"_s, 100 * median(ratios), u"%"_s);
}

} // namespace

void measureWriting(Report &report)
{
    report.section(u"The store"_s,
                   u"Book::run on 8 lots, beside prepared SQLite statements that write the same rows and indexes"_s);
    measure(report, {.batch = 1, .bids = 400, .keyed = false});
    measure(report, {.batch = 10, .bids = 4'000, .keyed = false});
    measure(report, {.batch = 100, .bids = 20'000, .keyed = false});
    measure(report, {.batch = 512, .bids = 40'960, .keyed = false});
    measure(report, {.batch = 512, .bids = 40'960, .keyed = true});
}

} // namespace gavel::bench
