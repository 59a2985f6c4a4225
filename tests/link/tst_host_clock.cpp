#include "link/host_clock.h"
#include "support/fake_host.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include <cstdlib>

using namespace gavel;
using link::HostClock;
using link::HttpClient;
using support::FakeHost;

/// The clock against a host's real stream, on a monotonic clock that the test turns.
class TestHostClock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theHostsTimeAsAStream();
    void knowsNoTimeBeforeTheHostSaysIt();
    void goesOnByTheMonotonicClock();
    void theWallClockHasNoSay();
    void exchangesNarrowTheBound();
    void tellsEachSecondOnce();
    void tellsASecondThatTheStreamSpeaksIn();
    void tellsOfAnAdjustment();
    void comesBackAfterALostLine();
    void followsAHostThatWasSetBack();
    void aHostStartedAnewCountsAlone();
    void aSleepIsDoubtedUntilTheHostSpeaks();
    void whatWasSentBeforeASleepSaysLittle();
    void aTickFromBeyondAsksForExchanges();

private:
    /// A clock that stands still unless the test moves it.
    [[nodiscard]] link::Monotonic standing()
    {
        return [this] { return m_localMs; };
    }
    void startClock(const link::Monotonic &monotonic);

    qint64 m_localMs = 5'000;
    qint64 m_sleptMs = 0;
    std::unique_ptr<FakeHost> m_host;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<HostClock> m_clock;
};

void TestHostClock::init()
{
    m_localMs = 5'000;
    m_sleptMs = 0;
    m_host = std::make_unique<FakeHost>();
    QVERIFY(m_host->start());
    m_http = std::make_unique<HttpClient>(m_host->base());
}

void TestHostClock::cleanup()
{
    m_clock.reset();
    m_http.reset();
    m_host.reset();
}

void TestHostClock::startClock(const link::Monotonic &monotonic)
{
    m_clock = std::make_unique<HostClock>(*m_http, monotonic, [this] { return m_sleptMs; });
    m_clock->start();
    QTRY_VERIFY(m_clock->nowMs().has_value());
}

void TestHostClock::theHostsTimeAsAStream()
{
    startClock(standing());
    QVERIFY(std::abs(*m_clock->nowMs() - m_host->clockMs) <= 2);
    m_host->clockMs += 1'000;
    m_localMs += 1'000;
    m_host->tick();
    QTest::qWait(50);
    QVERIFY(std::abs(*m_clock->nowMs() - m_host->clockMs) <= 2);
}

void TestHostClock::knowsNoTimeBeforeTheHostSaysIt()
{
    m_clock = std::make_unique<HostClock>(*m_http, standing(), [this] { return m_sleptMs; });
    QVERIFY(!m_clock->nowMs());
    QVERIFY(!m_clock->boundMs());
}

