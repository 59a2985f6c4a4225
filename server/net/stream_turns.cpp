#include "net/stream_turns.h"

#include "net/slice.h"

namespace gavel::net {

StreamTurns::StreamTurns(QObject *parent)
    : QObject(parent)
    , m_next(this)
{
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &StreamTurns::tellSlice);
}

void StreamTurns::wait(StreamTeller &teller)
{
    if (!m_waiting.contains(&teller))
        m_waiting.append(&teller);
    if (!m_next.isActive())
        m_next.start();
}

void StreamTurns::forget(StreamTeller &teller)
{
    m_waiting.removeOne(&teller);
    if (m_waiting.isEmpty())
        m_next.stop();
}

void StreamTurns::tellSlice()
{
    const Slice slice;
    while (!m_waiting.isEmpty() && !slice.isOver()) {
        StreamTeller *teller = m_waiting.takeFirst();
        if (teller->tellUntilOver(slice))
            m_waiting.append(teller);
    }
    if (m_waiting.isEmpty())
        m_next.stop();
}

} // namespace gavel::net
