#include "link/host_clock.h"

#include <cstdlib>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 adjustmentMsMin = 50; ///< below this nobody sees a countdown jump

} // namespace

HostClock::HostClock(HttpClient &http, Monotonic monotonic, QObject *parent)
    : QObject(parent)
    , m_monotonic(std::move(monotonic))
    , m_stream(http, u"/sse"_s, silenceMsMax)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &HostClock::tick);
    connect(&m_stream, &EventStream::requested, this, [this] { m_requestedMs = m_monotonic(); });
    connect(&m_stream, &EventStream::received, this, &HostClock::take);
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
    return m_estimate.boundMs(m_monotonic());
}

void HostClock::addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs)
{
    const auto before = nowMs();
    m_estimate.addExchange(hostMs, sentMs, receivedMs);
    noteAdjustment(before);
}

void HostClock::take(const wire::StreamEvent &event)
{
    bool isNumber = false;
    const qint64 hostMs = event.data.toLongLong(&isNumber);
    if (!event.type.isEmpty() || !isNumber)
        return;
    const auto before = nowMs();
    // The first tick answers the request, at once; later ones come by themselves.
    if (m_requestedMs)
        m_estimate.addExchange(hostMs, *m_requestedMs, m_monotonic());
    else
        m_estimate.addTick(hostMs, m_monotonic());
    m_requestedMs.reset();
    noteAdjustment(before);
}

void HostClock::noteAdjustment(std::optional<qint64> before)
{
    const auto after = nowMs();
    if (!before || std::abs(*after - *before) >= adjustmentMsMin)
        Q_EMIT adjusted();
    if (!m_timer.isActive())
        tick();
    else
        arm();
}

void HostClock::tick()
{
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
