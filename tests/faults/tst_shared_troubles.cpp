#include "faults/auction_people.h"
#include "faults/host_process.h"
#include "faults/postgres_shell.h"
#include "faults/small_disk.h"
#include "faults/watching_crowd.h"
#include "protocol/log_verifier.h"
#include "support/test_place.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>
#include <memory>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hearsWithinMs = 5'000; // a second is what it may cost; the rest is a busy machine's
constexpr int patienceMs = 30'000;
constexpr int lookForMs = 3'000;
constexpr int watchers = 4;

/// A PostgreSQL whose files stand on a small disk of their own.
class SmallServer
{
public:
    SmallServer()
    {
        if (m_disk.isThere())
            m_folder = postgresSays(u"TMPDIR='%1' start_postgres && echo \"$postgres_folder\""_s.arg(m_disk.path()))
                           .value_or(QString());
    }
    ~SmallServer()
    {
        if (isThere())
            (void)here(u"stop_postgres"_s);
    }
    Q_DISABLE_COPY_MOVE(SmallServer)

    [[nodiscard]] bool isThere() const { return !m_folder.isEmpty(); }
    [[nodiscard]] QString path() const { return u"postgresql://gavel@/postgres?host="_s + m_folder; }
    SmallDisk &disk() { return m_disk; }

    /// Has it need a file for its log that it can't have, until it gives up.
    [[nodiscard]] bool useUpLog() const
    {
        return here(u"for i in $(seq 40); do psql -h \"$postgres_folder\" -U gavel -qAt -c 'SELECT pg_switch_wal()' "
                    "-c 'SELECT txid_current()' postgres || exit 0; done; exit 1"_s);
    }
    [[nodiscard]] bool stop() const { return here(u"stop_server"_s); }
    /// It may have come back by itself.
    [[nodiscard]] bool start() const
    {
        return here(u"for i in $(seq 100); do psql -h \"$postgres_folder\" -U gavel -qAt -c 'SELECT 1' postgres && "
                    "exit; as_postgres \"$postgres_bin/pg_ctl\" -D \"$postgres_folder/data\" status || start_server; "
                    "sleep 0.2; done; exit 1"_s);
    }

private:
    [[nodiscard]] bool here(const QString &command) const
    {
        return postgresDoes(u"postgres_folder='%1'; %2"_s.arg(m_folder, command));
    }

    SmallDisk m_disk{"200m"};
    QString m_folder;
};

} // namespace

/// What befalls the database of several hosts, and what its hosts and those who watch notice of it.
class TestSharedTroubles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }
    void whoIsNotNotifiedHearsAllTheSame_data();
    void whoIsNotNotifiedHearsAllTheSame();
    void anOutageIsToldFromItsBeginningToItsEnd();
    void aFullDiskIsBusyAndOutlived();

private:
    /// Who does not lead.
    [[nodiscard]] HttpLine nextBidder(quint16 port) const
    {
        return HttpLine(port, m_bidders[m_acknowledged.size() % m_bidders.size()].token);
    }
    void bidUntilFull(quint16 port, qint64 lot);
    void compareLedger(quint16 port, qint64 lot, const Person &keeper);

    QList<Person> m_bidders;
    QList<qint64> m_acknowledged;
    qint64 m_amount = 1'000;
};

void TestSharedTroubles::whoIsNotNotifiedHearsAllTheSame_data()
{
    QTest::addColumn<bool>("cut");
    QTest::newRow("notices are lost") << false;
    QTest::newRow("the listener is cut") << true;
}

