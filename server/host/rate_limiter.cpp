#include "host/rate_limiter.h"

namespace gavel {

namespace {

constexpr qsizetype bucketsMax = 100'000;

} // namespace

RateLimiter::RateLimiter(int count, qint64 periodMs, int burst)
    : m_count(count)
    , m_periodMs(periodMs)
    , m_burst(burst)
{
}

// One token costs periodMs of credit; a millisecond earns m_count of it. So all is integers.
bool RateLimiter::take(const QByteArray &key, TimeMs now)
{
    if (m_buckets.size() >= bucketsMax)
        forgetFull(now);
    const qint64 full = m_burst * m_periodMs;
    Bucket &bucket = m_buckets[key];
    if (bucket.at == 0)
        bucket.credit = full;
    else
        bucket.credit = qMin(full, bucket.credit + qMin(now - bucket.at, full) * m_count);
    bucket.at = now;
    if (bucket.credit < m_periodMs)
        return false;
    bucket.credit -= m_periodMs;
    return true;
}

int RateLimiter::retryAfterSeconds() const
{
    return static_cast<int>(qMax<qint64>(1, (m_periodMs / m_count + 999) / 1'000));
}

void RateLimiter::forgetFull(TimeMs now)
{
    const qint64 full = m_burst * m_periodMs;
    m_buckets.removeIf(
        [&](const auto &entry) { return entry.value().credit + (now - entry.value().at) * m_count >= full; });
}

} // namespace gavel
