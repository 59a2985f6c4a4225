#include "faults/auction_people.h"
#include "faults/host_process.h"

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

const QString connection = u"test"_s;

using Spoil = void (*)(const QString &path);

QString bookIn(const QTemporaryDir &folder)
{
    return folder.filePath(u"book.sqlite"_s);
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void overwrite(const QString &path, qint64 at, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.seek(at));
    QCOMPARE(file.write(bytes), bytes.size());
}

/// Runs one statement on a database that no host has open; the first value it gives.
QVariant runOn(const QString &path, const QString &statement)
{
    QVariant value;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, connection);
        database.setDatabaseName(path);
        if (!database.open())
            qFatal("%s can't be opened", qPrintable(path));
        QSqlQuery query(database);
        if (!query.exec(statement))
            qFatal("%s", qPrintable(statement));
        if (query.next())
            value = query.value(0);
    }
    QSqlDatabase::removeDatabase(connection);
    return value;
}

/// A book as a host leaves it that was stopped in order.
void writeBook(const QTemporaryDir &folder)
{
    HostProcess host(folder.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    HttpLine seller(host.port(), signUp(host.port(), u"Seller"_s).token);
    for (int i = 0; i < 20; ++i)
        (void)sell(seller, nowOf(seller) + 600'000, {{u"description"_s, QString(5'000, u'x')}});
    QCOMPARE(host.stop(), 0);
}

qint64 firstPageOf(const QString &path, const QString &table)
{
    const qint64 page = runOn(path, u"SELECT rootpage FROM sqlite_master WHERE name = '%1'"_s.arg(table)).toLongLong();
    return (page - 1) * runOn(path, u"PRAGMA page_size"_s).toLongLong();
}

