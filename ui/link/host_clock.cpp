#include "link/host_clock.h"

#include "link/host_bounds.h"

#include <cstdlib>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 adjustmentMsMin = 50; ///< below this nobody sees a countdown jump

/// What no calendar has is no time of a host's; counting with it would leave 64 bits.
bool isTime(qint64 hostMs)
{
    return hostMs >= 0 && hostMs <= bounds::clockMsMax;
}

} // namespace

HostClock::HostClock(HttpClient &http, Monotonic monotonic, Monotonic slept, QObject *parent)
    : QObject(parent)
    , m_monotonic(std::move(monotonic))
    , m_slept(std::move(slept))
    , m_sleptMs(m_slept())
    , m_stream(http, u"/sse"_s, silenceMsMax)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HostClock::tick);
    connect(&m_stream, &EventStream::requested, this, [this] {
        m_requestedMs = m_monotonic();
        renew();
    });
    connect(&m_stream, &EventStream::received, this, &HostClock::readEvent);
}

void HostClock::start()
{
    m_stream.open();
}

void HostClock::stop()
{
    m_stream.close();
}

std::optional<qint64> HostClock::nowMs() const
{
    return m_estimate.hostMs(m_monotonic());
}

std::optional<qint64> HostClock::boundMs() const
{
    const auto bound = m_estimate.boundMs(m_monotonic());
    return bound && hasSleptSince() ? *bound + sleepErrorMsMax : bound;
}

void HostClock::addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs)
{
    if (!isTime(hostMs))
        return;
    const auto before = nowMs();
    noteSleep();
    // What was sent before a sleep was sent by another clock, so to say: only its receipt is certain.
    if (sentMs < m_wokeAtMs)
        return addTick(hostMs);
    beginAnewIfRenewed();
    m_estimate.addExchange(hostMs, sentMs, receivedMs);
    noteAdjustment(before);
}

void HostClock::addTick(qint64 hostMs)
{
    if (!isTime(hostMs))
        return;
    const auto before = nowMs();
    noteSleep();
    const bool fits = m_estimate.addTick(hostMs, m_monotonic()) == ClockEstimate::Sample::Fits;
    noteAdjustment(before);
    if (!fits)
        Q_EMIT doubted();
}

void HostClock::readEvent(const wire::StreamEvent &event)
{
    bool isNumber = false;
    const qint64 hostMs = event.data.toLongLong(&isNumber);
    if (!event.type.isEmpty() || !isNumber)
        return;
    // The first tick answers the request, at once; later ones come by themselves.
    if (const auto requestedMs = std::exchange(m_requestedMs, std::nullopt))
        addExchange(hostMs, *requestedMs, m_monotonic());
    else
        addTick(hostMs);
}

void HostClock::beginAnewIfRenewed()
{
    if (std::exchange(m_isRenewed, false))
        m_estimate = {};
}

void HostClock::noteSleep()
{
    if (!hasSleptSince())
        return;
    m_sleptMs = m_slept();
    m_wokeAtMs = m_monotonic();
    m_estimate.doubt(sleepErrorMsMax);
    Q_EMIT doubted();
}

void HostClock::noteAdjustment(std::optional<qint64> before)
{
    const auto after = nowMs();
    if (!before || std::abs(*after - *before) >= adjustmentMsMin)
        Q_EMIT adjusted();
    tick(); // the stream speaks as a second begins, often just before the timer would have told of it
}

void HostClock::tick()
{
    noteSleep();
    const qint64 now = *nowMs();
    const qint64 second = now / 1'000;
    // A clock set back by more than a moment begins anew; the same second is never told twice otherwise.
    if (second > m_lastSecond || second < m_lastSecond - 1) {
        m_lastSecond = second;
        Q_EMIT ticked(now);
    }
    arm();
}

void HostClock::arm()
{
    m_timer.start(static_cast<int>(1'000 - *nowMs() % 1'000));
}

} // namespace gavel::link
