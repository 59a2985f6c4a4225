#include "faults/auction_people.h"
#include "faults/host_process.h"

#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// The line of what the doctor says about one thing.
QString lineOf(const ProgramRun &run, const QString &about)
{
    const QStringList lines = run.output.split(u'\n');
    for (const QString &line : lines) {
        if (line.section(u": "_s, 1, 1) == about)
            return line;
    }
    return {};
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

} // namespace

/// What `gavel doctor` finds, and that it leaves the book as it was. PROTOCOL.md, "The command line".
class TestDoctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void aSoundHouse();
    void aHouseThatIsServed();
    void aHouseThatIsNotThereYet();
    void damage_data();
    void damage();
    void aFolderThatIsNone();
    void aFolderThatOthersSee();
    void aClockBehindTheBook();
    void aFullDisk();
    void addresses_data();
    void addresses();
    void aCertificateThatIsNone();
    void wrongUse();

private:
    [[nodiscard]] ProgramRun examine(const QStringList &options = {}) const
    {
        const QStringList port = options.contains(u"--port"_s) ? QStringList() : QStringList{u"--port"_s, u"0"_s};
        return runProgram(QStringList{u"doctor"_s, u"--data"_s, house()} + port + options);
    }
    [[nodiscard]] QString house() const { return m_folder->filePath(u"house"_s); }
    [[nodiscard]] QString book() const { return house() + u"/book.sqlite"_s; }
    /// A house that was served and stopped, with lots.
    void found() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDoctor::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestDoctor::found() const
{
    HostProcess host(house());
    QVERIFY2(host.start(), qPrintable(host.errors()));
    HttpLine seller(host.port(), signUp(host.port(), u"Seller"_s).token);
    for (int i = 0; i < 20; ++i)
        (void)sell(seller, nowOf(seller) + 600'000, {{u"description"_s, QString(5'000, u'x')}});
    QCOMPARE(host.stop(), 0);
}

void TestDoctor::aSoundHouse()
{
    found();
    const QByteArray before = contentsOf(book());
    const ProgramRun run = examine();
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    QCOMPARE(run.errors, QString());
    QVERIFY(!before.isEmpty() && contentsOf(book()) == before);
    QCOMPARE(run.output.count(u'\n'), 9);
    for (const QString &about : {u"driver"_s, u"folder"_s, u"book"_s, u"lock"_s, u"disk"_s, u"address"_s})
        QVERIFY2(lineOf(run, about).startsWith(u"ok: "_s), qPrintable(run.output));
    QVERIFY(lineOf(run, u"lock"_s).contains(u"Nobody"_s));
}

void TestDoctor::aHouseThatIsServed()
{
    HostProcess host(house());
    QVERIFY2(host.start(), qPrintable(host.errors()));
    const ProgramRun run = examine({u"--port"_s, QString::number(host.port())});
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    QVERIFY2(lineOf(run, u"lock"_s).contains(QString::number(host.port())), qPrintable(run.output));
    QVERIFY2(lineOf(run, u"address"_s).contains(u"where the house is served"_s), qPrintable(run.output));
    QCOMPARE(HttpLine(host.port()).get(u"/healthz"_s).status, 200);
    QCOMPARE(host.stop(), 0);
}

void TestDoctor::aHouseThatIsNotThereYet()
{
    const ProgramRun run = examine();
    QVERIFY2(run.exitCode == 0, qPrintable(run.output));
    QVERIFY(lineOf(run, u"folder"_s).startsWith(u"warning: "_s));
    QVERIFY(lineOf(run, u"book"_s).startsWith(u"warning: "_s));
    QVERIFY(!QFileInfo::exists(house()));
}

