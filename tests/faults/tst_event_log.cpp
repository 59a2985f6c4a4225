#include "faults/auction_people.h"
#include "faults/host_process.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

/// What a host tells that serves a network in the clear, which is a warning, and then stops.
QStringList toldBy(const QStringList &options)
{
    const QTemporaryDir folder;
    HostProcess host(folder.path(), QStringList{u"--address"_s, u"0.0.0.0"_s} + options);
    if (!host.start() || host.stop() != 0)
        return {u"it did not serve: "_s + host.errors()};
    return host.errors().split(u'\n', Qt::SkipEmptyParts);
}

QJsonObject objectIn(const QString &line)
{
    return QJsonDocument::fromJson(line.toUtf8()).object();
}

QStringList eventsIn(const QStringList &lines)
{
    QStringList events;
    for (const QString &line : lines)
        events.append(objectIn(line).value(u"event"_s).toString());
    return events;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

} // namespace

/// What a host writes for the person at the terminal, and for whoever keeps a log.
class TestEventLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sentencesHaveNoTime();
    void textHasTimeAndLevel();
    void jsonIsAnObjectALine();
    void aLevelLeavesOutWhatIsBelow_data();
    void aLevelLeavesOutWhatIsBelow();
    void aFingerprintIsToldAtAnyLevel();
    void theJournalIsToldTheLevel();
    void aPasswordIsForThePersonAtTheTerminal_data();
    void aPasswordIsForThePersonAtTheTerminal();
    void aFailedStartIsInTheLog();
};

void TestEventLog::sentencesHaveNoTime()
{
    const QStringList lines = toldBy({});
    QCOMPARE(lines.size(), 2);
    QVERIFY2(lines.first().startsWith(u"gavel: warning: without TLS"_s), qPrintable(lines.first()));
    QVERIFY2(lines.last().startsWith(u"gavel: one address may have 256"_s), qPrintable(lines.last()));
}

void TestEventLog::textHasTimeAndLevel()
{
    static const QRegularExpression shape(uR"(^(\S+Z) (warning|info): \S.*$)"_s);
    const QStringList lines = toldBy({u"--log-format"_s, u"text"_s});
    QCOMPARE(lines.size(), 4);
    for (const QString &line : lines) {
        const auto match = shape.match(line);
        QVERIFY2(match.hasMatch(), qPrintable(line));
        const auto time = QDateTime::fromString(match.captured(1), Qt::ISODateWithMs);
        QVERIFY2(qAbs(time.secsTo(QDateTime::currentDateTimeUtc())) < 3'600, qPrintable(line));
    }
    QVERIFY(lines.at(2).contains(u" info: serving http://"_s));
}

void TestEventLog::jsonIsAnObjectALine()
{
    const QStringList lines = toldBy({u"--log-format"_s, u"json"_s});
    QCOMPARE(eventsIn(lines), QStringList({u"in-the-clear"_s, u"limits"_s, u"serving"_s, u"stopped"_s}));
    const QJsonObject warning = objectIn(lines.first());
    QCOMPARE(warning.value(u"level"_s), u"warning"_s);
    QVERIFY(warning.value(u"message"_s).toString().startsWith(u"without TLS"_s));
    QVERIFY(QDateTime::fromString(warning.value(u"time"_s).toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(objectIn(lines.at(2)).value(u"url"_s).toString().startsWith(u"http://"_s));
}

void TestEventLog::aLevelLeavesOutWhatIsBelow_data()
{
    QTest::addColumn<QString>("level");
    QTest::addColumn<QStringList>("events");
    QTest::newRow("error") << u"error"_s << QStringList();
    QTest::newRow("warning") << u"warning"_s << QStringList{u"in-the-clear"_s};
    QTest::newRow("info") << u"info"_s << QStringList{u"in-the-clear"_s, u"limits"_s, u"serving"_s, u"stopped"_s};
}

void TestEventLog::aLevelLeavesOutWhatIsBelow()
{
    QFETCH(const QString, level);
    QFETCH(const QStringList, events);
    QCOMPARE(eventsIn(toldBy({u"--log-format"_s, u"json"_s, u"--log-level"_s, level})), events);
}

/// Desktops join by it, and nothing else tells it.
void TestEventLog::aFingerprintIsToldAtAnyLevel()
{
    const QStringList lines =
        toldBy({u"--tls"_s, u"self"_s, u"--log-format"_s, u"json"_s, u"--log-level"_s, u"error"_s});
    QCOMPARE(eventsIn(lines), QStringList{u"own-certificate"_s});
    QVERIFY(objectIn(lines.first()).value(u"invitation"_s).toString().contains(u"#sha256="_s));
}

/// And nobody else, who has inherited what says that there is one.
void TestEventLog::theJournalIsToldTheLevel()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"journal"_s);
    QFile journal(path);
    QVERIFY(journal.open(QIODevice::WriteOnly));
    struct stat file = {};
    QCOMPARE(fstat(journal.handle(), &file), 0);
    const QString stream = u"%1:%2"_s.arg(file.st_dev).arg(file.st_ino);

    HostProcess host(folder.filePath(u"house"_s), {u"--address"_s, u"0.0.0.0"_s});
    host.setEnvironment(u"JOURNAL_STREAM"_s, stream);
    QVERIFY(host.start());
    QCOMPARE(host.stop(), 0);
    QVERIFY2(host.errors().startsWith(u"gavel: warning: "_s), qPrintable(host.errors()));

    host.sayTo(path);
    QVERIFY(host.start());
    QCOMPARE(host.stop(), 0);
    const QStringList lines = linesOf(path);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.first().startsWith(u"<4>gavel: warning: "_s), qPrintable(lines.first()));
    QVERIFY2(lines.last() == u"<6>gavel: stopped"_s, qPrintable(lines.last()));
}

void TestEventLog::aPasswordIsForThePersonAtTheTerminal_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("told");
    QTest::newRow("sentences") << QStringList() << true;
    QTest::newRow("sentences of errors") << QStringList{u"--log-level"_s, u"error"_s} << true;
    QTest::newRow("text") << QStringList{u"--log-format"_s, u"text"_s} << false;
    QTest::newRow("json") << QStringList{u"--log-format"_s, u"json"_s} << false;
}

void TestEventLog::aPasswordIsForThePersonAtTheTerminal()
{
    QFETCH(const QStringList, options);
    const QTemporaryDir folder;
    HostProcess host(folder.path(), options);
    host.setEnvironment(u"GAVEL_HOST_PASSWORD"_s, QString());
    QVERIFY(host.start());
    QCOMPARE(host.stop(), 0);
    const QString said = host.errors();
    QVERIFY2(said.contains(u"GAVEL_HOST_PASSWORD"_s), qPrintable(said));
    QTEST(said.contains(u"the account host has the password "_s), "told");
    QTEST(!said.contains(u"nobody was told"_s), "told");
}

void TestEventLog::aFailedStartIsInTheLog()
{
    const QTemporaryDir folder;
    HostProcess first(folder.path());
    QVERIFY(first.start());
    HostProcess second(folder.path(), {u"--log-format"_s, u"json"_s, u"--log-level"_s, u"error"_s});
    QVERIFY(!second.start());
    QCOMPARE(second.waitForEnd(), 1);
    const QJsonObject event = objectIn(second.errors().trimmed());
    QCOMPARE(event.value(u"level"_s), u"error"_s);
    QVERIFY(event.value(u"message"_s).toString().contains(u"Another host already serves"_s));
}

QTEST_GUILESS_MAIN(TestEventLog)
#include "tst_event_log.moc"
