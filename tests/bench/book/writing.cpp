#include "writing.h"

#include "bare_book.h"
#include "prepared_book.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int lots = 8;
constexpr int bidders = 64;
constexpr int rounds = 3;

struct Size
{
    qsizetype batch;
    qsizetype bids; ///< in a round, enough for the clock and not too many for patience
    bool keyed;
};

/// The n-th bid: the lots take turns, and the bidders on each outbid one another.
TimedCommand nthBid(const Prepared &prepared, qsizetype n, TimeMs now, bool keyed)
{
    const qsizetype turn = n / lots;
    const LotId lot = prepared.lots[n % lots];
    BidCommand bid;
    bid.bid = startPrice + turn;
    if (keyed)
        bid.key = QByteArray::number(lot) + '/' + QByteArray::number(*bid.bid);
    const AccountId bidder = prepared.bidders[(n + turn * lots) % bidders];
    return {now, command::PlaceBid{lot, bidder, bid}};
}

double secondsOf(const QElapsedTimer &timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// Bids a second of the store.
double runStore(const QString &folder, const Prepared &prepared, const Size &size)
{
    WritableBook book(folder);
    const TimeMs now = QDateTime::currentMSecsSinceEpoch();
    QList<QList<TimedCommand>> batches;
    for (qsizetype n = 0; n < size.bids; ++n) {
        if (n % size.batch == 0)
            batches.append(QList<TimedCommand>());
        batches.last().append(nthBid(prepared, n, now, size.keyed));
    }
    qsizetype accepted = 0;
    QElapsedTimer timer;
    timer.start();
    for (const auto &batch : batches) {
        const BatchOutcome outcome = book.run(batch);
        for (const Answer &answer : outcome.answers)
            accepted += answer.result ? 1 : 0;
    }
    const double seconds = secondsOf(timer);
    if (accepted != size.bids)
        giveUp(u"the store refused bids that it should take"_s);
    return static_cast<double>(size.bids) / seconds;
}

/// Bids a second of the bare loop.
double runBare(const QString &folder, const QList<BidRows> &rows, const Size &size)
{
    BareBook book(bookIn(folder));
    QElapsedTimer timer;
    timer.start();
    for (qsizetype from = 0; from < rows.size(); from += size.batch)
        book.write(rows, from, qMin(size.batch, rows.size() - from));
    return static_cast<double>(rows.size()) / secondsOf(timer);
}

void measure(Report &report, const Size &size)
{
    QList<double> store;
    QList<double> bare;
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const QTemporaryDir storeFolder;
        const QTemporaryDir bareFolder;
        const Prepared prepared = prepareBook(storeFolder.path(), bidders, lots);
        QFile::copy(bookIn(storeFolder.path()), bookIn(bareFolder.path()));
        store.append(runStore(storeFolder.path(), prepared, size));
        bare.append(runBare(bareFolder.path(), BareBook::read(bookIn(storeFolder.path())), size));
        ratios.append(store.last() / bare.last());
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
