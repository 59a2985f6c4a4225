#include "link/retry_pauses.h"

#include <QTest>
#include <limits>

using gavel::link::RetryPauses;

class TestRetryPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growUpToALimit();
    void beginAnewAfterASuccess();
    void areSpread_data();
    void areSpread();
    void areAsLongAsTheHostAsks_data();
    void areAsLongAsTheHostAsks();
    void areShortWhereAHostCloseByRefuses();
    void theHostCloseByIsNotTriedSoWithoutEnd();
};

void TestRetryPauses::growUpToALimit()
{
    RetryPauses pauses([] { return 0.5; });
    for (const qint64 expected : {500, 1'000, 2'000, 4'000, 8'000, 16'000, 30'000, 30'000, 30'000})
        QCOMPARE(pauses.next(), expected);
}

void TestRetryPauses::beginAnewAfterASuccess()
{
    RetryPauses pauses([] { return 0.5; });
    QCOMPARE(pauses.next(), 500);
    QCOMPARE(pauses.next(), 1'000);
    pauses.reset();
    QCOMPARE(pauses.next(), 500);
}

void TestRetryPauses::areSpread_data()
{
    QTest::addColumn<double>("chance");
    QTest::addColumn<qint64>("pauseMs");
    QTest::newRow("shortest") << 0.0 << qint64{250};
    QTest::newRow("middle") << 0.5 << qint64{500};
    QTest::newRow("nearly longest") << 0.999 << qint64{749};
}

void TestRetryPauses::areSpread()
{
    QFETCH(double, chance);
    RetryPauses pauses([chance] { return chance; });
    QTEST(pauses.next(), "pauseMs");
}

void TestRetryPauses::areAsLongAsTheHostAsks_data()
{
    QTest::addColumn<double>("chance");
    QTest::addColumn<qint64>("askedMs");
    QTest::addColumn<qint64>("pauseMs");
    QTest::newRow("nothing") << 0.5 << qint64{0} << qint64{500};
    QTest::newRow("less") << 0.5 << qint64{100} << qint64{500};
    QTest::newRow("shortest") << 0.0 << qint64{3'000} << qint64{3'000};
    QTest::newRow("middle") << 0.5 << qint64{3'000} << qint64{3'750};
    QTest::newRow("for ever") << 0.0 << std::numeric_limits<qint64>::max() << RetryPauses::pauseMsMax;
}

void TestRetryPauses::areAsLongAsTheHostAsks()
{
    QFETCH(double, chance);
    QFETCH(qint64, askedMs);
    RetryPauses pauses([chance] { return chance; });
    QTEST(pauses.nextAsked(askedMs), "pauseMs");
}

void TestRetryPauses::areShortWhereAHostCloseByRefuses()
{
    using Failure = RetryPauses::Failure;
    RetryPauses pauses([] { return 0.5; });
    for (const qint64 expected : {500, 1'000, 2'000, 4'000})
        QCOMPARE(pauses.next(), expected); // it hung
    for (const qint64 expected : {1'500, 1'500, 1'500})
        QCOMPARE(pauses.next(Failure::RefusedNearby), expected); // it is gone, and may be back any moment
    QCOMPARE(pauses.nextAsked(3'000, Failure::RefusedNearby), 3'750);
    QCOMPARE(pauses.next(), 1'500); // it grows from there
    QCOMPARE(pauses.next(), 3'000);
    for (const double chance : {0.0, 0.999}) {
        RetryPauses spread([chance] { return chance; });
        for (int n = 0; n < 10; ++n)
            static_cast<void>(spread.next(Failure::RefusedNearby));
        QCOMPARE(spread.next(Failure::RefusedNearby), chance > 0 ? 2'248 : 750); // 300 do not come at once
    }
}

void TestRetryPauses::theHostCloseByIsNotTriedSoWithoutEnd()
{
    using Failure = RetryPauses::Failure;
    RetryPauses pauses([] { return 0.5; });
    for (int n = 0; n < RetryPauses::nearTriesMax; ++n)
        QVERIFY(pauses.next(Failure::RefusedNearby) <= RetryPauses::nearPauseMsMax);
    for (const qint64 expected : {1'500, 3'000, 6'000, 12'000, 24'000, 30'000})
        QCOMPARE(pauses.next(Failure::RefusedNearby), expected);
    pauses.reset();
    QCOMPARE(pauses.next(Failure::RefusedNearby), 500);
}

QTEST_GUILESS_MAIN(TestRetryPauses)
#include "tst_retry_pauses.moc"
