#include "host/closing_timer.h"

#include <utility>

namespace gavel::host {

namespace {

constexpr qint64 rearmMsMax = 3'600'000;
constexpr int closingRetryMs = 1'000;
constexpr qint64 readOnMsMax = 1'000;

} // namespace

ClosingTimer::ClosingTimer(const BootClock &clock, std::function<bool()> behind, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_behind(std::move(behind))
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &ClosingTimer::check);
    m_turn.setSingleShot(true);
    m_turn.setInterval(0); // a timer and no queued call: that would come before the sockets of its turn
    connect(&m_turn, &QTimer::timeout, this, &ClosingTimer::readOn);
}

void ClosingTimer::setDeadline(std::optional<auction::TimeMs> deadline)
{
    m_deadline = deadline;
    arm();
}

void ClosingTimer::retrySoon()
{
    m_turn.stop();
    m_timer.start(closingRetryMs);
}

void ClosingTimer::answered(bool done)
{
    m_isAsked = false;
    if (done)
        arm();
}

void ClosingTimer::arm()
{
    if (!m_deadline) {
        m_timer.stop();
        m_turn.stop();
        return;
    }
    if (!m_turn.isActive() && !m_isAsked)
        m_timer.start(static_cast<int>(qBound<qint64>(0, dueAt() - m_clock.now(), rearmMsMax)));
}

/// Later than the deadline where other hosts may still be telling of what came before it.
auction::TimeMs ClosingTimer::dueAt() const
{
    return *m_deadline + m_clock.closingGraceMs();
}

void ClosingTimer::check()
{
    if (m_deadline && dueAt() > m_clock.now())
        return arm();
    if (m_deadline && dueAt() <= m_readUpTo)
        return ask();
    m_firstTurnAt = m_clock.now();
    m_turn.start();
}

void ClosingTimer::readOn()
{
    if (m_behind() && m_clock.now() - m_firstTurnAt < readOnMsMax) {
        m_turn.start();
        return;
    }
    m_readUpTo = m_firstTurnAt;
    ask();
}

void ClosingTimer::ask()
{
    if (!std::exchange(m_isAsked, true))
        Q_EMIT due();
}

} // namespace gavel::host
