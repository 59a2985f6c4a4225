#include "store/decisions/book.h"
#include "store/sqlite/database.h"
#include "store/sqlite/sql.h"
#include "store/tables/lot_views.h"
#include "store/tables/reader.h"

#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel;
using namespace Qt::StringLiterals;

namespace {

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void runScript(Sql &sql, const QString &path)
{
    for (const QString &statement : QString::fromUtf8(contentsOf(path)).split(u";\n"_s, Qt::SkipEmptyParts))
        sql.exec(statement);
}

/// The book of tests/store/books, as the host of its time left it.
void writeOldBook(const QString &path)
{
    {
        const auto database = openBook(path, u"old"_s, Access::ReadWrite);
        Sql sql(*database);
        Transaction transaction(sql);
        runScript(sql, u":/sql/001_book.sql"_s);
        runScript(sql, QStringLiteral(GAVEL_OLD_BOOKS "/schema_1.sql"));
        sql.exec(u"PRAGMA application_id = %1"_s.arg(0x4741'564c));
        sql.exec(u"PRAGMA user_version = 1"_s);
        transaction.commit();
    }
    closeBook(u"old"_s);
}

QList<LotId> lotsBidOn(Sql &sql, AccountId account)
{
    QList<LotId> lots;
    const auto found = find(sql, query::GetMine{account, query::MyList::Bids});
    for (const MyLot &mine : found.value())
        lots.append(mine.lot.id);
    return lots;
}

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewBookIsDurable()
    {
        QTemporaryDir folder;
        const auto database = openBook(folder.filePath(u"book.sqlite"_s), u"new"_s, Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(migrate(*database));
        {
            Sql sql(*database);
            const auto pragma = [&sql](SqlText text) {
                QSqlQuery &query = sql.run(text);
                query.next();
                const QString value = query.value(0).toString();
                query.finish();
                return value;
            };
            QCOMPARE(pragma("PRAGMA journal_mode"_L1), u"wal"_s);
            QCOMPARE(pragma("PRAGMA synchronous"_L1), u"2"_s);
            QCOMPARE(pragma("PRAGMA user_version"_L1), QString::number(schemaVersion));
        }
        QVERIFY(migrate(*database));
        closeBook(u"new"_s);
    }

    void aNewerBookIsRefusedAndLeftAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        {
            const auto database = openBook(path, u"old"_s, Access::ReadWrite);
            QVERIFY(migrate(*database));
            Sql(*database).exec(u"PRAGMA user_version = %1"_s.arg(schemaVersion + 1));
        }
        closeBook(u"old"_s);
        const QByteArray before = contentsOf(path);
        const auto again = openBook(path, u"again"_s, Access::ReadWrite);
        QVERIFY(!again);
        QVERIFY2(again.error().contains(u"newer Gavel"_s), qPrintable(again.error()));
        closeBook(u"again"_s);
        QCOMPARE(contentsOf(path), before);
    }

    void anOldBookGoesOn()
    {
        constexpr AccountId ann = 3;
        constexpr AccountId bob = 4;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        writeOldBook(path);
        const auto database = openBook(path, u"migrated"_s, Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(migrate(*database));
        {
            Sql sql(*database);
            const auto signedIn = find(sql, query::GetSessions{.account = ann});
            QCOMPARE(signedIn->items.size(), 1);
            QCOMPARE(signedIn->items.first().createdAt, 1795264320373);
            QCOMPARE(lotsBidOn(sql, ann), (QList<LotId>{2, 1}));
            QCOMPARE(lotsBidOn(sql, bob), (QList<LotId>{3, 1}));
            static const QRegularExpression houseId(u"^[a-z0-9]{8,32}$"_s);
            QVERIFY(houseId.match(readHouse(sql)->id).hasMatch());

            Book book(*database);
            const TimeMs now = book.lastMoment() + 1'000;
            const auto place = [&](LotId lot, AccountId account, Amount max, const QByteArray &key) {
                const BidCommand bid{.max = max, .key = key};
                QString error;
                const auto outcome = book.run({{now, command::PlaceBid{lot, account, bid}}}, error);
                return outcomeOf<command::PlaceBid>(outcome.answers.first().result).value();
            };
            // A key of old is answered as it was, and a bidder who is new to a lot finds it among their own.
            QVERIFY(place(1, ann, 12'000, "k1").repeat);
            QCOMPARE(place(2, bob, 500, "k3").price, 520);
            QCOMPARE(lotsBidOn(sql, bob), (QList<LotId>{3, 2, 1}));
        }
        closeBook(u"migrated"_s);
    }

    void aForeignFileIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<bool>("sqlite");
        QTest::newRow("somebody's database") << true;
        QTest::newRow("no database at all") << false;
    }

    void aForeignFileIsRefusedAndLeftAlone()
    {
        QFETCH(bool, sqlite);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        if (sqlite) {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(path);
            QVERIFY(other.open());
            Sql(other).exec(u"CREATE TABLE theirs (a)"_s);
            other = {};
            closeBook(u"other"_s);
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5'000, 'x'));
        }
        const QByteArray before = contentsOf(path);
        const auto opened = openBook(path, u"foreign"_s, Access::ReadWrite);
        QVERIFY(!opened);
        QVERIFY(!opened.error().isEmpty());
        closeBook(u"foreign"_s);
        QCOMPARE(contentsOf(path), before);
    }

    void aTransactionRollsBackUnlessCommitted()
    {
        QTemporaryDir folder;
        const auto database = openBook(folder.filePath(u"book.sqlite"_s), u"transaction"_s, Access::ReadWrite);
        QVERIFY(migrate(*database));
        {
            Sql sql(*database);
            const auto count = [&sql] {
                QSqlQuery &query = sql.run("SELECT count(*) FROM announcements"_L1);
                query.next();
                const int value = query.value(0).toInt();
                query.finish();
                return value;
            };
            const auto insert = [&sql](qint64 change) {
                sql.run("INSERT INTO announcements (change, text, at) VALUES (?, ?, ?)"_L1, change, u"x"_s, 0LL);
            };
            {
                Transaction transaction(sql);
                insert(1);
            }
            QCOMPARE(count(), 0);
            {
                Transaction transaction(sql);
                insert(1);
                transaction.commit();
            }
            QCOMPARE(count(), 1);
            try {
                Transaction transaction(sql);
                insert(2);
                insert(2);
                QFAIL("a key was inserted twice");
            } catch (const SqlFailure &) {
            }
            QCOMPARE(count(), 1);
        }
        closeBook(u"transaction"_s);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
