#include "net/stream_turns.h"

#include "net/slice.h"
#include "net/stream_group.h"

namespace gavel::net {

StreamTurns::StreamTurns(QObject *parent)
    : QObject(parent)
    , m_next(this)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &StreamTurns::tellSlice);
}

void StreamTurns::wait(StreamGroup &group)
{
    if (!m_waiting.contains(&group))
        m_waiting.append(&group);
    if (!m_next.isActive())
        m_next.start();
}

void StreamTurns::forget(StreamGroup &group)
{
    m_waiting.removeOne(&group);
    if (m_waiting.isEmpty())
        m_next.stop();
}

void StreamTurns::tellSlice()
{
    const Slice slice;
    while (!m_waiting.isEmpty() && !slice.isOver()) {
        StreamGroup *group = m_waiting.takeFirst();
        if (group->tellUntilOver(slice))
            m_waiting.append(group);
    }
    if (m_waiting.isEmpty())
        m_next.stop();
}

} // namespace gavel::net
