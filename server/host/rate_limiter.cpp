#include "host/rate_limiter.h"

namespace gavel::host {

namespace {

constexpr qsizetype limiterBytesMax = 16 * 1024 * 1024;
constexpr qsizetype bucketKeyBytesMax = 64;
constexpr qsizetype bucketBytes = 256; // the key's block, the entry, its place, and the room that a hash leaves free

} // namespace

RateLimiter::RateLimiter(int count, qint64 periodMs, int burst, qsizetype bucketsMax)
    : m_count(count)
    , m_periodMs(periodMs)
    , m_fullCredit(burst * periodMs)
    , m_fillMs((m_fullCredit + count - 1) / count)
    , m_bucketsMax(bucketsMax > 0 ? bucketsMax : limiterBytesMax / bucketBytes)
    , m_crowd{.credit = m_fullCredit}
{
}

// One token costs periodMs of credit; a millisecond earns m_count of it. So all is integers.
bool RateLimiter::take(const QByteArray &key, auction::TimeMs now, int cost)
{
    Q_ASSERT(cost > 0);
    Bucket &bucket = filled(key, now);
    const qint64 price = cost * m_periodMs;
    if (bucket.credit < price)
        return false;
    bucket.credit -= price;
    return true;
}

void RateLimiter::giveBack(const QByteArray &key, auction::TimeMs now, int cost)
{
    Bucket &bucket = filled(key, now);
    bucket.credit = qMin(m_fullCredit, bucket.credit + cost * m_periodMs);
}

bool RateLimiter::has(const QByteArray &key, auction::TimeMs now)
{
    return filled(key, now).credit >= m_periodMs;
}

/// With what it has earned since it was looked at last.
RateLimiter::Bucket &RateLimiter::filled(const QByteArray &key, auction::TimeMs now)
{
    Q_ASSERT(key.size() <= bucketKeyBytesMax);
    Bucket &bucket = bucketOf(key, now);
    bucket.credit = creditAt(bucket, now);
    // Requests are stamped when they came, so that their times cross a little; what was earned is not earned again.
    if (now > bucket.at || isSetBack(bucket, now))
        bucket.at = now;
    return bucket;
}

int RateLimiter::retryAfterSeconds() const
{
    return static_cast<int>(qMax<qint64>(1, (m_periodMs / m_count + 999) / 1'000));
}

RateLimiter::Bucket &RateLimiter::bucketOf(const QByteArray &key, auction::TimeMs now)
{
    if (Bucket *known = m_buckets.use(key))
        return *known;
    forgetFull(now);
    if (m_buckets.size() >= m_bucketsMax)
        return m_crowd;
    return m_buckets.put(key, {.credit = m_fullCredit, .at = now});
}

bool RateLimiter::isSetBack(const Bucket &bucket, auction::TimeMs now) const
{
    return bucket.at - now > m_fillMs;
}

qint64 RateLimiter::creditAt(const Bucket &bucket, auction::TimeMs now) const
{
    if (isSetBack(bucket, now))
        return m_fullCredit;
    const qint64 elapsedMs = qBound<qint64>(0, now - bucket.at, m_fillMs);
    return qMin(m_fullCredit, bucket.credit + elapsedMs * m_count);
}

// Two for one that comes, so that they become fewer; the oldest alone, whom the others outlast by what they owe at
// most.
void RateLimiter::forgetFull(auction::TimeMs now)
{
    for (int n = 0; n < 2 && m_buckets.size() > 0 && creditAt(m_buckets.oldest(), now) >= m_fullCredit; ++n)
        m_buckets.removeOldest();
}

} // namespace gavel::host
