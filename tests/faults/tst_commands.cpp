#include "faults/host_process.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace gavel::test;
using namespace Qt::StringLiterals;

/// What the commands say when they are asked for help or used wrongly, and where they look for the book.
class TestCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachHelps_data();
    void eachHelps();
    void theListNamesThem();
    void wrongUse_data();
    void wrongUse();
    void whatVerifyTakesIsSaid();
    void aLinkIsTakenForAnAddress();
    void theEnvironmentSaysWhereTheBookIs();
};

void TestCommands::eachHelps_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("option");
    QTest::newRow("host") << u"host"_s << u"--public-url URL"_s;
    QTest::newRow("doctor") << u"doctor"_s << u"--public-url URL"_s;
    QTest::newRow("join") << u"join"_s << u"-h, --help"_s;
    QTest::newRow("replay") << u"replay"_s << u"--increments any|ladder|ebay"_s;
    QTest::newRow("verify") << u"verify"_s << u"--head HEX"_s;
    QTest::newRow("export") << u"export"_s << u"--lot N"_s;
    QTest::newRow("backup") << u"backup"_s << u"--data DIR|URL"_s;
    QTest::newRow("move") << u"move"_s << u"--to DIR|URL"_s;
    QTest::newRow("password") << u"password"_s << u"--data DIR|URL"_s;
}

/// On standard output, without a display or a book.
void TestCommands::eachHelps()
{
    QFETCH(const QString, command);
    QFETCH(const QString, option);
    for (const QString &asked : {u"--help"_s, u"-h"_s}) {
        const ProgramRun run = runProgram({command, asked});
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.errors, QString());
        QVERIFY2(run.output.startsWith(u"Usage: gavel "_s + command + u' '), qPrintable(run.output));
        QVERIFY2(run.output.contains(u"\n  "_s + option), qPrintable(run.output));
        QVERIFY(!run.output.contains(u"--help-all"_s));
        QCOMPARE(run.output.contains(u"without a display"_s), command == u"host");
        for (const QString &line : run.output.split(u'\n'))
            QVERIFY2(line.size() < 80, qPrintable(line));
        if (run.output.contains(u"--data DIR|URL"_s))
            QVERIFY(run.output.contains(u"~/.local/share"_s) && run.output.contains(u"postgresql://user@host/db"_s));
    }
}

void TestCommands::theListNamesThem()
{
    const ProgramRun run = runProgram({u"--help"_s});
    QCOMPARE(run.exitCode, 0);
    for (const char *command :
         {"join", "host", "replay", "verify", "export", "backup", "move", "password", "doctor", "--version"})
        QVERIFY2(run.output.contains(u"\n  gavel "_s + QLatin1StringView(command)), command);
}

void TestCommands::wrongUse_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("unknown command") << QStringList{u"auction"_s};
    QTest::newRow("unknown option") << QStringList{u"host"_s, u"--colour"_s, u"red"_s};
    QTest::newRow("no option") << QStringList{u"host"_s, u"somewhere"_s};
    QTest::newRow("port that is no number") << QStringList{u"host"_s, u"--port"_s, u"http"_s};
    QTest::newRow("port too large") << QStringList{u"host"_s, u"--port"_s, u"65536"_s};
    QTest::newRow("currency") << QStringList{u"host"_s, u"--currency"_s, u"GOLD"_s};
    QTest::newRow("premium over a half") << QStringList{u"host"_s, u"--premium"_s, u"5001"_s};
    QTest::newRow("funds") << QStringList{u"host"_s, u"--funds"_s, u"many"_s};
    QTest::newRow("lots an hour") << QStringList{u"host"_s, u"--lots-per-hour"_s, u"-1"_s};
    QTest::newRow("changes an hour") << QStringList{u"host"_s, u"--changes-per-hour"_s, u"many"_s};
    QTest::newRow("pictures an hour") << QStringList{u"host"_s, u"--pictures-per-hour"_s, u"0.5"_s};
    QTest::newRow("after an outage") << QStringList{u"host"_s, u"--after-outage"_s, u"panic"_s};
    QTest::newRow("trusted address") << QStringList{u"host"_s, u"--trust"_s, u"everyone"_s};
    QTest::newRow("log format") << QStringList{u"host"_s, u"--log-format"_s, u"xml"_s};
    QTest::newRow("log level") << QStringList{u"host"_s, u"--log-level"_s, u"loud"_s};
    QTest::newRow("config that is not there") << QStringList{u"host"_s, u"--config"_s, u"/nonexistent/house.conf"_s};
    const QString mistyped = u"postgre://gavel@db/house"_s;
    QTest::newRow("mistyped, host") << QStringList{u"host"_s, u"--data"_s, mistyped};
    QTest::newRow("mistyped, doctor") << QStringList{u"doctor"_s, u"--data"_s, mistyped};
    QTest::newRow("mistyped, move from") << QStringList{u"move"_s, u"--from"_s, mistyped, u"--to"_s, u"x"_s};
    QTest::newRow("mistyped, move to") << QStringList{u"move"_s, u"--from"_s, u"x"_s, u"--to"_s, mistyped};
    QTest::newRow("mistyped, export") << QStringList{u"export"_s, u"--data"_s, mistyped, u"--lot"_s, u"1"_s};
    QTest::newRow("mistyped, password") << QStringList{u"password"_s, u"--data"_s, mistyped};
    QTest::newRow("mistyped, backup") << QStringList{u"backup"_s, u"--data"_s, mistyped, u"copy"_s};
    QTest::newRow("no place") << QStringList{u"export"_s, u"--data"_s, QString(), u"--lot"_s, u"1"_s};
    QTest::newRow("a lot twice") << QStringList{u"export"_s, u"--lot"_s, u"1"_s, u"--lot"_s, u"2"_s};
    QTest::newRow("export without a lot") << QStringList{u"export"_s, u"--data"_s, u"/nonexistent"_s};
    QTest::newRow("backup without a file") << QStringList{u"backup"_s};
    QTest::newRow("backup to two files") << QStringList{u"backup"_s, u"one"_s, u"two"_s};
    QTest::newRow("verify without a log") << QStringList{u"verify"_s};
    QTest::newRow("verify a log of no name") << QStringList{u"verify"_s, QString()};
    QTest::newRow("verify a folder") << QStringList{u"verify"_s, u"/tmp"_s};
    QTest::newRow("replay an address") << QStringList{u"replay"_s, u"https://example.org/bids.csv"_s};
    QTest::newRow("replay a folder") << QStringList{u"replay"_s, u"/tmp"_s};
    QTest::newRow("backup to an address") << QStringList{u"backup"_s, u"s3://house/copy"_s};
    QTest::newRow("backup to a folder") << QStringList{u"backup"_s, u"/tmp"_s};
    QTest::newRow("export from an address")
        << QStringList{u"export"_s, u"--data"_s, u"http://127.0.0.1:8010/"_s, u"--lot"_s, u"1"_s};
    QTest::newRow("export a lot by its address") << QStringList{u"export"_s, u"--lot"_s, u"http://127.0.0.1/lots/1"_s};
    QTest::newRow("join without an address") << QStringList{u"join"_s};
}

