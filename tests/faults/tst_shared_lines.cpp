#include "faults/auction_people.h"
#include "faults/host_process.h"
#include "support/test_place.h"

#include <QDir>
#include <QTcpSocket>
#include <QTest>
#include <atomic>
#include <csignal>
#include <thread>

using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int patienceMs = 30'000;

/// A database that waits in each COMMIT for a copy that nobody keeps.
class WaitingCommits
{
    static constexpr int learningMs = 1'000; // the server's own processes say nowhere that they know it

public:
    explicit WaitingCommits(const TestPlace &place)
        : m_place(place)
    {
        set(u"ALTER SYSTEM SET synchronous_standby_names = 'nobody'"_s);
        QTest::qWait(learningMs);
    }
    ~WaitingCommits() { end(); }
    Q_DISABLE_COPY_MOVE(WaitingCommits)

    void end() { set(u"ALTER SYSTEM RESET synchronous_standby_names"_s); }
    [[nodiscard]] qint64 count() const { return m_place.number(u"SELECT count(*) "_s + waiting(), {}); }
    void cut() const { m_place.run(u"SELECT pg_terminate_backend(pid) "_s + waiting()); }

private:
    void set(const QString &statement)
    {
        m_place.run(statement);
        m_place.run(u"SELECT pg_reload_conf()"_s);
    }
    [[nodiscard]] QString waiting() const
    {
        return u"FROM pg_stat_activity WHERE wait_event = 'SyncRep' AND application_name = '%1'"_s.arg(
            m_place.path().section(u"application_name="_s, 1));
    }

    const TestPlace &m_place;
};

/// The connections of those who serve that book.
QString connectionsOf(const TestPlace &place)
{
    return u"FROM pg_stat_activity WHERE application_name = '%1'"_s.arg(
        place.path().section(u"application_name="_s, 1));
}

QString listenersOf(const TestPlace &place)
{
    return connectionsOf(place) + u" AND query <> 'COMMIT' AND pid IN (SELECT pid FROM pg_locks WHERE locktype = "
                                  "'advisory' AND mode = 'ShareLock')"_s;
}

HttpAnswer healthOf(const HostProcess &host)
{
    return HttpLine(host.port()).get(u"/healthz"_s);
}

/// A process that stands still as long as this lives.
class Stopped
{
public:
    explicit Stopped(qint64 process)
        : m_process(static_cast<pid_t>(process))
    {
        ::kill(m_process, SIGSTOP);
    }
    ~Stopped() { ::kill(m_process, SIGCONT); }
    Q_DISABLE_COPY_MOVE(Stopped)

private:
    const pid_t m_process;
};

} // namespace

/// What befalls the lines between hosts and the database that they share, and what their people are told of it.
class TestSharedLines : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }
    void whatIsCutInItsCommitIsOfUnknownOutcome();
    void whoMissedAnHourTrustsNothingThatWasKept();
    void aBookThatBecameNewerIsNotWritten();
    void whileOneServesNothingIsMoved();
    void aDatabaseThatHangsIsNotWell();
    void whoStopsIsListedNoMore();
};

