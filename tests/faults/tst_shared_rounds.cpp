#include "faults/bidder.h"
#include "faults/host_process.h"
#include "faults/postgres_shell.h"
#include "protocol/log_verifier.h"
#include "support/test_place.h"

#include <QSet>
#include <QTest>
#include <array>
#include <atomic>
#include <chrono>
#include <memory>
#include <random>
#include <thread>
#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostCount = 3;
constexpr int lotCount = 4;
constexpr int bidderCount = 9;
constexpr int roundsUsual = 6;
constexpr int roundMs = 500;

enum class Fault { HostKilled, ConnectionCut, BackendKilled, DatabaseStopped };
constexpr std::array faults{Fault::HostKilled, Fault::ConnectionCut, Fault::BackendKilled, Fault::DatabaseStopped};

} // namespace

/// Three hosts on one PostgreSQL, of which something fails again and again while people bid: what was acknowledged is
/// there, once.
class TestSharedRounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
    }
    void nothingIsLostAndNothingDoubled();

private:
    void startHosts();
    void startHost(int host);
    void fail(Fault fault);
    void killBackend();
    void bidUntilOver(Bidder &bidder, int host);
    void compareLedger(HttpLine &line);

    std::unique_ptr<TestPlace> m_place;
    std::vector<std::unique_ptr<HostProcess>> m_hosts;
    std::array<std::atomic<quint16>, hostCount> m_ports{};
    std::atomic<bool> m_isOver = false;
    QList<qint64> m_lots;
    std::vector<Bidder> m_bidders;
    std::mt19937 m_random;
};

void TestSharedRounds::startHost(int host)
{
    HostProcess &process = *m_hosts[static_cast<std::size_t>(host)];
    QVERIFY2(process.start(), qPrintable(process.errors()));
    m_ports[static_cast<std::size_t>(host)] = process.port();
}

void TestSharedRounds::startHosts()
{
    for (int host = 0; host < hostCount; ++host) {
        m_hosts.push_back(std::make_unique<HostProcess>(m_place->path(), QStringList{u"--currency"_s, u"KRW"_s}));
        startHost(host);
    }
    HttpLine seller(m_ports[0], signUp(m_ports[0], u"Seller"_s).token);
    for (int i = 0; i < lotCount; ++i)
        m_lots.append(sell(seller, nowOf(seller) + 24LL * 3'600'000));
    for (int i = 0; i < bidderCount; ++i) {
        const QString nick = u"Bidder%1"_s.arg(i);
        m_bidders.emplace_back(signUp(m_ports[i % hostCount], nick), nick, static_cast<quint32>(m_random()));
        m_bidders.back().takeBusyForBroken();
    }
}

/// At one host after another: whose line breaks goes on at the next.
void TestSharedRounds::bidUntilOver(Bidder &bidder, int host)
{
    for (; !m_isOver; host = (host + 1) % hostCount) {
        bidder.bidUntilBroken(m_ports[static_cast<std::size_t>(host)], m_lots);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
}

/// One of the server's own processes, in the middle of what it does: the server then starts all of them anew.
void TestSharedRounds::killBackend()
{
    const QString name = m_place->path().section(u"application_name="_s, 1);
    const QString pids = u"SELECT pid FROM pg_stat_activity WHERE application_name = '%1' ORDER BY random() LIMIT 1"_s;
    QVERIFY(postgresDoes(
        u"as_postgres kill -9 $(psql -h \"$postgres_folder\" -U gavel -Atc \"%1\" postgres)"_s.arg(pids.arg(name))));
    QVERIFY(postgresDoes(
        u"sleep 0.5; for i in $(seq 200); do "
        "psql -h \"$postgres_folder\" -U gavel -qc 'SELECT 1' postgres && exit; sleep 0.1; done; exit 1"_s));
}

void TestSharedRounds::fail(Fault fault)
{
    const int host = static_cast<int>(m_random() % hostCount);
    switch (fault) {
    case Fault::HostKilled:
        m_hosts[static_cast<std::size_t>(host)]->kill();
        startHost(host);
        return;
    case Fault::ConnectionCut:
        m_place->cutConnections();
        return;
    case Fault::BackendKilled:
        killBackend();
        return;
    case Fault::DatabaseStopped:
        QVERIFY(postgresDoes(u"stop_server"_s));
        QTest::qWait(roundMs / 2);
        QVERIFY(postgresDoes(u"start_server"_s));
    }
}

void TestSharedRounds::compareLedger(HttpLine &line)
{
    qsizetype acknowledged = 0;
    for (Bidder &bidder : m_bidders) {
        QVERIFY(bidder.askAgain(m_ports[0]));
        QVERIFY2(bidder.faults().isEmpty(), qPrintable(bidder.faults().value(0)));
        acknowledged += bidder.acknowledged().size();
    }
    for (const qint64 lot : std::as_const(m_lots)) {
        QSet<QString> keys; // each bid has its key for a message
        const QList<QJsonObject> history = historyOf(line, lot);
        for (const QJsonObject &bid : history)
            keys.insert(bid.value("msg"_L1).toString());
        QCOMPARE(keys.size(), history.size());
        for (const Bidder &bidder : m_bidders) {
            for (const Order &order : bidder.acknowledged())
                QVERIFY(order.lot != lot || !order.surelyEntry() || keys.contains(order.key));
        }
        QCOMPARE(line.post(u"/api/v1/lots/%1/actions"_s.arg(lot), {{u"action"_s, u"close"_s}}).status, 200);
        const auto report = protocol::LogVerifier::verify(line.get(u"/api/v1/lots/%1/log"_s.arg(lot)).body);
        QVERIFY2(report, qPrintable(QString::number(lot)));
    }
    QVERIFY(acknowledged > lotCount);
    qInfo("%lld bids were acknowledged", static_cast<long long>(acknowledged));
}

void TestSharedRounds::nothingIsLostAndNothingDoubled()
{
    const int rounds = qEnvironmentVariableIsSet("GAVEL_FAULT_ROUNDS")
                           ? qEnvironmentVariableIntValue("GAVEL_FAULT_ROUNDS")
                           : roundsUsual;
    const quint32 seed = qEnvironmentVariableIsSet("GAVEL_FAULT_SEED")
                             ? qEnvironmentVariable("GAVEL_FAULT_SEED").toUInt()
                             : std::random_device()();
    qInfo("%d rounds, GAVEL_FAULT_SEED=%u", rounds, seed);
    m_random.seed(seed);
    m_place = std::make_unique<TestPlace>();
    startHosts();
    if (QTest::currentTestFailed())
        return;
    std::vector<std::thread> threads;
    for (int i = 0; i < bidderCount; ++i)
        threads.emplace_back([this, i] { bidUntilOver(m_bidders[static_cast<std::size_t>(i)], i % hostCount); });
    for (int round = 0; round < rounds && !QTest::currentTestFailed(); ++round) {
        QTest::qWait(roundMs);
        fail(faults[static_cast<std::size_t>(round) % faults.size()]);
    }
    QTest::qWait(roundMs);
    m_isOver = true;
    for (const auto &host : m_hosts)
        host->kill();
    for (std::thread &thread : threads)
        thread.join();
    if (QTest::currentTestFailed())
        return;
    startHost(0);
    HttpLine line(m_ports[0], signInHost(m_ports[0]).token);
    compareLedger(line);
    m_hosts.clear();
}

QTEST_GUILESS_MAIN(TestSharedRounds)
#include "tst_shared_rounds.moc"
