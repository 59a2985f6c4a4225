#pragma once

#include "host/lot_room.h"
#include "store/store.h"

#include <QHash>
#include <QObject>
#include <functional>
#include <list>
#include <memory>

namespace gavel::host {

/// A room that is kept for as long as somebody holds it.
using SharedRoom = std::shared_ptr<LotRoom>;

/// The rooms that are loaded. One is loaded from the book when somebody first enters it, kept up to date while it is
/// here, and let go some time after the last has left. Net thread.
class LotRooms : public QObject
{
    Q_OBJECT

public:
    /// Null: there is no such lot. `busy` is true if the book could not be read, or too much is being read already.
    using Ready = std::function<void(const SharedRoom &room, bool busy)>;

    explicit LotRooms(store::Store &store, QObject *parent = nullptr);

    /// Calls back at once if the room is loaded, else when it is.
    void whenReady(auction::LotId lot, Ready ready);

    /// The room if it is loaded or loading.
    [[nodiscard]] SharedRoom find(auction::LotId lot) const { return m_rooms.value(lot); }
    [[nodiscard]] qsizetype count() const { return m_rooms.size(); }
    /// Rooms that are being read from the book.
    [[nodiscard]] qsizetype loadingCount() const { return m_loading.size(); }
    /// What all rooms take together, about.
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

    /// An update for a room: applied now, or once it is loaded.
    void whenLoaded(auction::LotId lot, const std::function<void(LotRoom &)> &update);

    /// Reads all of them once more, or those: what the book says of bidders is told otherwise from now on. Whoever
    /// comes meanwhile waits for that.
    void readAnew() { readAnewIf({}); }
    void readAnewIf(const std::function<bool(const LotRoom &)> &which);

Q_SIGNALS:
    void readAgain(gavel::host::LotRoom &room);

private:
    /// What waits for a room that is being read.
    struct Loading
    {
        QList<Ready> waiting;
        QList<std::function<void(LotRoom &)>> updates;
    };

    void load(auction::LotId lot);
    void finishLoading(auction::LotId lot, const store::Found<store::RoomContents> &contents);
    void finishReadingAgain(auction::LotId lot, const store::Found<store::RoomContents> &contents);
    void setIdle(auction::LotId lot, bool idle);
    void dropIdle();
    void dropIdleSoon();

    store::Store &m_store;
    qsizetype m_bytes = 0; ///< before the rooms, which subtract what they took
    QHash<auction::LotId, SharedRoom> m_rooms;
    QHash<auction::LotId, Loading> m_loading;
    bool m_dropsSoon = false;
    qsizetype m_waiting = 0;          ///< callbacks in m_loading
    std::list<auction::LotId> m_idle; ///< the longest idle first
    QHash<auction::LotId, std::list<auction::LotId>::iterator> m_idlePlaces;
};

} // namespace gavel::host
