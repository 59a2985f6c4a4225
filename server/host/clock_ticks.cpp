#include "host/clock_ticks.h"

namespace gavel::host {

ClockTicks::ClockTicks(const BootClock &clock, int intervalMs, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_intervalMs(intervalMs)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        arm(); // before it is told, so that whoever hears it may stop it
        Q_EMIT ticked();
    });
}

void ClockTicks::start()
{
    if (!m_timer.isActive())
        arm();
}

void ClockTicks::arm()
{
    // Aimed at the whole interval itself, so that a late tick does not make the next one late.
    m_timer.start(m_intervalMs - static_cast<int>(m_clock.now() % m_intervalMs));
}

} // namespace gavel::host