void TestSharedLines::whatIsCutInItsCommitIsOfUnknownOutcome()
{
    const TestPlace place;
    HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    HttpLine seller(host.port(), signUp(host.port(), u"Seller"_s).token);
    const qint64 lot = sell(seller, nowOf(seller) + 600'000);
    const Person ann = signUp(host.port(), u"Ann"_s);
    WaitingCommits commits(place);
    HttpAnswer answer;
    std::atomic<bool> isAnswered = false;
    std::thread bidding([&] {
        HttpLine line(host.port(), ann.token);
        answer = bid(line, lot, 1'000, u"cut"_s);
        isAnswered = true;
    });
    const bool waits = QTest::qWaitFor([&] { return commits.count() > 0; }, patienceMs);
    QTest::qWait(500); // a heartbeat may have been first
    while (!isAnswered) {
        commits.cut();
        QTest::qWait(100);
    }
    bidding.join();
    commits.end();
    QVERIFY(waits);
    QCOMPARE(answer.status, 503);
    QCOMPARE(answer.code(), u"busy"_s);
    QCOMPARE(answer.json().value("outcome"_L1).toString(), u"unknown"_s);
    QVERIFY(!answer.body.contains("Nothing was changed"));
    QTRY_COMPARE_WITH_TIMEOUT(healthOf(host).status, 200, patienceMs);
    HttpLine line(host.port(), ann.token);
    const HttpAnswer again = bid(line, lot, 1'000, u"cut"_s);
    QCOMPARE(again.status, 201);
    QVERIFY(again.json().value("repeat"_L1).toBool());
    QCOMPARE(historyOf(line, lot).size(), 1);
}

void TestSharedLines::whoMissedAnHourTrustsNothingThatWasKept()
{
    const TestPlace place;
    HostProcess teller(place.path(), {u"--currency"_s, u"KRW"_s});
    HostProcess sleeper(place.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(teller.start(), qPrintable(teller.errors()));
    QVERIFY2(sleeper.start(), qPrintable(sleeper.errors()));
    const Person ann = signUp(teller.port(), u"Ann"_s);
    HttpLine keeper(teller.port(), signInHost(teller.port()).token);
    QCOMPARE(HttpLine(sleeper.port(), ann.token).get(u"/api/v1/me"_s).status, 200);
    QTcpSocket stream;
    stream.connectToHost(QHostAddress(QHostAddress::LocalHost), sleeper.port());
    stream.write("GET /api/v1/me/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + ann.token.toUtf8() +
                 "\r\n\r\n");
    QTRY_VERIFY(stream.peek(4'096).contains("event: account"));
    {
        const Stopped asleep(sleeper.processId());
        QCOMPARE(keeper.patch(u"/api/v1/house"_s, {{u"about"_s, u"New words"_s}}).status, 200);
        place.run(u"DELETE FROM sessions"_s);
        place.run(u"UPDATE outbox SET at = at - 7200000"_s);
        QTRY_COMPARE_WITH_TIMEOUT(place.number(u"SELECT count(*) FROM outbox"_s, {}), 0, patienceMs);
    }
    QTRY_COMPARE_WITH_TIMEOUT(HttpLine(sleeper.port(), ann.token).get(u"/api/v1/me"_s).status, 401, patienceMs);
    QTRY_COMPARE(stream.state(), QAbstractSocket::UnconnectedState);
    QTRY_COMPARE(HttpLine(sleeper.port()).get(u"/api/v1/house"_s).json().value("about"_L1).toString(), u"New words"_s);
}

void TestSharedLines::aBookThatBecameNewerIsNotWritten()
{
    const TestPlace place;
    HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    HttpLine seller(host.port(), signUp(host.port(), u"Seller"_s).token);
    const qint64 lot = sell(seller, nowOf(seller) + 600'000);
    HttpLine ann(host.port(), signUp(host.port(), u"Ann"_s).token);
    place.run(u"UPDATE gavel_book SET schema = schema + 1"_s);
    place.cutConnections();
    const auto health = [&host] { return healthOf(host).body; };
    QTRY_VERIFY_WITH_TIMEOUT(health().contains("was written by a newer Gavel"), patienceMs);
    QCOMPARE(bid(ann, lot, 1'000).code(), u"busy"_s);
    QVERIFY2(host.errors().contains(u"was written by a newer Gavel"_s), qPrintable(host.errors()));
    QCOMPARE(place.number(u"SELECT count(*) FROM bids"_s, {}), 0);
    place.run(u"UPDATE gavel_book SET schema = schema - 1"_s);
    QTRY_COMPARE_WITH_TIMEOUT(health(), "ok"_ba, patienceMs);
    QCOMPARE(bid(ann, lot, 1'000).status, 201);
}

/// Though the line is cut by which a host hears of the others; and what is refused leaves nothing behind.
void TestSharedLines::whileOneServesNothingIsMoved()
{
    const TestPlace place;
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh"_s);
    HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QTRY_VERIFY(place.number(u"SELECT count(*) "_s + listenersOf(place), {}) == 1);
    {
        const Stopped still(host.processId());
        place.run(u"SELECT pg_terminate_backend(pid) "_s + listenersOf(place));
        QTRY_COMPARE(place.number(u"SELECT count(*) "_s + listenersOf(place), {}), 0);
        for (const QString &to : {fresh, folder.path()}) {
            const ProgramRun run = runProgram({u"move"_s, u"--from"_s, place.path(), u"--to"_s, to});
            QCOMPARE(run.exitCode, 1);
            QVERIFY2(run.errors.contains(u"stop all of them"_s), qPrintable(run.errors));
        }
    }
    QVERIFY(!QDir(fresh).exists());
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    QCOMPARE(host.stop(), 0);
    QCOMPARE(runProgram({u"move"_s, u"--from"_s, place.path(), u"--to"_s, fresh}).exitCode, 0);
}

void TestSharedLines::aDatabaseThatHangsIsNotWell()
{
    const TestPlace place;
    HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    HttpLine seller(host.port(), signUp(host.port(), u"Seller"_s).token);
    const qint64 lot = sell(seller, nowOf(seller) + 600'000);
    HttpLine ann(host.port(), signUp(host.port(), u"Ann"_s).token);
    WaitingCommits commits(place);
    const HttpAnswer hanging = bid(ann, lot, 1'000, u"hangs"_s);
    const HttpAnswer health = healthOf(host);
    commits.end();
    QCOMPARE(hanging.status, 503);
    QCOMPARE(hanging.json().value("outcome"_L1).toString(), u"unknown"_s);
    QCOMPARE(health.status, 503);
    QVERIFY2(health.body.contains("it has not answered for more than 10 s"), health.body.constData());
    QTRY_COMPARE_WITH_TIMEOUT(healthOf(host).status, 200, patienceMs);
    const HttpAnswer again = bid(ann, lot, 1'000, u"hangs"_s);
    QCOMPARE(again.status, 201);
    QVERIFY(again.json().value("repeat"_L1).toBool());
}

void TestSharedLines::whoStopsIsListedNoMore()
{
    const TestPlace place;
    HostProcess host(place.path(), {u"--currency"_s, u"KRW"_s, u"--public-url"_s, u"http://a.example.org/"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QTRY_COMPARE(place.number(u"SELECT count(*) FROM hosts"_s, {}), 1);
    QCOMPARE(host.stop(), 0);
    QCOMPARE(place.number(u"SELECT count(*) FROM hosts"_s, {}), 0);
}

QTEST_GUILESS_MAIN(TestSharedLines)
#include "tst_shared_lines.moc"
