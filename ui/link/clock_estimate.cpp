#include "link/clock_estimate.h"

#include <algorithm>

namespace gavel::link {

namespace {

/// What two clocks may drift apart in so many milliseconds, rounded up.
constexpr qint64 driftUs(qint64 ms)
{
    return (ms * ClockEstimate::driftPerMillion + 999) / 1'000;
}

// Both clocks are read in whole milliseconds, rounded down: the host's true time lies up to one past what it said, and
// so does ours past what we read.
constexpr qint64 lowOffsetUs(qint64 hostMs, qint64 receivedMs)
{
    return (hostMs - receivedMs - 1) * 1'000;
}

// It holds when we sent; by the time that we receive, the clocks have drifted.
constexpr qint64 highOffsetUs(qint64 hostMs, qint64 sentMs, qint64 receivedMs)
{
    return (hostMs + 1 - sentMs) * 1'000 + driftUs(receivedMs - sentMs + 1);
}

/// To the nearest millisecond; of two, the earlier.
constexpr qint64 roundedMs(qint64 us)
{
    const qint64 shifted = us + 499;
    return shifted / 1'000 - (shifted % 1'000 < 0 ? 1 : 0);
}

} // namespace

ClockEstimate::Sample ClockEstimate::addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs)
{
    return narrowBy({lowOffsetUs(hostMs, receivedMs), highOffsetUs(hostMs, sentMs, receivedMs), receivedMs});
}

ClockEstimate::Sample ClockEstimate::addTick(qint64 hostMs, qint64 receivedMs)
{
    const qint64 low = lowOffsetUs(hostMs, receivedMs);
    const qint64 highUnknown = low + tickDelayMsMax * 1'000;
    if (!m_known)
        return narrowBy({low, highUnknown, receivedMs});
    // A late tick says nothing new about the upper end, so that end stays, unless the tick comes from beyond it.
    const qint64 high = widened(*m_known, receivedMs).highUs;
    if (low <= high)
        return narrowBy({low, high, receivedMs});
    m_known = Interval{low, highUnknown, receivedMs};
    return Sample::Contradicts;
}

ClockEstimate::Sample ClockEstimate::narrowBy(const Interval &sample)
{
    if (!m_known) {
        m_known = sample;
        return Sample::Fits;
    }
    const Interval known = widened(*m_known, sample.atMs);
    const Interval common{std::max(known.lowUs, sample.lowUs), std::min(known.highUs, sample.highUs), known.atMs};
    const bool fits = common.lowUs <= common.highUs;
    m_known = fits ? common : sample;
    return fits ? Sample::Fits : Sample::Contradicts;
}

void ClockEstimate::doubt(qint64 ms)
{
    if (!m_known)
        return;
    m_known->lowUs -= ms * 1'000;
    m_known->highUs += ms * 1'000;
}

ClockEstimate::Interval ClockEstimate::widened(const Interval &interval, qint64 localMs)
{
    const qint64 drift = driftUs(std::max<qint64>(0, localMs - interval.atMs));
    return {interval.lowUs - drift, interval.highUs + drift, std::max(localMs, interval.atMs)};
}

std::optional<qint64> ClockEstimate::hostMs(qint64 localMs) const
{
    if (!m_known)
        return std::nullopt;
    // The instant that reads localMs is, on average, half a millisecond past it.
    return roundedMs(localMs * 1'000 + 500 + (m_known->lowUs + m_known->highUs) / 2);
}

std::optional<qint64> ClockEstimate::boundMs(qint64 localMs) const
{
    if (!m_known)
        return std::nullopt;
    const Interval now = widened(*m_known, localMs);
    // Half a millisecond that our own reading leaves open, and another half for the rounding of hostMs().
    return ((now.highUs - now.lowUs + 1) / 2 + 999) / 1'000 + 1;
}

} // namespace gavel::link
