#include "store/book_move.h"
#include "store/sqlite/database.h"
#include "store/sqlite/sql.h"
#include "store/store.h"
#include "support/book_fixture.h"

#include <QFile>
#include <QSqlRecord>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <functional>
#include <thread>
#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int bookMark = 0x4741'564c; // "GAVL"
constexpr auction::TimeMs farAway = 4'000'000'000'000;

/// One host's store, and what it told.
struct Host
{
    explicit Host(const TestPlace &place)
    {
        if (const auto opened = store.open(place.path()); !opened)
            qFatal("%s", qPrintable(opened.error()));
        QObject::connect(&store, &store::Store::committed, &store,
                         [this](const QList<store::Update> &updates, qint64 change) {
                             for (const store::Update &update : updates) {
                                 if (const auto *bid = std::get_if<store::update::Bid>(&update))
                                     told[bid->bid.lot].append(bid->bid.line.seq);
                                 if (const auto *ended = std::get_if<store::update::SessionEnded>(&update))
                                     endedSessions.append(ended->tokenHash);
                                 closed += std::holds_alternative<store::update::Closed>(update) ? 1 : 0;
                             }
                             if (change > 0)
                                 changes.append(change);
                         });
    }

    store::Store store;
    QHash<auction::LotId, QList<qint64>> told; ///< seq of each bid, by lot
    QList<QByteArray> endedSessions;
    QList<qint64> changes;
    int closed = 0;
};

void found(store::Store &store, int lots, auction::TimeMs endsAt)
{
    bool done = false;
    store.submit(1, store::command::FoundHouse{u"House"_s, {u"KRW"_s, 0}, {}, u"hash"_s});
    for (const QString &nick : {u"Seller"_s, u"Ann"_s, u"Bob"_s, u"Cho"_s})
        store.submit(1, store::command::SignUp{nick + u"@x"_s, nick, u"h"_s, nick.toUtf8(), false, 0});
    const auction::Terms terms{.start = 1, .increments = {auction::Increments::Preset::Any, 1, {}}, .endsAt = endsAt};
    for (int n = 0; n < lots; ++n) {
        store.submit(1, store::command::CreateLot{2, {.name = u"Vase"_s, .description = u"Blue"_s, .terms = terms}},
                     [&done](const auto &lot) { done = lot.has_value(); });
    }
    QTRY_VERIFY(done);
}

/// The columns of each table of a book, which is brought up to date for it, in the order of their names.
QMap<QString, QStringList> columnsOf(const QString &book)
{
    const QString name = u"columns"_s;
    QMap<QString, QStringList> columns;
    {
        const auto database = store::openBook(book, name, store::Access::ReadWrite);
        if (const auto migrated = store::migrate(*database); !migrated)
            qFatal("%s", qPrintable(migrated.error()));
        store::Sql sql(*database);
        for (const QString &table : sql.dialect().tablesIn(sql)) {
            const QSqlRecord record = database->record(table);
            for (int i = 0; i < record.count(); ++i)
                columns[table].append(record.fieldName(i));
            columns[table].sort();
        }
    }
    store::closeBook(name);
    return columns;
}

bool rises(const QList<qint64> &numbers)
{
    return std::adjacent_find(numbers.begin(), numbers.end(), std::greater_equal<>()) == numbers.end();
}

} // namespace

