#pragma once

#include "auction/money.h"
#include "host/recency_map.h"

namespace gavel::host {

/// Token buckets by key: so many a second (or minute), with a burst. Pure but for its own memory: `now` is an argument.
///
/// Its memory is bounded (rate_limiter.cpp), and a take costs O(1) whatever is kept. A bucket that is full again is
/// forgotten, which changes nothing; one that is not never is, since its owner would come back to a burst of tokens.
/// So when the bound is reached, keys that are not known share one bucket: those who were here before the crowd keep
/// their own, and the crowd gets a trickle rather than either all or nothing.
class RateLimiter
{
public:
    /// `count` in `periodMs`, and at most `burst` at once. `bucketsMax` 0: as many as the bound in bytes allows.
    RateLimiter(int count, qint64 periodMs, int burst, qsizetype bucketsMax = 0);

    /// Takes `cost` tokens; false, and none is taken, if there are fewer now. `key` is at most 64 bytes. A `now` a
    /// little before that of the last take earns nothing; one that lies so far back that any bucket fills in between is
    /// a clock that was set back, and a beginning.
    [[nodiscard]] bool take(const QByteArray &key, auction::TimeMs now, int cost = 1);

    /// Puts back what was taken for something that does not count after all.
    void giveBack(const QByteArray &key, auction::TimeMs now, int cost = 1);

    /// Whether there is one, which is left where it is.
    [[nodiscard]] bool has(const QByteArray &key, auction::TimeMs now);

    /// At most so many at once.
    [[nodiscard]] int burst() const { return static_cast<int>(m_fullCredit / m_periodMs); }

    /// How long until there is one, in whole seconds, at least 1: Retry-After.
    [[nodiscard]] int retryAfterSeconds() const;

    /// Buckets that are kept.
    [[nodiscard]] qsizetype size() const { return m_buckets.size(); }

private:
    struct Bucket
    {
        qint64 credit = 0; ///< in milliseconds of the period, times count
        auction::TimeMs at = 0;
    };

    [[nodiscard]] Bucket &filled(const QByteArray &key, auction::TimeMs now);
    [[nodiscard]] Bucket &bucketOf(const QByteArray &key, auction::TimeMs now);
    [[nodiscard]] bool isSetBack(const Bucket &bucket, auction::TimeMs now) const;
    [[nodiscard]] qint64 creditAt(const Bucket &bucket, auction::TimeMs now) const;
    void forgetFull(auction::TimeMs now);

    const int m_count;
    const qint64 m_periodMs;
    const qint64 m_fullCredit;
    const qint64 m_fillMs; ///< in which an empty bucket fills
    const qsizetype m_bucketsMax;
    RecencyMap<Bucket> m_buckets;
    Bucket m_crowd; ///< shared by those for whom there is no room
};

} // namespace gavel::host
