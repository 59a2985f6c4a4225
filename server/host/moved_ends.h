#pragma once

#include "host/lot_rooms.h"

#include <QObject>
#include <QQueue>
#include <QSet>
#include <QTimer>

namespace gavel::host {

/// Rooms whose lots end otherwise, or are shown to, by what was done to others of their sale: a late bid may move the
/// ends of thousands. Each is told the lot as it then is, once however often it was moved meanwhile, and as many a turn
/// of the event loop as take no bid its time. Net thread.
class MovedEnds : public QObject
{
    Q_OBJECT

public:
    explicit MovedEnds(LotRooms &rooms, QObject *parent = nullptr);

    void add(auction::LotId lot);
    /// At once, if it is to be told: what is told of the lot next comes after it.
    void tellNow(LotRoom &room);

Q_SIGNALS:
    void tells(gavel::host::LotRoom &room);

private:
    void tellSome();

    LotRooms &m_rooms;
    QQueue<auction::LotId> m_queue;
    QSet<auction::LotId> m_queued;
    QTimer m_turn;
};

} // namespace gavel::host
