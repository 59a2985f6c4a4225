#include "writing.h"

#include "bare_book.h"
#include "prepared_book.h"

#include "store/book_place.h"
#include "support/test_place.h"

#include <QDateTime>
#include <QElapsedTimer>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int lots = 8;
constexpr int bidders = 64;
constexpr int rounds = 3;

struct Size
{
    qsizetype batch;
    qsizetype bids; ///< in a round
};

/// The n-th bid: the lots take turns, and the bidders on each outbid one another.
store::TimedCommand nthBid(const Prepared &prepared, qsizetype n, auction::TimeMs now)
{
    const qsizetype turn = n / lots;
    const auction::LotId lot = prepared.lots[n % lots];
    auction::BidCommand bid;
    bid.bid = startPrice + turn;
    bid.key = QByteArray::number(lot) + '/' + QByteArray::number(*bid.bid);
    return {now, store::command::PlaceBid{lot, prepared.bidders[(n + turn * lots) % bidders], bid}};
}

/// The store's batch from the n-th bid on.
void place(WritableBook &book, const Prepared &prepared, qsizetype from, const Size &size, auction::TimeMs now)
{
    QList<store::TimedCommand> batch;
    for (qsizetype n = from; n < from + size.batch; ++n)
        batch.append(nthBid(prepared, n, now));
    const store::BatchOutcome outcome = book.run(batch);
    for (const store::AnyDecided &answer : outcome.answers) {
        if (!answer.result)
            giveUp(u"the store refused bids that it should take"_s);
    }
}

/// As libpq takes it.
QByteArray optionsOf(const test::TestPlace &place)
{
    return store::BookPlace::of(place.path())->connectOptions().replace(u';', u' ').toUtf8();
}

/// Bids a second.
struct Speeds
{
    double store = 0;
    double bare = 0;
};

/// In turns, batch by batch, so that a slow spell of the machine is one for both.
Speeds race(const QList<BidRow> &rows, qsizetype outboxBytes, const Size &size)
{
    const test::TestPlace storePlace;
    const test::TestPlace barePlace;
    const Prepared prepared = prepareBook(storePlace.path(), bidders, lots);
    static_cast<void>(prepareBook(barePlace.path(), bidders, lots));
    WritableBook store(storePlace.path());
    BareBook bare(optionsOf(barePlace));
    const auction::TimeMs now = QDateTime::currentMSecsSinceEpoch();
    qint64 storeNs = 0;
    qint64 bareNs = 0;
    QElapsedTimer timer;
    for (qsizetype from = 0; from < size.bids; from += size.batch) {
        timer.start();
        place(store, prepared, from, size, now);
        storeNs += timer.nsecsElapsed();
        timer.start();
        bare.write(rows, from, size.batch, outboxBytes);
        bareNs += timer.nsecsElapsed();
    }
    const double bids = static_cast<double>(size.bids);
    return {1e9 * bids / static_cast<double>(storeNs), 1e9 * bids / static_cast<double>(bareNs)};
}

void measure(Report &report, const Size &size)
{
    const test::TestPlace rehearsal;
    const Prepared prepared = prepareBook(rehearsal.path(), bidders, lots);
    {
        WritableBook book(rehearsal.path());
        for (qsizetype from = 0; from < size.bids; from += size.batch)
            place(book, prepared, from, size, QDateTime::currentMSecsSinceEpoch());
    }
    BareBook reader(optionsOf(rehearsal));
    const QList<BidRow> rows = reader.bids();
    if (rows.size() != size.bids)
        giveUp(u"the rehearsal left other bids than were made"_s);
    const qsizetype outboxBytes = reader.outboxBytesOfABid();

    QList<double> store;
    QList<double> bare;
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const Speeds speeds = race(rows, outboxBytes, size);
        store.append(speeds.store);
        bare.append(speeds.bare);
        ratios.append(speeds.store / speeds.bare);
    }
    const QString name = u"batches of %1"_s.arg(size.batch);
    report.figure(name + u": the store"_s, median(store), u"bids/s"_s);
    report.figure(name + u": the bare loop"_s, median(bare), u"bids/s"_s);
    report.atLeast(50, name + u": the ratio"_s, 100 * median(ratios), u"%"_s);
}

} // namespace

void measureWriting(Report &report)
{
    report.section(u"The store"_s,
                   u"Book::run on 8 lots, each bid with a key, beside libpq with the same statements"_s);
    measure(report, {.batch = 1, .bids = 300});
    measure(report, {.batch = 10, .bids = 3'000});
    measure(report, {.batch = 100, .bids = 10'000});
    measure(report, {.batch = 512, .bids = 20'480});
}

} // namespace gavel::bench
