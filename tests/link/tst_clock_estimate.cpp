#include "link/clock_estimate.h"

#include <QRandomGenerator>
#include <QTest>
#include <cmath>
#include <cstdlib>

using gavel::link::ClockEstimate;

/// A host's clock that runs a little fast or slow, and lines that delay.
class TestClockEstimate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsNothingAtFirst();
    void isWithinHalfARoundTrip();
    void theTightestExchangeCounts();
    void aLateTickNeverSpoilsWhatIsKnown();
    void aTickAloneIsAFirstGuess();
    void theBoundGrowsAsTimePasses();
    void aHostWithAnotherClockReplacesAll_data();
    void aHostWithAnotherClockReplacesAll();
    void theTruthIsAlwaysWithinTheBound_data();
    void theTruthIsAlwaysWithinTheBound();
};

void TestClockEstimate::knowsNothingAtFirst()
{
    const ClockEstimate estimate;
    QVERIFY(!estimate.hostMs(0));
    QVERIFY(!estimate.boundMs(0));
}

void TestClockEstimate::isWithinHalfARoundTrip()
{
    ClockEstimate estimate;
    estimate.addExchange(1'000'050, 0, 100); // stamped in the middle
    QVERIFY(std::abs(*estimate.hostMs(100) - 1'000'100) <= 1);
    QVERIFY(*estimate.boundMs(100) <= 53);
}

void TestClockEstimate::theTightestExchangeCounts()
{
    ClockEstimate estimate;
    estimate.addExchange(1'000'300, 0, 400);       // slow, all of the delay on the way there: off by 100
    estimate.addExchange(1'000'501, 500, 502);     // quick
    estimate.addExchange(1'001'000, 1'000, 1'900); // slow, all of it on the way back
    QVERIFY(std::abs(*estimate.hostMs(2'000) - 1'002'000) <= 3);
    QVERIFY(*estimate.boundMs(2'000) <= 5);
}

void TestClockEstimate::aLateTickNeverSpoilsWhatIsKnown()
{
    ClockEstimate estimate;
    estimate.addExchange(1'000'001, 0, 2);
    const qint64 before = *estimate.hostMs(5'000);
    estimate.addTick(1'001'000, 5'000); // four seconds late
    QVERIFY(std::abs(*estimate.hostMs(5'000) - before) <= 1);
}

void TestClockEstimate::aTickAloneIsAFirstGuess()
{
    ClockEstimate estimate;
    estimate.addTick(1'000'000, 10);
    QVERIFY(*estimate.hostMs(10) >= 1'000'000 - 1);
    QVERIFY(*estimate.hostMs(10) <= 1'000'000 + ClockEstimate::tickDelayMsMax);
    QVERIFY(*estimate.boundMs(10) >= ClockEstimate::tickDelayMsMax / 2);
}

void TestClockEstimate::theBoundGrowsAsTimePasses()
{
    ClockEstimate estimate;
    estimate.addExchange(1'000'001, 0, 2);
    const qint64 hour = 3'600'000;
    const qint64 grown = *estimate.boundMs(hour) - *estimate.boundMs(2);
    QVERIFY(std::abs(grown - hour * ClockEstimate::driftPerMillion / 1'000'000) <= 1);
}

void TestClockEstimate::aHostWithAnotherClockReplacesAll_data()
{
    QTest::addColumn<qint64>("jumpMs");
    QTest::newRow("ahead") << qint64{5'000};
    QTest::newRow("far ahead") << qint64{86'400'000};
    QTest::newRow("back") << qint64{-5'000};
}

void TestClockEstimate::aHostWithAnotherClockReplacesAll()
{
    QFETCH(qint64, jumpMs);
    ClockEstimate estimate;
    estimate.addExchange(1'000'001, 0, 2);
    estimate.addExchange(1'010'001 + jumpMs, 10'000, 10'002);
    QVERIFY(std::abs(*estimate.hostMs(10'002) - (1'010'002 + jumpMs)) <= 2);
    QVERIFY(*estimate.boundMs(10'002) <= 4);
}

void TestClockEstimate::theTruthIsAlwaysWithinTheBound_data()
{
    QTest::addColumn<double>("driftPerMillion");
    QTest::addColumn<int>("delayMsMax");
    QTest::newRow("still, near") << 0.0 << 2;
    QTest::newRow("fast, near") << 90.0 << 5;
    QTest::newRow("slow, near") << -90.0 << 5;
    QTest::newRow("still, far") << 0.0 << 400;
    QTest::newRow("fast, far") << 90.0 << 400;
    QTest::newRow("slow, jittery") << -90.0 << 2'000;
}

void TestClockEstimate::theTruthIsAlwaysWithinTheBound()
{
    QFETCH(double, driftPerMillion);
    QFETCH(int, delayMsMax);
    QRandomGenerator random(20'260'101);
    const auto hostAt = [driftPerMillion](double localMs) {
        return 1'700'000'000'123.4 + localMs * (1.0 + driftPerMillion / 1'000'000.0);
    };
    const auto floored = [](double ms) { return static_cast<qint64>(std::floor(ms)); };
    ClockEstimate estimate;
    double local = 1'000.0;
    for (int n = 0; n < 2'000; ++n) {
        const double there = random.bounded(static_cast<double>(delayMsMax));
        const double back = random.bounded(static_cast<double>(delayMsMax));
        const double stamped = local + there;
        const double received = stamped + back;
        if (n % 3 == 0)
            estimate.addExchange(floored(hostAt(stamped)), floored(local), floored(received));
        else
            estimate.addTick(floored(hostAt(stamped)), floored(received));
        const double later = received + random.bounded(3'000.0);
        const double error = std::abs(static_cast<double>(*estimate.hostMs(floored(later))) - hostAt(later));
        const auto bound = static_cast<double>(*estimate.boundMs(floored(later)));
        QVERIFY2(error <= bound, qPrintable(QString::number(error) + u" > " + QString::number(bound)));
        local = later;
    }
}

QTEST_GUILESS_MAIN(TestClockEstimate)
#include "tst_clock_estimate.moc"
