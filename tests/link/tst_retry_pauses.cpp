#include "link/retry_pauses.h"

#include <QTest>

using gavel::link::RetryPauses;

class TestRetryPauses : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void growUpToALimit();
    void beginAnewAfterASuccess();
    void areSpread_data();
    void areSpread();
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
    QTest::newRow("shortest") << 0.0 << qint64{400};
    QTest::newRow("middle") << 0.5 << qint64{500};
    QTest::newRow("nearly longest") << 0.999 << qint64{599};
}

void TestRetryPauses::areSpread()
{
    QFETCH(double, chance);
    RetryPauses pauses([chance] { return chance; });
    QTEST(pauses.next(), "pauseMs");
}

QTEST_GUILESS_MAIN(TestRetryPauses)
#include "tst_retry_pauses.moc"