void TestDoctor::damage_data()
{
    QTest::addColumn<qint64>("at");
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("of its head") << qint64(0) << QByteArray(64, 'x');
    QTest::newRow("of its schema") << qint64(100) << QByteArray(2'000, '\xff');
    // Nothing that a start reads: who bids on that lot would meet it.
    QTest::newRow("in its middle") << qint64(16 * 4'096) << QByteArray(16 * 4'096, '\xff');
}

void TestDoctor::damage()
{
    QFETCH(const qint64, at);
    QFETCH(const QByteArray, bytes);
    found();
    overwrite(book(), at, bytes);
    const ProgramRun run = examine();
    QVERIFY2(run.exitCode == 1, qPrintable(run.output));
    const QString line = lineOf(run, u"book"_s);
    QVERIFY2(line.startsWith(u"fault: "_s) && line.contains(u"put a backup in its place"_s), qPrintable(run.output));
}

void TestDoctor::aFolderThatIsNone()
{
    QFile file(house());
    QVERIFY(file.open(QIODevice::WriteOnly));
    const ProgramRun run = examine();
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(lineOf(run, u"folder"_s).startsWith(u"fault: "_s), qPrintable(run.output));
}

void TestDoctor::aFolderThatOthersSee()
{
    found();
    QVERIFY(QFile::setPermissions(house(), QFile::permissions(house()) | QFileDevice::ReadOther));
    const ProgramRun run = examine();
    QCOMPARE(run.exitCode, 0);
    QVERIFY2(lineOf(run, u"folder"_s).contains(u"chmod 700"_s), qPrintable(run.output));
}

void TestDoctor::aClockBehindTheBook()
{
    FaultSwitch faults;
    faults.setWallOffset(3'600'000);
    HostProcess host(house());
    host.preload(faults);
    QVERIFY2(host.start(), qPrintable(host.errors()));
    (void)signUp(host.port(), u"Ann"_s);
    QCOMPARE(host.stop(), 0);
    const ProgramRun run = examine();
    QCOMPARE(run.exitCode, 1);
    const QString line = lineOf(run, u"clock"_s);
    QVERIFY2(line.startsWith(u"fault: "_s) && line.contains(u"behind"_s), qPrintable(run.output));
}

void TestDoctor::aFullDisk()
{
    FaultSwitch faults;
    faults.setFreeBytes(1'000'000);
    const ProgramRun run = runProgram({u"doctor"_s, u"--port"_s, u"0"_s, u"--data"_s, house()}, &faults);
    QCOMPARE(run.exitCode, 1);
    const QString line = lineOf(run, u"disk"_s);
    QVERIFY2(line.startsWith(u"fault: "_s) && line.contains(u"make room"_s), qPrintable(run.output));
}

void TestDoctor::addresses_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QString>("advice");
    QTest::newRow("of another computer") << QStringList{u"--address"_s, u"203.0.113.7"_s} << u"--address"_s;
    QTest::newRow("in use") << QStringList() << u"--port"_s;
}

void TestDoctor::addresses()
{
    QFETCH(QStringList, options);
    QFETCH(const QString, advice);
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    if (options.isEmpty())
        options = {u"--port"_s, QString::number(other.serverPort())};
    const ProgramRun run = examine(options);
    QCOMPARE(run.exitCode, 1);
    const QString line = lineOf(run, u"address"_s);
    QVERIFY2(line.startsWith(u"fault: "_s) && line.contains(advice), qPrintable(run.output));
}

void TestDoctor::aCertificateThatIsNone()
{
    const QString pem = m_folder->filePath(u"no.pem"_s);
    const ProgramRun run = examine({u"--tls-cert"_s, pem, u"--tls-key"_s, pem});
    QCOMPARE(run.exitCode, 1);
    QVERIFY2(lineOf(run, u"certificate"_s).startsWith(u"fault: "_s), qPrintable(run.output));
}

void TestDoctor::wrongUse()
{
    QCOMPARE(examine({u"--port"_s, u"http"_s}).exitCode, 2);
    QCOMPARE(examine({u"somewhere"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestDoctor)
#include "tst_doctor.moc"