void TestSharedTroubles::whoIsNotNotifiedHearsAllTheSame()
{
    QFETCH(const bool, cut);
    const TestPlace place;
    const QString listeners =
        u"FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE locktype = 'advisory' AND mode = 'ShareLock' "
        "AND query <> 'COMMIT' AND application_name = '%1'"_s.arg(place.path().section(u"application_name="_s, 1));
    FaultSwitch faults;
    HostProcess teller(place.path(), {u"--currency"_s, u"KRW"_s});
    HostProcess hearer(place.path(), {u"--currency"_s, u"KRW"_s});
    hearer.preload(faults);
    QVERIFY2(teller.start(), qPrintable(teller.errors()));
    QVERIFY2(hearer.start(), qPrintable(hearer.errors()));
    HttpLine seller(teller.port(), signUp(teller.port(), u"Seller"_s).token);
    const qint64 lot = sell(seller, nowOf(seller) + 600'000);
    HttpLine ann(teller.port(), signUp(teller.port(), u"Ann"_s).token);
    HttpLine ben(teller.port(), signUp(teller.port(), u"Ben"_s).token);
    WatchingCrowd crowd(lot, {hearer.port()});
    crowd.enter(watchers);
    const auto heard = [&crowd](qsizetype bids) {
        QElapsedTimer timer;
        for (timer.start(); !(crowd.areAllIn() && crowd.haveAllHeard(bids)) && timer.elapsed() < hearsWithinMs;)
            crowd.take(50);
        return crowd.areAllIn() && crowd.haveAllHeard(bids);
    };
    QVERIFY(heard(0));
    QCOMPARE(bid(ann, lot, 1'000).status, 201);
    QVERIFY(heard(1));
    QCOMPARE(place.number(u"SELECT count(*) "_s + listeners, {}), 2);

    if (cut)
        QCOMPARE(place.number(u"SELECT count(pg_terminate_backend(pid)) "_s + listeners, {}), 2);
    faults.setDeaf(!cut);
    QCOMPARE(bid(ben, lot, 2'000).status, 201);
    QVERIFY(heard(2));
    QVERIFY(cut || faults.lostNotices() > 0);
    faults.setDeaf(false);
    QTRY_COMPARE_WITH_TIMEOUT(place.number(u"SELECT count(*) "_s + listeners, {}), 2, patienceMs);
    QCOMPARE(bid(ann, lot, 3'000).status, 201);
    QVERIFY(heard(3));
    QVERIFY2(crowd.fault().isEmpty(), qPrintable(crowd.fault()));
}

/// Each once, as a line of the log: neither Qt nor libpq says anything in its own way.
void TestSharedTroubles::anOutageIsToldFromItsBeginningToItsEnd()
{
    const SmallServer server;
    if (!server.isThere())
        QSKIP("no small disk here");
    HostProcess host(server.path(), {u"--log-format"_s, u"text"_s, u"--log-level"_s, u"warning"_s});
    QVERIFY2(host.start(), qPrintable(host.errors()));
    QVERIFY(server.stop());
    QTRY_VERIFY_WITH_TIMEOUT(host.errors().contains(u"The book can't be written"_s), patienceMs);
    QVERIFY(server.start());
    QTRY_VERIFY_WITH_TIMEOUT(host.errors().contains(u"The book can be written again"_s), patienceMs);
    QCOMPARE(host.stop(), 0);
    static const QRegularExpression shape(uR"(^\S+Z (error|warning|info): \S.*$)"_s);
    const QString said = host.errors();
    for (const QString &line : said.split(u'\n', Qt::SkipEmptyParts))
        QVERIFY2(shape.match(line).hasMatch(), qPrintable(line));
    QCOMPARE(said.count(u"The book can be written again"_s), 1);
    QVERIFY2(said.count(u"terminating connection"_s) <= 1, qPrintable(said));
    QVERIFY2(!said.contains(u"QSocketNotifier"_s), qPrintable(said));
}

/// The pages that the tables have take some more, then none.
void TestSharedTroubles::bidUntilFull(quint16 port, qint64 lot)
{
    for (HttpAnswer answer; answer.status != 503;) {
        HttpLine bidder = nextBidder(port);
        ++m_amount;
        answer = bid(bidder, lot, m_amount, u"key-%1"_s.arg(m_amount));
        if (answer.status == 201)
            m_acknowledged.append(answer.json().value("seq"_L1).toInteger());
        else
            QCOMPARE(answer.code(), u"busy"_s);
    }
}

void TestSharedTroubles::compareLedger(quint16 port, qint64 lot, const Person &keeper)
{
    HttpLine line(port, keeper.token);
    // A host that has not written since is busy once more: its connection is gone, and it finds out by this.
    int status = 0;
    const auto isClosed = [&] {
        if (status != 200)
            status = line.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}).status;
        return status == 200;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isClosed(), patienceMs);
    QList<qint64> history;
    for (const QJsonObject &bid : historyOf(line, lot))
        history.append(bid.value("seq"_L1).toInteger());
    QCOMPARE(history, m_acknowledged);
    QVERIFY(protocol::LogVerifier::verify(line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body));
}

/// First the tables can't grow, then the database's own log can't, for which it gives up.
void TestSharedTroubles::aFullDiskIsBusyAndOutlived()
{
    SmallServer server;
    if (!server.isThere())
        QSKIP("only root may mount a small disk for a database");
    HostProcess one(server.path(), {u"--currency"_s, u"KRW"_s});
    HostProcess other(server.path(), {u"--currency"_s, u"KRW"_s});
    QVERIFY2(one.start(), qPrintable(one.errors()));
    QVERIFY2(other.start(), qPrintable(other.errors()));
    HttpLine seller(one.port(), signUp(one.port(), u"Seller"_s).token);
    m_bidders = {signUp(one.port(), u"Ann"_s), signUp(other.port(), u"Ben"_s)};
    const Person keeper = signInHost(one.port());
    const qint64 lot = sell(seller, nowOf(seller) + 600'000);
    const auto health = [&one] { return HttpLine(one.port()).get(u"/healthz"_s); };

    (void)server.disk().fill();
    bidUntilFull(one.port(), lot);
    const qint64 refused = m_amount;
    // And stays so, though what is written into the place of the old may still be taken.
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < lookForMs; QTest::qWait(100)) {
        QCOMPARE(health().status, 503);
        QVERIFY2(health().body.contains("No space left on device"), health().body.constData());
    }
    HttpLine line(other.port());
    QCOMPARE(historyOf(line, lot).size(), m_acknowledged.size());
    QVERIFY(server.useUpLog());
    QTRY_COMPARE_WITH_TIMEOUT(health().status, 503, patienceMs);
    bidUntilFull(other.port(), lot);

    QVERIFY(server.disk().clear());
    QVERIFY(server.start());
    QTRY_COMPARE_WITH_TIMEOUT(health().body, "ok"_ba, patienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(HttpLine(other.port()).get(u"/healthz"_s).body, "ok"_ba, patienceMs);
    HttpLine bidder = nextBidder(one.port());
    const HttpAnswer again = bid(bidder, lot, refused, u"key-%1"_s.arg(refused));
    QCOMPARE(again.status, 201);
    QVERIFY(!again.json().contains("repeat"_L1)); // what was answered by busy left nothing behind
    m_acknowledged.append(again.json().value("seq"_L1).toInteger());
    compareLedger(other.port(), lot, keeper);
}

QTEST_GUILESS_MAIN(TestSharedTroubles)
#include "tst_shared_troubles.moc"
