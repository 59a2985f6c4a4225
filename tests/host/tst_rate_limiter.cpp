#include "host/rate_limiter.h"

#include <QRandomGenerator>
#include <QTest>
#include <map>

using namespace gavel;

namespace {

/// What a limiter promises, told as plainly as can be: a bucket a key for ever, filled millisecond by millisecond.
class BareLimiter
{
public:
    BareLimiter(int count, qint64 periodMs, int burst)
        : m_count(count)
        , m_periodMs(periodMs)
        , m_full(burst * periodMs)
    {
    }

    bool take(const QByteArray &key, auction::TimeMs now, int cost)
    {
        auto &[credit, at] = m_buckets.try_emplace(key, m_full, now).first->second;
        for (; at < now; ++at)
            credit = std::min(m_full, credit + m_count);
        if (credit < cost * m_periodMs)
            return false;
        credit -= cost * m_periodMs;
        return true;
    }

private:
    const qint64 m_count;
    const qint64 m_periodMs;
    const qint64 m_full;
    std::map<QByteArray, std::pair<qint64, auction::TimeMs>> m_buckets;
};

QByteArray keyOf(int n)
{
    return QByteArray::number(n);
}

} // namespace

class TestRateLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsGivenBackCanBeTakenAgain()
    {
        host::RateLimiter limiter(10, 60'000, 10);
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.take("a", 1'000));
        QVERIFY(!limiter.has("a", 1'000));
        limiter.giveBack("a", 1'000, 2);
        QVERIFY(limiter.take("a", 1'000, 2));
        QVERIFY(!limiter.take("a", 1'000));
        for (int i = 0; i < 20; ++i)
            limiter.giveBack("a", 1'000); // never more than there were
        QVERIFY(limiter.take("a", 1'000, 10));
        QVERIFY(!limiter.take("a", 1'000));
    }

    void aBurstAndThenThePace()
    {
        host::RateLimiter limiter(20, 1'000, 40);
        for (int i = 0; i < 40; ++i)
            QVERIFY(limiter.take("a", 1'000));
        QVERIFY(!limiter.take("a", 1'000));
        QVERIFY(!limiter.take("a", 1'049));
        QVERIFY(limiter.take("a", 1'050));
        QVERIFY(!limiter.take("a", 1'050));
    }

    void keysAreApart()
    {
        host::RateLimiter limiter(1, 1'000, 1);
        QVERIFY(limiter.take("a", 1));
        QVERIFY(!limiter.take("a", 2));
        QVERIFY(limiter.take("b", 2));
    }

    void restGivesNoMoreThanTheBurst()
    {
        host::RateLimiter limiter(10, 60'000, 10);
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.take("a", 1'000));
        const auction::TimeMs muchLater = 1'000'000'000;
        for (int i = 0; i < 10; ++i)
            QVERIFY(limiter.take("a", muchLater));
        QVERIFY(!limiter.take("a", muchLater));
        QCOMPARE(limiter.retryAfterSeconds(), 6);
    }

    void whatCostsMoreTakesMore()
    {
        host::RateLimiter limiter(10, 1'000, 20);
        QVERIFY(limiter.take("a", 0, 15));
        QVERIFY(!limiter.take("a", 0, 6)); // and takes nothing
        QVERIFY(limiter.take("a", 0, 5));
        QVERIFY(!limiter.take("a", 599, 6));
        QVERIFY(limiter.take("a", 600, 6));
        QVERIFY(!limiter.take("a", 1'000'000, 21)); // more than there ever is
    }

    /// Buckets are forgotten and made anew all the while, and nobody can tell.
    void itIsAsIfEveryBucketWereKept_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<int>("periodMs");
        QTest::addColumn<int>("burst");
        QTest::newRow("bids") << 20 << 1'000 << 40;
        QTest::newRow("sign-ins") << 10 << 600 << 10;
        QTest::newRow("uneven") << 7 << 1'000 << 3;
        QTest::newRow("one") << 1 << 300 << 1;
    }

    void itIsAsIfEveryBucketWereKept()
    {
        QFETCH(const int, count);
        QFETCH(const int, periodMs);
        QFETCH(const int, burst);
        QRandomGenerator random(quint32(count * periodMs));
        host::RateLimiter limiter(count, periodMs, burst);
        BareLimiter bare(count, periodMs, burst);
        auction::TimeMs now = 1;
        qsizetype most = 0;
        for (int i = 0; i < 20'000; ++i) {
            now += random.bounded(4) == 0 ? random.bounded(60) : 0;
            const QByteArray key = keyOf(random.bounded(random.bounded(2) ? 5 : 300));
            const int cost = 1 + random.bounded(burst);
            QCOMPARE(limiter.take(key, now, cost), bare.take(key, now, cost));
            most = qMax(most, limiter.size());
        }
        QVERIFY(most < 300);
    }

    /// A flood of addresses, each seen once. This test ends because a take looks at two buckets at most: were it to
    /// look at all that are kept, it would be 2 million times 65,536.
    void aFloodOfKeysIsBoundedAndDoesNotLoosenTheLimit()
    {
        host::RateLimiter limiter(1, 1'000, 2);
        QVERIFY(limiter.take("culprit", 0, 2));
        QVERIFY(limiter.take("bidder", 0));
        int crowd = 0;
        for (int i = 0; i < 2'000'000; ++i)
            crowd += limiter.take(keyOf(i), 1, 2);
        QVERIFY(limiter.size() <= 65'536);
        QCOMPARE(crowd, limiter.size() - 2 + 1); // each that has a bucket, and the one that the others share
        QVERIFY(!limiter.take("culprit", 2));    // is not forgotten, and so not forgiven
        QVERIFY(limiter.take("bidder", 2));      // nor does the crowd push anybody out
        // As they fill, they make room, and the crowd is let in at the pace of new keys.
        for (int i = 0; i < 100'000; ++i)
            QVERIFY(limiter.take(keyOf(-1 - i), 3'000 + i, 1));
    }

    void inTheCrowdThereIsATrickle()
    {
        host::RateLimiter limiter(10, 1'000, 10, 2);
        QVERIFY(limiter.take("a", 0, 10));
        QVERIFY(limiter.take("b", 0, 10));
        QVERIFY(limiter.take("c", 0, 9));
        QVERIFY(limiter.take("d", 0));
        QVERIFY(!limiter.take("e", 0));
        QVERIFY(limiter.take("e", 100));
        QVERIFY(!limiter.take("c", 100));
        QVERIFY(limiter.take("a", 100));
        QCOMPARE(limiter.size(), 2);
    }

    /// Requests are stamped when they came and may be looked at in another order.
    void timesThatCrossEarnNothingTwice()
    {
        host::RateLimiter limiter(10, 1'000, 10);
        QVERIFY(limiter.take("a", 1'000, 10));
        int taken = 0;
        for (int i = 0; i < 100; ++i)
            taken += limiter.take("a", i % 2 ? 1'200 : 900);
        QCOMPARE(taken, 2);
    }

    void aClockThatWasSetBackLocksNobodyOut()
    {
        constexpr auction::TimeMs day = 86'400'000;
        host::RateLimiter limiter(10, 1'000, 10, 2);
        for (const QByteArray key : {"a", "b"})
            QVERIFY(limiter.take(key, 10 * day, 10));
        QVERIFY(limiter.take("a", day, 10));
        QVERIFY(!limiter.take("a", day));
        QVERIFY(!limiter.take("a", day + 99));
        QVERIFY(limiter.take("a", day + 100));
        QVERIFY(limiter.take("c", day + 100, 10)); // b's bucket makes room
    }
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_rate_limiter.moc"
