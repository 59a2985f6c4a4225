#include "host/last_minute.h"

namespace gavel::host {

void LastMinute::add(qint64 nowMs, double size)
{
    const qint64 at = nowMs / 1'000;
    Second &second = m_seconds.at(static_cast<std::size_t>(at % secondsKept));
    if (second.at != at)
        second = {.at = at};
    ++second.count;
    second.largest = qMax(second.largest, size);
}

quint64 LastMinute::count(qint64 nowMs) const
{
    quint64 sum = 0;
    for (const Second &second : m_seconds)
        sum += isRecent(second, nowMs) ? second.count : 0;
    return sum;
}

double LastMinute::largest(qint64 nowMs) const
{
    double most = 0;
    for (const Second &second : m_seconds)
        most = isRecent(second, nowMs) ? qMax(most, second.largest) : most;
    return most;
}

bool LastMinute::isRecent(const Second &second, qint64 nowMs)
{
    return nowMs / 1'000 - second.at < secondsKept;
}

} // namespace gavel::host
