#pragma once

#include "auction/money.h"

#include <atomic>

namespace gavel::store {

/// The time of a database that hosts share: each of them stamps what comes to it by this, so that none is before its
/// time. Told by the tightest of recent round trips, as clients are told a host's. Any thread.
class SharedTime
{
public:
    /// By what a round trip said: the database's time somewhere between two moments of this computer's CLOCK_BOOTTIME,
    /// in microseconds. The tightest of the last samples counts.
    void add(qint64 before, qint64 after, qint64 database);

    /// UTC milliseconds; never less than before.
    [[nodiscard]] auction::TimeMs now() const;
    /// No earlier than this.
    void startAt(auction::TimeMs notBefore);

    /// How far it may be from the database's.
    [[nodiscard]] auction::TimeMs boundMs() const { return (m_bound.load() + 999) / 1'000; }

    /// This computer's, of which sleep is a part.
    [[nodiscard]] static qint64 bootMicroseconds();

private:
    static constexpr int samplesMax = 16;
    struct Sample
    {
        qint64 offset = 0;
        qint64 bound = 0;
    };

    Sample m_samples[samplesMax]; ///< of whoever adds them
    int m_count = 0;
    std::atomic<qint64> m_offset = 0;
    std::atomic<qint64> m_bound = 0;
    mutable std::atomic<auction::TimeMs> m_last = 0;
};

/// How long after its end a lot is closed, so that what other hosts stamped in time is in; none: at once.
[[nodiscard]] inline auction::TimeMs closingGraceMs(const SharedTime *time)
{
    constexpr auction::TimeMs othersMs = 250;
    return time ? othersMs + time->boundMs() : 0;
}

} // namespace gavel::store
