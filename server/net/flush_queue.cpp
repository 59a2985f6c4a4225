#include "net/flush_queue.h"

#include <utility>

namespace gavel::net {

qsizetype FlushQueue::enter(Flushable &flushable)
{
    m_waiting.append(&flushable);
    if (m_waiting.size() == 1)
        QMetaObject::invokeMethod(this, &FlushQueue::flush, Qt::QueuedConnection);
    return m_waiting.size() - 1;
}

void FlushQueue::leave(qsizetype place)
{
    m_waiting[place] = nullptr;
}

void FlushQueue::flush()
{
    // By its place, since flushing may let others enter or leave.
    for (qsizetype place = 0; place < m_waiting.size(); ++place) {
        if (Flushable *flushable = std::exchange(m_waiting[place], nullptr))
            flushable->flushTurn();
    }
    m_waiting.clear();
}

} // namespace gavel::net