void TestCommands::wrongUse()
{
    QFETCH(const QStringList, arguments);
    const ProgramRun run = runProgram(arguments);
    QVERIFY(!QFileInfo::exists(u"postgre:"_s));
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.startsWith(u"gavel: "_s), qPrintable(run.errors));
    QCOMPARE(run.output, QString());
}

/// Where it is on a host: a log has to be fetched first.
void TestCommands::whatVerifyTakesIsSaid()
{
    for (const QString &log : {u"http://127.0.0.1:8010/api/v1/lots/7/log"_s, u"http://127.0.0.1:8010/lots/7"_s}) {
        const ProgramRun run = runProgram({u"verify"_s, log});
        QCOMPARE(run.exitCode, 2);
        QVERIFY2(run.errors.contains(log + u" is an address, and a file is needed."_s), qPrintable(run.errors));
        QVERIFY2(run.errors.contains(u"curl -o lot.jsonl http://"_s) && run.errors.contains(u"/log, "_s) &&
                     run.errors.contains(u"gavel export"_s),
                 qPrintable(run.errors));
    }
}

/// One that can't be opened, so that no window has to be.
void TestCommands::aLinkIsTakenForAnAddress()
{
    const ProgramRun run = runProgram({u"gavel://host:65536/"_s});
    QCOMPARE(run.exitCode, 2);
    QVERIFY2(run.errors.contains(u"The port after the colon"_s), qPrintable(run.errors));
}

/// As for a host and its doctor.
void TestCommands::theEnvironmentSaysWhereTheBookIs()
{
    const QTemporaryDir folder;
    HostProcess host(folder.path());
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QCOMPARE(host.stop(), 0);
    const QString copy = folder.filePath(u"copy.sqlite"_s);
    qputenv("GAVEL_DATA", folder.path().toLocal8Bit());
    const ProgramRun backup = runProgram({u"backup"_s, copy});
    const ProgramRun log = runProgram({u"export"_s, u"--lot"_s, u"99"_s});
    const ProgramRun password = runProgram({u"password"_s});
    const ProgramRun elsewhere = runProgram({u"password"_s, u"--data"_s, u"/nonexistent"_s});
    qputenv("GAVEL_DATA", "mysql://gavel@db/house");
    const ProgramRun mistyped = runProgram({u"password"_s});
    qunsetenv("GAVEL_DATA");
    QVERIFY2(backup.exitCode == 0 && QFileInfo::exists(copy), qPrintable(backup.errors));
    QVERIFY2(log.errors.contains(u"There is no lot 99"_s), qPrintable(log.errors));
    QVERIFY2(password.exitCode == 0, qPrintable(password.errors));
    QVERIFY2(elsewhere.errors.contains(u"There is no book in /nonexistent"_s), qPrintable(elsewhere.errors));
    QCOMPARE(mistyped.exitCode, 2);
    QVERIFY2(mistyped.errors.contains(u"GAVEL_DATA: "_s), qPrintable(mistyped.errors));
}

QTEST_GUILESS_MAIN(TestCommands)
#include "tst_commands.moc"
