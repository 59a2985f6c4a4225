#include "host/rate_limiter.h"

#include <QTest>

using namespace gavel;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBurstAndThenThePace()
    {
        RateLimiter limiter(20, 1'000, 40);
        for (int i = 0; i < 40; ++i)
            QVERIFY(limiter.take("a", 1'000));
        QVERIFY(!limiter.take("a", 1'000));
        QVERIFY(!limiter.take("a", 1'049));
        QVERIFY(limiter.take("a", 1'050));
        QVERIFY(!limiter.take("a", 1'050));
    }

    void keysAreApart()
    {
        RateLimiter limiter(1, 1'000, 1);
        QVERIFY(limiter.take("a", 1));
        QVERIFY(!limiter.take("a", 2));
        QVERIFY(limiter.take("b", 2));
    }

    void restGivesNoMoreThanTheBurst()
    {
        RateLimiter limiter(10, 60'000, 10);
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.take("a", 1'000));
        const TimeMs muchLater = 1'000'000'000;
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.take("a", muchLater));
        QVERIFY(!limiter.take("a", muchLater));
        QCOMPARE(limiter.retryAfterSeconds(), 6);
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_rate_limiter.moc"
