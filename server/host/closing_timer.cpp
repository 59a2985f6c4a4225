#include "host/closing_timer.h"

namespace gavel {

namespace {

constexpr qint64 rearmMsMax = 3'600'000;
constexpr int retryMs = 1'000;

} // namespace

ClosingTimer::ClosingTimer(const BootClock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ClosingTimer::check);
}

void ClosingTimer::setDeadline(std::optional<TimeMs> deadline)
{
    m_deadline = deadline;
    arm();
}

void ClosingTimer::retrySoon()
{
    m_timer.start(retryMs);
}

void ClosingTimer::arm()
{
    if (!m_deadline) {
        m_timer.stop();
        return;
    }
    m_timer.start(static_cast<int>(qBound<qint64>(0, *m_deadline - m_clock.now(), rearmMsMax)));
}

void ClosingTimer::check()
{
    if (m_deadline && *m_deadline > m_clock.now())
        return arm();
    Q_EMIT due();
}

} // namespace gavel
