#pragma once

#include "auction/money.h"

#include <QByteArray>
#include <QHash>

namespace gavel {

/// Token buckets by key: so many a second (or minute), with a burst. Pure but for its own memory: `now` is an argument.
class RateLimiter
{
public:
    /// `count` in `periodMs`, and at most `burst` at once.
    RateLimiter(int count, qint64 periodMs, int burst);

    /// Takes one; false if there is none to be had now.
    [[nodiscard]] bool take(const QByteArray &key, TimeMs now);

    /// How long until there is one, in whole seconds, at least 1: Retry-After.
    [[nodiscard]] int retryAfterSeconds() const;

private:
    struct Bucket
    {
        qint64 credit = 0; ///< in milliseconds of the period, times count
        TimeMs at = 0;
    };

    void forgetFull(TimeMs now);

    const int m_count;
    const qint64 m_periodMs;
    const int m_burst;
    QHash<QByteArray, Bucket> m_buckets;
};

} // namespace gavel
