#include "net/loop_turns.h"

#include <QAbstractEventDispatcher>

namespace gavel::net {

namespace {

constexpr int tickMs = 20;
constexpr qint64 slowTurnMs = 50;

} // namespace

LoopTurns::LoopTurns(Clock clock, QObject *parent)
    : QObject(parent)
    , m_clock(std::move(clock))
    , m_tick(this)
{
    m_tick.setTimerType(Qt::PreciseTimer);
    m_tick.setInterval(tickMs);
    m_began = m_previousBegan = m_clock();
}

void LoopTurns::watch(bool on)
{
    QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance();
    if (on == m_tick.isActive() || !loop)
        return;
    if (on) {
        // Nobody was connected: whatever comes now has not waited.
        m_began = m_previousBegan = m_clock();
        connect(loop, &QAbstractEventDispatcher::awake, this, &LoopTurns::begin);
        m_tick.start();
    } else {
        disconnect(loop, nullptr, this, nullptr);
        m_tick.stop();
    }
}

void LoopTurns::begin()
{
    m_previousBegan = m_began;
    m_began = m_clock();
}

bool LoopTurns::isSlow(qint64 nowMs) const
{
    return m_tick.isActive() && nowMs - m_previousBegan > slowTurnMs;
}

} // namespace gavel::net
