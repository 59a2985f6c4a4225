#include "host/moved_ends.h"

#include "net/slice.h"

namespace gavel::host {

MovedEnds::MovedEnds(LotRooms &rooms, QObject *parent)
    : QObject(parent)
    , m_rooms(rooms)
    , m_turn(this)
{
    m_turn.setSingleShot(true);
    m_turn.setInterval(0); // a timer and no queued call: it comes after the sockets of its turn
    connect(&m_turn, &QTimer::timeout, this, &MovedEnds::tellSome);
}

void MovedEnds::add(auction::LotId lot)
{
    if (m_queued.contains(lot))
        return;
    m_queued.insert(lot);
    m_queue.enqueue(lot);
    if (!m_turn.isActive())
        m_turn.start();
}

void MovedEnds::tellNow(LotRoom &room)
{
    if (m_queued.remove(room.id()))
        Q_EMIT tells(room);
}

void MovedEnds::tellSome()
{
    const net::Slice slice;
    while (!m_queue.isEmpty() && !slice.isOver()) {
        const auction::LotId lot = m_queue.dequeue();
        if (!m_queued.remove(lot))
            continue;
        // One that is read again is told when it has been.
        if (const SharedRoom room = m_rooms.find(lot); room && room->isLoaded())
            Q_EMIT tells(*room);
    }
    if (!m_queue.isEmpty())
        m_turn.start();
}

} // namespace gavel::host
