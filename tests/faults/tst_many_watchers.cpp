#include "faults/auction_people.h"
#include "faults/host_process.h"
#include "faults/watching_crowd.h"
#include "protocol/log_verifier.h"
#include "support/test_place.h"

#include <QElapsedTimer>
#include <QTest>
#include <chrono>
#include <memory>
#include <thread>
#include <vector>

using namespace gavel;
using namespace gavel::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int hostCount = 3;
constexpr int watchersUsual = 240;
constexpr int lastMs = 10'000;
constexpr int bidEveryMs = 80;
constexpr int patienceMs = 120'000;

/// Two who outbid each other evenly, at one host after another, and keep what was acknowledged. A host that is gone is
/// left out, and what it did not answer is sent again to the next with its key.
class SteadyBidding
{
public:
    SteadyBidding(qint64 lot, QList<quint16> ports, QList<Person> people)
        : m_lot(lot)
        , m_ports(std::move(ports))
        , m_people(std::move(people))
    {
    }

    /// Until the lot is over. In a thread of its own.
    void run()
    {
        while (m_faults.isEmpty() && bidOnce())
            std::this_thread::sleep_for(std::chrono::milliseconds(bidEveryMs));
    }

    [[nodiscard]] const QList<qint64> &acknowledged() const { return m_acknowledged; } ///< by their seq
    [[nodiscard]] const QStringList &faults() const { return m_faults; }

private:
    bool bidOnce()
    {
        const qint64 n = m_count++;
        const Person &person = m_people[n % m_people.size()];
        for (qsizetype turn = n; !m_ports.isEmpty(); ++turn) {
            const quint16 port = m_ports[turn % m_ports.size()];
            HttpLine line(port, person.token);
            const HttpAnswer answer = bid(line, m_lot, 1'000 + n, u"key-%1"_s.arg(n));
            if (answer.status == 0) {
                m_ports.removeOne(port);
                continue;
            }
            if (answer.status == 201)
                m_acknowledged.append(answer.json().value("seq"_L1).toInteger());
            else if (answer.code() != u"ended")
                m_faults.append(u"bid %1: %2 %3"_s.arg(n).arg(answer.status).arg(answer.code()));
            return answer.status == 201;
        }
        m_faults.append(u"no host is left"_s);
        return false;
    }

    const qint64 m_lot;
    QList<quint16> m_ports;
    const QList<Person> m_people;
    qint64 m_count = 0;
    QList<qint64> m_acknowledged;
    QStringList m_faults;
};

} // namespace

/// A house at three hosts with a crowd before each, of which one is killed while the lot ends.
class TestManyWatchers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!TestPlace::isShared())
            QSKIP("no PostgreSQL: see tests/support/postgres.sh");
        raiseDescriptorLimit();
    }
    void everybodySeesEachBidOnceThoughAHostIsKilled();

private:
    void open();
    void watchTheEnd(WatchingCrowd &crowd, qint64 endsAt);
    void compare(const WatchingCrowd &crowd, const SteadyBidding &bidding);

    std::unique_ptr<TestPlace> m_place;
    std::vector<std::unique_ptr<HostProcess>> m_hosts;
    QList<quint16> m_ports;
    Person m_seller;
    qint64 m_lot = 0;
};

void TestManyWatchers::open()
{
    m_place = std::make_unique<TestPlace>();
    for (int i = 0; i < hostCount; ++i) {
        m_hosts.push_back(std::make_unique<HostProcess>(m_place->path(), QStringList{u"--currency"_s, u"KRW"_s}));
        QVERIFY2(m_hosts.back()->start(), qPrintable(m_hosts.back()->errors()));
        m_ports.append(m_hosts.back()->port());
    }
    m_seller = signUp(m_ports[0], u"Seller"_s);
    HttpLine line(m_ports[0], m_seller.token);
    m_lot = sell(line, nowOf(line) + 24LL * 3'600'000);
}

/// Host 0 goes in the middle of the last ten seconds.
void TestManyWatchers::watchTheEnd(WatchingCrowd &crowd, qint64 endsAt)
{
    HttpLine line(m_ports[1]);
    const qint64 leftMs = endsAt - nowOf(line);
    QElapsedTimer timer;
    timer.start();
    while (!crowd.haveAllSeenTheEnd() && timer.elapsed() < leftMs + patienceMs) {
        crowd.take(50);
        if (timer.elapsed() > leftMs - lastMs / 2)
            m_hosts[0]->kill();
    }
    QVERIFY(crowd.haveAllSeenTheEnd());
}

void TestManyWatchers::compare(const WatchingCrowd &crowd, const SteadyBidding &bidding)
{
    QVERIFY2(bidding.faults().isEmpty(), qPrintable(bidding.faults().value(0)));
    QVERIFY2(crowd.fault().isEmpty(), qPrintable(crowd.fault()));
    HttpLine line(m_ports[1]);
    QList<qint64> history;
    for (const QJsonObject &bid : historyOf(line, m_lot))
        history.append(bid.value("seq"_L1).toInteger());
    QCOMPARE(bidding.acknowledged(), history); // each was made by one who waited for its answer
    int moved = 0;
    for (const WatchingCrowd::Seat &seat : crowd.seats()) {
        QCOMPARE(seat.watcher.bids(), history);
        QCOMPARE(seat.watcher.closings(), 1);
        moved += seat.moves;
    }
    QCOMPARE(moved, int(crowd.seats().size()) / hostCount);

    const QByteArray log = line.get(u"/api/v1/lots/%1/log"_s.arg(m_lot)).body;
    QVERIFY(protocol::LogVerifier::verify(log));
    QCOMPARE(log.count("\"type\":\"closed\""), 1);
    QCOMPARE(HttpLine(m_ports[2]).get(u"/api/v1/lots/%1/log"_s.arg(m_lot)).body, log);
    qInfo("%zu watchers saw %lld bids, %d of them at two hosts", crowd.seats().size(),
          static_cast<long long>(history.size()), moved);
}

void TestManyWatchers::everybodySeesEachBidOnceThoughAHostIsKilled()
{
    const int watchers = qEnvironmentVariableIsSet("GAVEL_FAULT_WATCHERS")
                             ? qEnvironmentVariableIntValue("GAVEL_FAULT_WATCHERS")
                             : watchersUsual;
    open();
    if (QTest::currentTestFailed())
        return;
    WatchingCrowd crowd(m_lot, m_ports);
    crowd.enter(watchers);
    QElapsedTimer timer;
    for (timer.start(); !crowd.areAllIn() && timer.elapsed() < patienceMs;)
        crowd.take(50);
    QVERIFY(crowd.areAllIn());

    HttpLine seller(m_ports[1], m_seller.token);
    const qint64 endsAt = nowOf(seller) + lastMs;
    QCOMPARE(seller.patch(u"/api/v1/lots/%1"_s.arg(m_lot), {{u"endsAt"_s, endsAt}}).status, 200);
    SteadyBidding bidding(m_lot, m_ports, {signUp(m_ports[0], u"Ann"_s), signUp(m_ports[1], u"Ben"_s)});
    std::thread bidders([&bidding] { bidding.run(); });
    watchTheEnd(crowd, endsAt);
    bidders.join();
    if (!QTest::currentTestFailed())
        compare(crowd, bidding);
    m_hosts.clear();
}

QTEST_GUILESS_MAIN(TestManyWatchers)
#include "tst_many_watchers.moc"
