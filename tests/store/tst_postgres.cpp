#include "store/book_move.h"
#include "store/opening/database.h"
#include "store/sql/sql.h"
#include "store/store.h"
#include "support/founded_store.h"
#include "support/test_place.h"

#include <QFile>
#include <QSqlRecord>
#include <QTest>
#include <atomic>
#include <thread>
#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int bookMark = 0x4741'564c; // "GAVL"

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
            const QSqlRecord record = database->database.record(table);
            for (int i = 0; i < record.count(); ++i)
                columns[table].append(record.fieldName(i));
            columns[table].sort();
        }
    }
    store::closeBook(name);
    return columns;
}

} // namespace

/// What PostgreSQL alone has, and how a book gets there and back.
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

    /// As in a folder (tests/store/tst_old_books.cpp).
    void whoIsSeenWherePaddlesAreShownHasOne()
    {
        constexpr auction::AccountId bob = 4;
        const TestPlace place;
        {
            store::Store host;
            QVERIFY(host.open(place.path()));
            found(host, 1, 4'000'000'000'000);
            bool done = false;
            host.submit(1, store::command::PlaceBid{1, bob, {.max = 10}},
                        [&done](const auto &verdict) { done = verdict.has_value(); });
            QTRY_VERIFY(done);
        }
        place.run(u"UPDATE sales SET shows_paddles = 1"_s);
        // As the book was before resources/sql/026_lot_texts.sql, too.
        place.run(
            u"ALTER TABLE lots ADD COLUMN description TEXT COLLATE \"C\", ADD COLUMN search TEXT COLLATE \"C\""_s);
        place.run(u"UPDATE lots SET description = lot_texts.description, search = lot_texts.search FROM lot_texts "
                  "WHERE lot_texts.lot = lots.id"_s);
        place.run(u"DROP TABLE lot_texts"_s);
        // And before 027_opening_funds.sql, with what the house gave as cash.
        place.run(u"ALTER TABLE accounts DROP COLUMN opening_funds"_s);
        place.run(u"DELETE FROM posting_kinds WHERE kind = 'opening_funds'"_s);
        place.run(
            u"INSERT INTO postings (entry, at, party, kind, amount, note) "
            "SELECT 900, created_at, id, 'deposit', 500, 'opening funds' FROM accounts WHERE id = %1 UNION ALL "
            "SELECT 900, created_at, -1, 'deposit', -500, 'opening funds' FROM accounts WHERE id = %1"_s.arg(bob));
        place.run(u"UPDATE gavel_book SET schema = 24"_s);
        store::Store host;
        QVERIFY(host.open(place.path()));
        QCOMPARE(place.number(u"SELECT count(*) FROM lot_texts WHERE description IS NOT NULL"_s, {}), 1);
        QCOMPARE(place.number(u"SELECT paddle FROM accounts WHERE id = %1"_s.arg(bob), {}), 1);
        QCOMPARE(place.number(u"SELECT opening_funds FROM accounts WHERE id = %1"_s.arg(bob), {}), 500);
        QCOMPARE(place.number(u"SELECT amount FROM postings WHERE kind = 'opening_funds' AND party = 0"_s, {}), -500);
        QCOMPARE(place.number(u"SELECT count(*) FROM accounts WHERE paddle IS NOT NULL"_s, {}), 1);
    }

    /// Nobody notices that the database has ended a connection before something is asked by it.
    void whatIsReadIsAskedAgainOnceItsConnectionWasCut()
    {
        const TestPlace place;
        store::Store host;
        QVERIFY(host.open(place.path()));
        found(host, 1, 4'000'000'000'000);
        for (int cut = 0; cut < 2; ++cut) {
            place.cutConnections();
            std::optional<bool> isFound;
            host.ask(store::query::GetLot{1}, [&isFound](const auto &lot) { isFound = lot.has_value(); });
            QTRY_VERIFY(isFound);
            QVERIFY(*isFound);
        }
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
