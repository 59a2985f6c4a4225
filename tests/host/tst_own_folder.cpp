#include "host/own_folder.h"

#include "host/house_folder.h"
#include "support/house_fixture.h"

#include <QDir>
#include <QFile>
#include <sys/stat.h>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

mode_t modeOf(const QString &path)
{
    struct stat status
    {
    };
    return stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & ALLPERMS : 0;
}

void setMode(const QString &path, mode_t mode)
{
    QCOMPARE(chmod(QFile::encodeName(path).constData(), mode), 0);
}

} // namespace

/// Who may read a house's folder, and what the start says of it.
class TestOwnFolder : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { umask(0); } // a process that takes nothing from what it makes

    void aHousesFilesAreItsOwners()
    {
        QTemporaryDir outer;
        QString folder = outer.filePath(u"houses/mine"_s);
        HouseFixture house([&folder](host::HostOptions &options) { options.dataFolder = folder; });
        QCOMPARE(modeOf(folder), mode_t(0700));
        QVERIFY(house.sell(house.signUp(u"Ann"_s)) > 0);
        const QStringList files = QDir(folder).entryList(QDir::Files);
        QCOMPARE(files, (QStringList{u"book.sqlite"_s, u"book.sqlite-shm"_s, u"book.sqlite-wal"_s, u"gavel.lock"_s}));
        for (const QString &file : files)
            QCOMPARE(modeOf(folder + u'/' + file), mode_t(0600));
        QCOMPARE(house.house->warnings(), QStringList());
    }

    void theStartSaysWhoElseCouldRead_data()
    {
        QTest::addColumn<int>("folderMode");
        QTest::addColumn<int>("bookMode");
        QTest::addColumn<QString>("warning"); // empty: none
        QTest::newRow("a closed house") << 0700 << 0600 << QString();
        QTest::newRow("an open book in a closed house") << 0700 << 0644 << QString();
        QTest::newRow("an open house") << 0755 << 0600 << u"can look into the folder"_s;
        QTest::newRow("open to a group") << 0750 << 0600 << u"can look into the folder"_s;
        QTest::newRow("an open book") << 0755 << 0644 << u"could read the book"_s;
        QTest::newRow("a book open to a group") << 0750 << 0640 << u"could read the book"_s;
    }

    void theStartSaysWhoElseCouldRead()
    {
        QFETCH(const int, folderMode);
        QFETCH(const int, bookMode);
        QFETCH(const QString, warning);
        HouseFixture house;
        const QString book = house.folder.filePath(u"book.sqlite"_s);
        house.stop();
        setMode(book, static_cast<mode_t>(bookMode));
        setMode(house.folder.path(), static_cast<mode_t>(folderMode));
        house.start();
        const QString said = house.house->warnings().join(u' ');
        QCOMPARE(house.house->warnings().size(), warning.isEmpty() ? 0 : 1);
        QVERIFY2(said.contains(warning), qPrintable(said));
        QCOMPARE(modeOf(book), mode_t(0600));
        QCOMPARE(modeOf(house.folder.path()), static_cast<mode_t>(folderMode)); // its owner's to close
    }

    /// Somebody else's file, that we may read and write but not close.
    void aBookThatCanNotBeClosedIsSaid()
    {
        const QTemporaryDir outer;
        const QString folder = outer.filePath(u"house"_s);
        QVERIFY(QDir().mkpath(folder));
        setMode(folder, 0755);
        QFile book(folder + u"/book.sqlite"_s);
        QVERIFY(book.open(QIODevice::WriteOnly));
        setMode(book.fileName(), 0644);
        const host::OwnFolder own(folder);
        QVERIFY(own.make());
        QVERIFY2(own.warning().contains(u"can read the book"_s), qPrintable(own.warning()));
    }

    void aBackupIsItsOwners()
    {
        HouseFixture house;
        QVERIFY(house.sell(house.signUp(u"Ann"_s)) > 0);
        const QTemporaryDir elsewhere;
        const QString file = elsewhere.filePath(u"copy.sqlite"_s);
        // What another copy left half done, open to all.
        QFile part(file + u".part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.close();
        setMode(part.fileName(), 0666);
        const auto copied = host::HouseFolder(house.folder.path()).book().backUp(file);
        QVERIFY2(copied, copied ? "" : qPrintable(copied.error()));
        QCOMPARE(modeOf(file), mode_t(0600));
        QCOMPARE(QDir(elsewhere.path()).entryList(QDir::Files), QStringList(u"copy.sqlite"_s));
        QVERIFY(QFileInfo(file).size() > 10'000);
        const auto nowhere = host::HouseFolder(house.folder.path()).book().backUp(u"/no/such/folder/copy"_s);
        QVERIFY(!nowhere);
        QVERIFY2(nowhere.error().contains(u"can't be written"_s), qPrintable(nowhere.error()));
    }
};

QTEST_GUILESS_MAIN(TestOwnFolder)
#include "tst_own_folder.moc"
