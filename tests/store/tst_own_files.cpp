#include "store/own_files.h"

#include "support/book_fixture.h"

#include <QDir>
#include <QTest>
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

/// A process that takes nothing from what it makes, for as long as the object lives.
class OpenHanded
{
public:
    OpenHanded()
        : m_before(umask(0))
    {
    }
    ~OpenHanded() { umask(m_before); }
    Q_DISABLE_COPY_MOVE(OpenHanded)

private:
    const mode_t m_before;
};

} // namespace

/// Who may read what the book is kept in.
class TestOwnFiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldersThatAreMadeAreTheOwners()
    {
        const OpenHanded handed;
        const QTemporaryDir folder;
        const QString wide = folder.filePath(u"wide"_s);
        QVERIFY(QDir().mkpath(wide));
        setMode(wide, 0755);
        QVERIFY(store::makeOwnFolder(wide + u"/house/of/mine/"_s));
        for (const char *made : {"/house", "/house/of", "/house/of/mine"})
            QCOMPARE(modeOf(wide + QLatin1StringView(made)), mode_t(0700));
        QCOMPARE(modeOf(wide), mode_t(0755));
        QVERIFY(store::makeOwnFolder(wide));
        QCOMPARE(modeOf(wide), mode_t(0755));
        QVERIFY(!store::makeOwnFolder(u"/proc/nowhere/at/all"_s));
    }

    void filesThatAreMadeAreTheOwners()
    {
        const OpenHanded handed;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"file"_s);
        QVERIFY(store::makeOwnFile(path));
        QCOMPARE(modeOf(path), mode_t(0600));
        setMode(path, 0644);
        QVERIFY(store::isOpenToOthers(path));
        QVERIFY(store::makeOwnFile(path));
        QCOMPARE(modeOf(path), mode_t(0644)); // it was there already
        store::closeToOthers(path);
        QCOMPARE(modeOf(path), mode_t(0600));
        QVERIFY(!store::isOpenToOthers(path));
        QVERIFY(!store::isOpenToOthers(folder.filePath(u"nothing"_s)));
        QVERIFY(!store::makeOwnFile(folder.filePath(u"no/folder"_s)));
    }

    void aNewBookAndItsLogAreTheOwners()
    {
        const OpenHanded handed;
        BookFixture book;
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(modeOf(book.path() + QLatin1StringView(suffix)), mode_t(0600));
    }

    void aBookThatOthersCouldReadIsClosedToThem()
    {
        const OpenHanded handed;
        BookFixture book;
        // As a host that was killed leaves it: with its log.
        for (const char *suffix : {"", "-wal", "-shm"})
            setMode(book.path() + QLatin1StringView(suffix), 0644);
        const auto again = store::openBook(book.path(), u"again"_s, store::Access::ReadWrite);
        QVERIFY(again);
        for (const char *suffix : {"", "-wal", "-shm"})
            QCOMPARE(modeOf(book.path() + QLatin1StringView(suffix)), mode_t(0600));
        store::closeBook(u"again"_s);
    }

    void somebodyElsesFileKeepsItsMode()
    {
        const OpenHanded handed;
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"book.sqlite"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(5'000, 'x'));
        file.close();
        setMode(path, 0644);
        QVERIFY(!store::openBook(path, u"foreign"_s, store::Access::ReadWrite));
        store::closeBook(u"foreign"_s);
        QCOMPARE(modeOf(path), mode_t(0644));
    }
};

QTEST_GUILESS_MAIN(TestOwnFiles)
#include "tst_own_files.moc"
