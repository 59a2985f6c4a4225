#include "net/timer_list.h"

#include "net/steady.h"

#include <QCoreApplication>
#include <QTimerEvent>

#include <algorithm>
#include <limits>
#include <utility>

namespace gavel::net {

TimerList::TimerList(SteadyNs clock)
    : m_clock(clock ? std::move(clock) : steadyNs)
{
}

void TimerList::add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object)
{
    remove(id);
    Timer &timer = m_timers[id];
    timer = {object, type, intervalMs, 0, ++m_count, 0};
    arm(id, timer, m_clock() + intervalMs * nsInMs);
}

void TimerList::arm(int id, Timer &timer, qint64 dueNs)
{
    timer.dueNs = dueNs;
    timer.number = ++m_count;
    m_order.insert({dueNs, timer.number, id});
}

bool TimerList::remove(int id)
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.constEnd())
        return false;
    m_order.erase({timer->dueNs, timer->number, id});
    m_timers.erase(timer);
    return true;
}

bool TimerList::removeOf(const QObject *object)
{
    const QList<TimerInfo> timers = of(object);
    for (const TimerInfo &timer : timers)
        remove(timer.timerId);
    return !timers.isEmpty();
}

void TimerList::clear()
{
    m_timers.clear();
    m_order.clear();
}

QList<TimerList::TimerInfo> TimerList::of(const QObject *object) const
{
    QList<TimerInfo> found;
    for (auto timer = m_timers.cbegin(); timer != m_timers.cend(); ++timer) {
        if (timer->object == object)
            found.append({timer.key(), static_cast<int>(timer->intervalMs), timer->type});
    }
    return found;
}

int TimerList::remainingMs(int id) const
{
    const auto timer = m_timers.constFind(id);
    if (timer == m_timers.constEnd())
        return -1;
    const qint64 leftNs = std::max<qint64>(0, timer->dueNs - m_clock());
    return static_cast<int>(std::min<qint64>((leftNs + nsInMs - 1) / nsInMs, std::numeric_limits<int>::max()));
}

std::optional<qint64> TimerList::waitNs() const
{
    for (const Place &place : m_order) {
        if (!m_timers.constFind(place.id)->isFiring)
            return std::max<qint64>(0, place.dueNs - m_clock());
    }
    return std::nullopt;
}

QList<TimerList::Place> TimerList::due(qint64 nowNs) const
{
    QList<Place> due;
    for (const Place &place : m_order) {
        if (place.dueNs > nowNs)
            break;
        due.append(place);
    }
    return due;
}

int TimerList::fire()
{
    const qint64 nowNs = m_clock();
    int told = 0;
    // Those due now and no more: one without an interval would never let the loop turn.
    for (const Place &place : due(nowNs))
        told += fire(place, nowNs) ? 1 : 0;
    return told;
}

/// What was told before may have stopped it or begun it anew, and a nested loop may have told it.
bool TimerList::fire(const Place &place, qint64 nowNs)
{
    const auto timer = m_timers.find(place.id);
    if (timer == m_timers.end() || timer->number != place.number || timer->isFiring)
        return false;
    const quint64 begun = timer->begun;
    const qint64 intervalNs = timer->intervalMs * nsInMs;
    m_order.erase(place);
    // What a stall made it miss is not made up for.
    arm(place.id, *timer, timer->dueNs + intervalNs >= nowNs ? timer->dueNs + intervalNs : nowNs + intervalNs);
    timer->isFiring = true;
    QTimerEvent event(place.id);
    QCoreApplication::sendEvent(timer->object, &event);
    const auto after = m_timers.find(place.id);
    if (after != m_timers.end() && after->begun == begun)
        after->isFiring = false;
    return intervalNs > 0;
}

} // namespace gavel::net