/// What several hosts of one book do to one another, and what PostgreSQL alone has.
class TestPostgres : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }

    void aNewerBookIsRefused()
    {
        const TestPlace place;
        {
            const auto database = store::openBook(place.book(), u"new"_s, store::Access::ReadWrite);
            QVERIFY(store::migrate(*database));
            QVERIFY(store::migrate(*database));
            store::Sql sql(*database);
            QCOMPARE(sql.dialect().marksOf(sql).schema, store::schemaVersion);
            sql.exec(u"UPDATE gavel_book SET schema = %1"_s.arg(store::schemaVersion + 1));
        }
        store::closeBook(u"new"_s);
        const auto again = store::openBook(place.book(), u"again"_s, store::Access::ReadWrite);
        QVERIFY(!again);
        QVERIFY2(again.error().contains(u"newer Gavel"_s), qPrintable(again.error()));
        store::closeBook(u"again"_s);
    }

    void bothDatabasesHaveTheSameColumns()
    {
        const QTemporaryDir folder;
        const TestPlace place;
        QMap<QString, QStringList> shared = columnsOf(place.book());
        QVERIFY(shared.remove(u"gavel_book"_s) == 1 && shared.remove(u"hosts"_s) == 1); // of that place alone
        QCOMPARE(shared, columnsOf(folder.filePath(u"book.sqlite"_s)));
    }

    void anOlderBookIsBroughtUpToDateOnce()
    {
        const TestPlace place;
        const QString name = u"older"_s;
        {
            const auto database = store::openBook(place.book(), name, store::Access::ReadWrite);
            store::Sql sql(*database);
            QFile first(u":/sql/postgres/015_book.sql"_s);
            QVERIFY(first.open(QIODevice::ReadOnly));
            sql.exec(QString::fromUtf8(first.readAll()));
            sql.dialect().mark(sql, bookMark, 15);
            sql.exec(u"INSERT INTO accounts (id, email, nick, nick_key, password, limited, deposits, created_at) "
                     "VALUES (2, 'a', 'Ann', 'ann', 'hash', 0, 50, 1)"_s);
            sql.exec(u"INSERT INTO postings (entry, kind, party, amount, at) VALUES (1, 'sale', 2, -80, 1)"_s);
        }
        store::closeBook(name);
        std::vector<std::thread> hosts;
        std::atomic<int> opened = 0;
        for (int i = 0; i < 4; ++i) {
            hosts.emplace_back([&opened, &place, own = u"host-%1"_s.arg(i)] {
                if (const auto database = store::openBook(place.book(), own, store::Access::ReadWrite))
                    opened += store::migrate(*database) ? 1 : 0;
                store::closeBook(own);
            });
        }
        for (std::thread &host : hosts)
            host.join();
        QCOMPARE(opened, 4);
        {
            const auto database = store::openBook(place.book(), name, store::Access::ReadOnly);
            store::Sql sql(*database);
            QCOMPARE(sql.dialect().marksOf(sql).schema, store::schemaVersion);
            const qint64 paid = store::numberIn(sql.run("SELECT sum(amount) FROM invoice_entries"_L1));
            QCOMPARE(paid, 50); // by 016, of what there was
        }
        store::closeBook(name);
    }

    void somebodysDatabaseIsLeftAlone()
    {
        const TestPlace place;
        place.run(u"CREATE TABLE theirs (a BIGINT)"_s);
        const auto opened = store::openBook(place.book(), u"foreign"_s, store::Access::ReadWrite);
        QVERIFY(!opened);
        QVERIFY2(opened.error().contains(u"not a book of Gavel"_s), qPrintable(opened.error()));
        store::closeBook(u"foreign"_s);
    }

    void threeHostsTellTheSameInOneOrder()
    {
        constexpr int lots = 4;
        constexpr int bids = 150; // of each host
        const TestPlace place;
        Host a(place);
        found(a.store, lots, farAway);
        Host b(place);
        Host c(place);
        int answered = 0;
        int accepted = 0;
        auction::AccountId bidder = 3;
        for (Host *host : {&a, &b, &c}) {
            for (int i = 1; i <= bids; ++i) {
                auction::BidCommand bid;
                bid.max = 10 * i;
                bid.key = "k" + QByteArray::number(i);
                host->store.submit(host->store.time()->now(), store::command::PlaceBid{1 + i % lots, bidder, bid},
                                   [&](const auto &verdict) {
                                       ++answered;
                                       accepted += verdict ? 1 : 0;
                                   });
            }
            ++bidder;
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, 3 * bids, 60'000);
        QVERIFY(accepted > bids);
        const auto count = [](const Host &host) {
            qsizetype all = 0;
            for (const QList<qint64> &seqs : host.told)
                all += seqs.size();
            return all;
        };
        qint64 kept = -1;
        a.store.ask(store::query::GetChanges{}, [&kept](const auto &changes) { kept = changes ? changes->newest : 0; });
        QTRY_VERIFY(kept > 0);
        QTRY_COMPARE_WITH_TIMEOUT(a.changes.value(a.changes.size() - 1), kept, 10'000);
        for (Host *host : {&b, &c}) {
            QTRY_COMPARE_WITH_TIMEOUT(host->changes.value(host->changes.size() - 1), kept, 10'000);
            QTRY_COMPARE_WITH_TIMEOUT(count(*host), count(a), 10'000);
            QCOMPARE(host->told, a.told);
            QVERIFY(rises(host->changes));
        }
        QVERIFY(rises(a.changes));
        for (const QList<qint64> &seqs : std::as_const(a.told))
            QVERIFY(rises(seqs));
    }

    /// Ann pays for Bob and Cho, who bid at another host each: together they never hold more than she has.
    void twoHostsSpendNoBillTwice()
    {
        constexpr int lots = 12;
        constexpr auction::AccountId ann = 3;
        constexpr auction::Amount has = 1'000;
        const TestPlace place;
        Host a(place);
        found(a.store, lots, farAway);
        Host b(place);
        int ready = 0;
        const auto isReady = [&ready](const auto &result) { ready += result ? 1 : 0; };
        for (const auction::AccountId account : {ann + 1, ann + 2}) {
            a.store.submit(2, store::command::ChangeAccount{.account = account, .by = store::founder, .billTo = ann},
                           isReady);
        }
        a.store.submit(2, store::command::ChangeAccount{.account = ann, .limited = true}, isReady);
        a.store.submit(2, store::command::Deposit{.account = ann, .amount = has, .note = {}, .key = {}}, isReady);
        QTRY_COMPARE(ready, 4);
        int answered = 0;
        auction::Amount held = 0;
        for (int lot = 1; lot <= lots; ++lot) {
            auction::BidCommand bid;
            bid.max = 150;
            for (auto [host, bidder] : {std::pair(&a, ann + 1), std::pair(&b, ann + 2)}) {
                const int mine = (bidder == ann + 1) == (lot % 2 == 0) ? lot : 1 + lot % lots;
                host->store.submit(host->store.time()->now(), store::command::PlaceBid{mine, bidder, bid},
                                   [&](const auto &) { ++answered; });
            }
        }
        QTRY_COMPARE_WITH_TIMEOUT(answered, 2 * lots, 60'000);
        std::optional<protocol::AccountView> payer;
        a.store.ask(store::query::GetAccount{ann}, [&payer](const auto &found) { payer = found.value_or(payer); });
        QTRY_VERIFY(payer);
        held = payer->holds;
        QCOMPARE(held, 6 * 150); // of the lots that six bids lead there is no room for a seventh
        QCOMPARE(payer->available, has - held);
    }

    /// A sale is removed at one host while money is written down of it at another: one of both is refused.
    void aSaleIsRemovedOrPaidIn()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, farAway);
        Host b(place);
        constexpr int rounds = 12;
        int removed = 0;
        int adjusted = 0;
        for (int round = 0; round < rounds; ++round) {
            auction::SaleId sale = 0;
            a.store.submit(a.store.time()->now(), store::command::MakeSale{{.name = u"Evening"_s}, store::founder},
                           [&](const auto &made) { sale = made ? made->id : -1; });
            QTRY_VERIFY(sale > 0);
            int answered = 0;
            int done = 0;
            b.store.submit(
                b.store.time()->now(),
                store::command::AdjustInvoice{
                    .sale = sale, .account = 3, .amount = 100, .reason = u"a frame"_s, .key = {}, .by = store::founder},
                [&](const auto &result) {
                    ++answered;
                    done += result ? 1 : 0;
                    adjusted += result ? 1 : 0;
                });
            a.store.submit(a.store.time()->now(), store::command::RemoveSale{sale, store::founder},
                           [&](const auto &result) {
                               ++answered;
                               done += result ? 1 : 0;
                               removed += result ? 1 : 0;
                           });
            QTRY_COMPARE(answered, 2);
            QCOMPARE(done, 1);
        }
        QCOMPARE(removed + adjusted, rounds);
    }

    void aLotClosesOnceWhoeverComesFirst()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, a.store.time()->now() + 1'000);
        Host b(place);
        QTest::qWait(1'600);
        for (int i = 0; i < 5; ++i) {
            for (Host *host : {&a, &b})
                host->store.submit(host->store.time()->now(), store::command::Advance{});
        }
        QTRY_COMPARE(a.closed, 1);
        QTRY_COMPARE(b.closed, 1);
        QTest::qWait(1'200);
        QCOMPARE(a.closed + b.closed, 2);
    }

    void whoSignsOutAtOneHostIsOutAtAll()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, farAway);
        Host b(place);
        a.store.submit(2, store::command::CloseSession{"Ann"});
        QTRY_COMPARE(b.endedSessions, QList<QByteArray>{"Ann"});
        QCOMPARE(a.endedSessions, QList<QByteArray>{"Ann"});
    }

    void aLostConnectionIsBusyAndComesBack()
    {
        const TestPlace place;
        Host a(place);
        found(a.store, 1, farAway);
        place.cutConnections();
        std::optional<bool> first;
        std::optional<bool> second;
        auction::BidCommand bid;
        bid.bid = 5;
        bid.key = "k";
        a.store.submit(2, store::command::PlaceBid{1, 3, bid},
                       [&first](const auto &verdict) { first = verdict.has_value(); });
        QTRY_VERIFY(first);
        QVERIFY(!*first);
        a.store.submit(2, store::command::PlaceBid{1, 3, bid},
                       [&second](const auto &verdict) { second = verdict.has_value(); });
        QTRY_VERIFY(second);
        QVERIFY(*second);
        QTRY_COMPARE(a.told.value(1).size(), 1);
        // The listening connection was cut too: it hears others again.
        QTest::qWait(2'500);
        Host b(place);
        b.store.submit(2, store::command::CloseSession{"Bob"});
        QTRY_COMPARE(a.endedSessions, QList<QByteArray>{"Bob"});
    }

    void aBookMovesThereAndBack()
    {
        const QTemporaryDir folder;
        const QTemporaryDir back;
        const TestPlace place;
        QByteArray log;
        {
            store::Store store;
            QVERIFY(store.open(folder.path()));
            found(store, 2, 1'000'000);
            auction::BidCommand bid;
            bid.max = 500;
            store.submit(2, store::command::PlaceBid{1, 3, bid});
            bid.max = 600;
            store.submit(3, store::command::PlaceBid{1, 4, bid});
            store.submit(4, store::command::Act{1, auction::action::Close{}});
            store.finish();
        }
        const auto there = store::moveBook(folder.path(), place.path());
        QVERIFY2(there, qPrintable(there ? QString() : there.error()));
        QVERIFY(there->rows > 20);
        QCOMPARE(there->finalLogs, 1);
        {
            store::Store store;
            QVERIFY(store.open(place.path()));
            const auto served = store::moveBook(place.path(), back.path());
            QVERIFY(!served);
            QVERIFY2(served.error().contains(u"stop"_s), qPrintable(served.error()));
            std::optional<bool> made; // its numbers go on where those before end
            store.submit(5, store::command::SignUp{u"d@x"_s, u"Dan"_s, u"h"_s, "Dan", false, 100},
                         [&made](const auto &account) { made = account && account->id == 6; });
            QTRY_VERIFY(made);
            QVERIFY(*made);
        }
        QVERIFY(!store::moveBook(folder.path(), place.path())); // there is a house already
        const auto again = store::moveBook(place.path(), back.path());
        QVERIFY2(again, qPrintable(again ? QString() : again.error()));
        QCOMPARE(again->finalLogs, 1);
        store::Store store;
        QVERIFY(store.open(back.path()));
        std::optional<auction::Amount> price;
        store.ask(store::query::GetLot{1}, [&price](const auto &lot) { price = (*lot)->price; });
        QTRY_VERIFY(price);
        QCOMPARE(*price, 501);
    }
};

QTEST_GUILESS_MAIN(TestPostgres)
#include "tst_postgres.moc"