void TestHostClock::goesOnByTheMonotonicClock()
{
    startClock(standing());
    const qint64 before = *m_clock->nowMs();
    m_localMs += 12'345;
    QCOMPARE(*m_clock->nowMs() - before, 12'345);
}

void TestHostClock::theWallClockHasNoSay()
{
    // A host that lives in another decade than this computer's wall clock: only what it says counts.
    for (const qint64 hostMs : {qint64{631'152'000'000}, qint64{4'102'444'800'000}}) {
        cleanup();
        init();
        m_host->clockMs = hostMs;
        startClock(standing());
        QVERIFY(std::abs(*m_clock->nowMs() - hostMs) <= 2);
        m_localMs += 60'000;
        QVERIFY(std::abs(*m_clock->nowMs() - (hostMs + 60'000)) <= 2);
    }
}

void TestHostClock::exchangesNarrowTheBound()
{
    startClock(standing());
    m_localMs += 3'600'000; // an hour's drift
    const qint64 wide = *m_clock->boundMs();
    m_clock->addExchange(m_host->clockMs + 3'600'002, m_localMs - 4, m_localMs);
    QVERIFY(*m_clock->boundMs() < wide);
    QVERIFY(*m_clock->boundMs() <= 5);
    QVERIFY(std::abs(*m_clock->nowMs() - (m_host->clockMs + 3'600'004)) <= *m_clock->boundMs());
}

void TestHostClock::tellsEachSecondOnce()
{
    QElapsedTimer timer;
    timer.start();
    m_host->clockMs = 1'700'000'000'700;
    m_clock = std::make_unique<HostClock>(
        *m_http, [&timer] { return timer.elapsed(); }, [] { return qint64{0}; });
    QSignalSpy ticked(m_clock.get(), &HostClock::ticked);
    m_clock->start();
    QTRY_COMPARE_WITH_TIMEOUT(ticked.count(), 4, 5'000);
    for (int n = 1; n < ticked.count(); ++n) {
        const qint64 second = ticked[n][0].toLongLong() / 1'000;
        QCOMPARE(second - ticked[n - 1][0].toLongLong() / 1'000, 1);
        QVERIFY2(ticked[n][0].toLongLong() % 1'000 < 200, "told as the host's second begins");
    }
}

// The stream speaks as the host's second begins, at the very moment of the timer, and often before it.
void TestHostClock::tellsASecondThatTheStreamSpeaksIn()
{
    startClock(standing());
    QSignalSpy ticked(m_clock.get(), &HostClock::ticked);
    m_localMs += 1'000 - *m_clock->nowMs() % 1'000;
    m_clock->addTick(*m_clock->nowMs());
    QCOMPARE(ticked.count(), 1);
    m_clock->addTick(*m_clock->nowMs());
    QCOMPARE(ticked.count(), 1);
}

void TestHostClock::tellsOfAnAdjustment()
{
    startClock(standing());
    QSignalSpy adjusted(m_clock.get(), &HostClock::adjusted);
    m_clock->addExchange(m_host->clockMs + 1, m_localMs - 1, m_localMs);
    QCOMPARE(adjusted.count(), 0);
    m_clock->addExchange(m_host->clockMs + 90'000, m_localMs - 1, m_localMs);
    QCOMPARE(adjusted.count(), 1);
}

void TestHostClock::comesBackAfterALostLine()
{
    startClock(standing());
    m_host->stop();
    const qint64 before = *m_clock->nowMs();
    m_localMs += 10'000;
    QCOMPARE(*m_clock->nowMs() - before, 10'000); // goes on meanwhile
    m_host->clockMs += 40'000;
    QTest::qWait(50);
    QVERIFY(m_host->start());
    m_clock->retryNow();
    QTRY_VERIFY(std::abs(*m_clock->nowMs() - m_host->clockMs) <= 2);
}

void TestHostClock::followsAHostThatWasSetBack()
{
    startClock(standing());
    m_host->stop();
    m_host->clockMs -= 7'200'000;
    QTest::qWait(50);
    QVERIFY(m_host->start());
    m_clock->retryNow();
    QTRY_VERIFY(std::abs(*m_clock->nowMs() - m_host->clockMs) <= 2);
}

// Its clock may be off by less than the old bound, so that nothing contradicts: only what the new one said counts.
void TestHostClock::aHostStartedAnewCountsAlone()
{
    startClock(standing());
    m_localMs += 3'600'000;
    m_clock->addExchange(m_host->clockMs + 3'600'000, m_localMs - 1'000, m_localMs); // about ±500
    m_clock->renew();
    const qint64 truth = m_host->clockMs + 3'600'000 + 900;
    m_clock->addExchange(truth, m_localMs - 800, m_localMs);
    QVERIFY(std::abs(*m_clock->nowMs() - truth) <= *m_clock->boundMs());
    QVERIFY(*m_clock->boundMs() >= 400);
}

void TestHostClock::aSleepIsDoubtedUntilTheHostSpeaks()
{
    startClock(standing());
    QSignalSpy doubted(m_clock.get(), &HostClock::doubted);
    const qint64 before = *m_clock->boundMs();
    m_localMs += 60'000;
    m_sleptMs += 60'000;
    QVERIFY(*m_clock->boundMs() >= before + HostClock::sleepErrorMsMax); // at once, before anything noticed it
    const qint64 truth = m_host->clockMs + 61'500;
    m_clock->addExchange(truth, m_localMs, m_localMs);
    QCOMPARE(doubted.count(), 1);
    QVERIFY(*m_clock->boundMs() <= 3);
    QVERIFY(std::abs(*m_clock->nowMs() - truth) <= *m_clock->boundMs());
}

void TestHostClock::whatWasSentBeforeASleepSaysLittle()
{
    startClock(standing());
    const qint64 sentMs = m_localMs;
    m_localMs += 60'000;
    m_sleptMs += 60'000;
    const qint64 truth = m_host->clockMs + 61'900;
    QTRY_VERIFY(*m_clock->boundMs() >= HostClock::sleepErrorMsMax);
    m_clock->addExchange(m_host->clockMs, sentMs, m_localMs); // the host answered before the sleep
    QVERIFY(std::abs(*m_clock->nowMs() - truth) <= *m_clock->boundMs());
}

void TestHostClock::aTickFromBeyondAsksForExchanges()
{
    startClock(standing());
    QSignalSpy doubted(m_clock.get(), &HostClock::doubted);
    m_host->clockMs += 1'000;
    m_localMs += 1'000;
    m_host->tick();
    QTest::qWait(50);
    QCOMPARE(doubted.count(), 0);
    m_host->clockMs += 90'000; // this computer was stopped meanwhile, clocks and all
    m_host->tick();
    QTRY_COMPARE(doubted.count(), 1);
}

QTEST_GUILESS_MAIN(TestHostClock)
#include "tst_host_clock.moc"
