#include "link/clock_estimate.h"

#include <algorithm>

namespace gavel::link {

namespace {

// Both clocks are read in whole milliseconds, rounded down: the host's true time lies up to one past what it said, and
// so does ours past what we read.
constexpr qint64 lowOffsetUs(qint64 hostMs, qint64 receivedMs)
{
    return (hostMs - receivedMs - 1) * 1'000;
}

constexpr qint64 highOffsetUs(qint64 hostMs, qint64 sentMs)
{
    return (hostMs + 1 - sentMs) * 1'000;
}

} // namespace

void ClockEstimate::addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs)
{
    take({lowOffsetUs(hostMs, receivedMs), highOffsetUs(hostMs, sentMs), receivedMs});
}

void ClockEstimate::addTick(qint64 hostMs, qint64 receivedMs)
{
    const qint64 low = lowOffsetUs(hostMs, receivedMs);
    const qint64 highUnknown = low + tickDelayMsMax * 1'000;
    if (!m_known) {
        m_known = Interval{low, highUnknown, receivedMs};
        return;
    }
    // A late tick says nothing new about the upper end, so that end stays, unless the tick comes from beyond it.
    const qint64 high = widened(*m_known, receivedMs).highUs;
    take({low, low <= high ? high : highUnknown, receivedMs});
}

void ClockEstimate::take(const Interval &sample)
{
    if (m_known) {
        const Interval known = widened(*m_known, sample.atMs);
        const Interval common{std::max(known.lowUs, sample.lowUs), std::min(known.highUs, sample.highUs), sample.atMs};
        m_known = common.lowUs <= common.highUs ? common : sample;
    } else {
        m_known = sample;
    }
}

ClockEstimate::Interval ClockEstimate::widened(const Interval &interval, qint64 localMs)
{
    const qint64 passedMs = std::max<qint64>(0, localMs - interval.atMs);
    const qint64 driftUs = passedMs * driftPerMillion / 1'000;
    return {interval.lowUs - driftUs, interval.highUs + driftUs, std::max(localMs, interval.atMs)};
}

std::optional<qint64> ClockEstimate::hostMs(qint64 localMs) const
{
    if (!m_known)
        return std::nullopt;
    return (localMs * 1'000 + (m_known->lowUs + m_known->highUs) / 2) / 1'000;
}

std::optional<qint64> ClockEstimate::boundMs(qint64 localMs) const
{
    if (!m_known)
        return std::nullopt;
    const Interval now = widened(*m_known, localMs);
    return (now.highUs - now.lowUs) / 2'000 + 2; // rounded up, and one more for the local clock's own millisecond
}

} // namespace gavel::link
