#pragma once

#include <QtGlobal>
#include <optional>

namespace gavel::link {

/// What is known of a host's clock, as an interval that holds it for certain: host time minus local monotonic time.
/// Every exchange gives such an interval (the host read its clock between our sending and our receiving), a tick gives
/// its lower end; all of them are intersected, so the tightest counts. A sample that contradicts the others (the host
/// was set to another time) replaces them. As time passes the interval widens by the drift that two clocks may have.
/// Times in milliseconds. Pure; any thread.
class ClockEstimate
{
public:
    /// Two quartz clocks of ±100, and room for one of them being slewed.
    static constexpr qint64 driftPerMillion = 250;
    static constexpr qint64 tickDelayMsMax = 500; ///< assumed of a tick when nothing better is known

    enum class Sample { Fits, Contradicts };

    /// The host answered `hostMs` to something sent at `sentMs` and received at `receivedMs`.
    Sample addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs);

    /// The host sent `hostMs` by itself; it had been read some time before `receivedMs`.
    Sample addTick(qint64 hostMs, qint64 receivedMs);

    /// The local clock may have gone wrong by so much, in either direction.
    void doubt(qint64 ms);

    /// The host's time at this local instant, the middle of what is possible; nothing before the first sample.
    [[nodiscard]] std::optional<qint64> hostMs(qint64 localMs) const;

    /// How far hostMs() may be off, in either direction.
    [[nodiscard]] std::optional<qint64> boundMs(qint64 localMs) const;

private:
    /// In microseconds, so that drift is not lost in rounding.
    struct Interval
    {
        qint64 lowUs = 0;
        qint64 highUs = 0;
        qint64 atMs = 0; ///< the local instant it was last brought up to
    };

    [[nodiscard]] static Interval widened(const Interval &interval, qint64 localMs);
    Sample narrowBy(const Interval &sample);

    std::optional<Interval> m_known;
};

} // namespace gavel::link