void damageHeader(const QString &path)
{
    overwrite(path, 0, QByteArray(64, 'x'));
}
void damageSchema(const QString &path)
{
    overwrite(path, 100, QByteArray(2'000, '\xff'));
}
void damageHouse(const QString &path)
{
    overwrite(path, firstPageOf(path, u"house"_s), QByteArray(4'096, '\xff'));
}
void cutOff(const QString &path)
{
    QVERIFY(QFile::resize(path, QFileInfo(path).size() / 2));
}
void makeNewer(const QString &path)
{
    (void)runOn(path, u"PRAGMA user_version = 99"_s);
}
void replaceByText(const QString &path)
{
    QVERIFY(QFile::resize(path, 0));
    overwrite(path, 0, QByteArray("Dear diary, today I went to an auction.\n").repeated(200));
}
void replaceByForeignDatabase(const QString &path)
{
    QVERIFY(QFile::remove(path));
    (void)runOn(path, u"CREATE TABLE recipes (name TEXT)"_s);
}
void replaceByFolder(const QString &path)
{
    QVERIFY(QFile::remove(path));
    QVERIFY(QDir().mkpath(path));
}

} // namespace

/// What a host refuses to start with, and how it says so.
class TestFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileThatIsNoGoodBookIsLeftAlone_data();
    void aFileThatIsNoGoodBookIsLeftAlone();
    void aSecondHostOnTheFolderIsRefused();
    void theBookIsNoPlaceForItsBackup();
    void aLockThatNobodyHoldsIsNoHindrance_data();
    void aLockThatNobodyHoldsIsNoHindrance();
    void otherTermsThanTheBooksAreWrongUse();
    void aHouseIsItsOwners();
    void aHouseThatOthersLookIntoIsSaid();
};

void TestFiles::aFileThatIsNoGoodBookIsLeftAlone_data()
{
    QTest::addColumn<Spoil>("spoil");
    QTest::addColumn<QString>("sentence");
    const QString damaged = u"If it is damaged"_s;
    QTest::newRow("damaged header") << &damageHeader << damaged;
    QTest::newRow("damaged schema") << &damageSchema << damaged;
    QTest::newRow("damaged house") << &damageHouse << damaged;
    QTest::newRow("cut off") << &cutOff << damaged;
    QTest::newRow("a text") << &replaceByText << damaged;
    QTest::newRow("another program's database") << &replaceByForeignDatabase << u"not a book of Gavel"_s;
    QTest::newRow("written by a newer Gavel") << &makeNewer << u"newer Gavel"_s;
    QTest::newRow("a folder") << &replaceByFolder << u"can't be opened"_s;
}

void TestFiles::aFileThatIsNoGoodBookIsLeftAlone()
{
    QFETCH(const Spoil, spoil);
    QFETCH(const QString, sentence);
    const QTemporaryDir folder;
    writeBook(folder);
    spoil(bookIn(folder));
    const QByteArray before = contentsOf(bookIn(folder));
    QDir(folder.path()).remove(u"gavel.lock"_s);

    HostProcess host(folder.path());
    QVERIFY(!host.start());
    QCOMPARE(host.waitForEnd(), 1);
    const QString errors = host.errors();
    QVERIFY2(errors.startsWith(u"gavel: "_s) && errors.contains(sentence), qPrintable(errors));
    QCOMPARE(errors.count(u'\n'), 1);
    QVERIFY(contentsOf(bookIn(folder)) == before);
    QStringList left = QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    left.removeOne(u"gavel.lock"_s);
    QCOMPARE(left, QStringList(u"book.sqlite"_s));
}

void TestFiles::aSecondHostOnTheFolderIsRefused()
{
    const QTemporaryDir folder;
    HostProcess first(folder.path());
    QVERIFY2(first.start(), qPrintable(first.errors()));
    HostProcess second(folder.path());
    QVERIFY(!second.start());
    QCOMPARE(second.waitForEnd(), 1);
    QVERIFY2(second.errors().contains(u"Another host already serves"_s), qPrintable(second.errors()));
    QCOMPARE(HttpLine(first.port()).get(u"/healthz"_s).status, 200);
    first.kill();
    QVERIFY2(second.start(), qPrintable(second.errors()));
}

/// What a machine leaves behind that lost its power, or a container that was made anew under another name.
/// A copy in its place, by rename, would take the book from under the host that serves it.
void TestFiles::theBookIsNoPlaceForItsBackup()
{
    const QTemporaryDir folder;
    writeBook(folder);
    const QString book = bookIn(folder);
    const QString link = folder.filePath(u"link"_s);
    QVERIFY(QFile::link(book, link));
    const QByteArray before = contentsOf(book);
    for (const QString &file :
         {book, folder.filePath(u"./book.sqlite-wal"_s), folder.filePath(u"gavel.lock"_s), link}) {
        const ProgramRun run = runProgram({u"backup"_s, u"--data"_s, folder.path(), file});
        QCOMPARE(run.exitCode, 1);
        QVERIFY2(run.errors.contains(u"Choose another file"_s), qPrintable(run.errors));
    }
    QCOMPARE(contentsOf(book), before);
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    QCOMPARE(runProgram({u"backup"_s, u"--data"_s, folder.path(), copy}).exitCode, 0);
    QVERIFY(QFileInfo::exists(copy));
}

void TestFiles::aLockThatNobodyHoldsIsNoHindrance_data()
{
    QTest::addColumn<QByteArray>("left");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("of a process that is gone") << QByteArray("999999999\ngavel\n\n");
    QTest::newRow("of a process that lives") << QByteArray::number(QCoreApplication::applicationPid()) + "\ngavel\n\n";
    QTest::newRow("of another machine") << QByteArray("1\ngavel\nelsewhere\n0123456789abcdef\nfedcba9876543210\n");
}

void TestFiles::aLockThatNobodyHoldsIsNoHindrance()
{
    QFETCH(const QByteArray, left);
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"gavel.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(left);
    lock.close();
    HostProcess host(folder.path());
    QVERIFY2(host.start(), qPrintable(host.errors()));
}

void TestFiles::otherTermsThanTheBooksAreWrongUse()
{
    const QTemporaryDir folder;
    writeBook(folder);
    HostProcess host(folder.path(), {u"--currency"_s, u"USD"_s});
    QVERIFY(!host.start());
    QCOMPARE(host.waitForEnd(), 2);
    QVERIFY2(host.errors().contains(u"--currency KRW"_s), qPrintable(host.errors()));
    host.setOptions({u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
}

/// By the program itself, which asks for no umask.
void TestFiles::aHouseIsItsOwners()
{
    const QTemporaryDir outer;
    const QString folder = outer.filePath(u"made/for/it"_s);
    HostProcess host(folder);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QCOMPARE(host.errors(), QString());
    constexpr auto owner =
        QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;
    QCOMPARE(QFile::permissions(folder), owner | QFileDevice::ExeOwner | QFileDevice::ExeUser);
    const QString copy = outer.filePath(u"copy.sqlite"_s);
    QCOMPARE(runProgram({u"backup"_s, u"--data"_s, folder, copy}).exitCode, 0);
    QStringList files{copy};
    for (const QString &file : QDir(folder).entryList(QDir::Files))
        files.append(folder + u'/' + file);
    QCOMPARE(files.size(), 5);
    for (const QString &file : std::as_const(files))
        QVERIFY2(QFile::permissions(file) == owner, qPrintable(file));
}

void TestFiles::aHouseThatOthersLookIntoIsSaid()
{
    const QTemporaryDir folder;
    writeBook(folder);
    QVERIFY(QFile::setPermissions(folder.path(),
                                  QFile::permissions(folder.path()) | QFileDevice::ReadOther | QFileDevice::ExeOther));
    QVERIFY(QFile::setPermissions(bookIn(folder), QFile::permissions(bookIn(folder)) | QFileDevice::ReadOther));
    HostProcess host(folder.path());
    QVERIFY2(host.start(), qPrintable(host.errors()));
    const QString errors = host.errors();
    QVERIFY2(errors.startsWith(u"gavel: warning: "_s) && errors.contains(u"could read the book"_s), qPrintable(errors));
    QVERIFY(!QFile::permissions(bookIn(folder)).testFlag(QFileDevice::ReadOther));
}

QTEST_GUILESS_MAIN(TestFiles)
#include "tst_files.moc"
