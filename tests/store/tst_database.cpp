#include "store/opening/database.h"
#include "store/sql/sql.h"
#include "store/sqlite/dialect.h"

#include <QDir>
#include <QFile>
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

} // namespace

class TestDatabase : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewBookIsDurable()
    {
        QTemporaryDir folder;
        const auto database = store::openBook(folder.filePath(u"book.sqlite"_s), u"new"_s, store::Access::ReadWrite);
        QVERIFY(database);
        QVERIFY(store::migrate(*database));
        {
            store::Sql sql(*database);
            const auto pragma = [&sql](store::SqlText text) {
                QSqlQuery &query = sql.run(text);
                query.next();
                const QString value = query.value(0).toString();
                query.finish();
                return value;
            };
            QCOMPARE(pragma("PRAGMA journal_mode"_L1), u"wal"_s);
            QCOMPARE(pragma("PRAGMA synchronous"_L1), u"2"_s);
            QCOMPARE(pragma("PRAGMA user_version"_L1), QString::number(store::schemaVersion));
        }
        QVERIFY(store::migrate(*database));
        store::closeBook(u"new"_s);
    }

    /// Else a book of the schema before would never get what the newest file brings.
    void theSchemaIsThatOfTheNewestFile()
    {
        const QStringList files = QDir(u":/sql"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
        QCOMPARE(files.size(), store::schemaVersion);
        QCOMPARE(files.last().left(3).toInt(), store::schemaVersion);
    }

    void aNewerBookIsRefusedAndLeftAlone()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        {
            const auto database = store::openBook(path, u"old"_s, store::Access::ReadWrite);
            QVERIFY(store::migrate(*database));
            store::Sql(*database).exec(u"PRAGMA user_version = %1"_s.arg(store::schemaVersion + 1));
        }
        store::closeBook(u"old"_s);
        const QByteArray before = contentsOf(path);
        const auto again = store::openBook(path, u"again"_s, store::Access::ReadWrite);
        QVERIFY(!again);
        QVERIFY2(again.error().contains(u"newer Gavel"_s), qPrintable(again.error()));
        store::closeBook(u"again"_s);
        QCOMPARE(contentsOf(path), before);
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
            store::Connection other = store::sqlite::connectionTo(path, u"other"_s, store::Access::ReadWrite);
            QVERIFY(other.database.open());
            store::Sql(other).exec(u"CREATE TABLE theirs (a)"_s);
            other = {};
            store::closeBook(u"other"_s);
        } else {
            QFile file(path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QByteArray(5'000, 'x'));
        }
        const QByteArray before = contentsOf(path);
        const auto opened = store::openBook(path, u"foreign"_s, store::Access::ReadWrite);
        QVERIFY(!opened);
        QVERIFY(!opened.error().isEmpty());
        store::closeBook(u"foreign"_s);
        QCOMPARE(contentsOf(path), before);
    }

    void aTransactionRollsBackUnlessCommitted()
    {
        QTemporaryDir folder;
        const auto database =
            store::openBook(folder.filePath(u"book.sqlite"_s), u"transaction"_s, store::Access::ReadWrite);
        QVERIFY(store::migrate(*database));
        {
            store::Sql sql(*database);
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
                store::Transaction transaction(sql);
                insert(1);
            }
            QCOMPARE(count(), 0);
            {
                store::Transaction transaction(sql);
                insert(1);
                transaction.commit();
            }
            QCOMPARE(count(), 1);
            try {
                store::Transaction transaction(sql);
                insert(2);
                insert(2);
                QFAIL("a key was inserted twice");
            } catch (const store::SqlFailure &) {
            }
            QCOMPARE(count(), 1);
        }
        store::closeBook(u"transaction"_s);
    }
};

QTEST_GUILESS_MAIN(TestDatabase)
#include "tst_database.moc"
