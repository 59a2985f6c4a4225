#pragma once

#include "host/lot_room.h"
#include "store/store.h"

#include <QHash>
#include <QObject>
#include <map>
#include <memory>

namespace gavel {

/// The rooms that are loaded. One is loaded from the book when somebody first enters it, kept up to date while it is
/// here, and let go some time after the last has left. Net thread.
class LotRooms : public QObject
{
    Q_OBJECT

public:
    /// Null: there is no such lot. `busy` is true if the book could not be read.
    using Ready = std::function<void(LotRoom *room, bool busy)>;

    explicit LotRooms(Store &store, QObject *parent = nullptr);

    /// Calls back at once if the room is loaded, else when it is.
    void whenReady(LotId lot, Ready ready);

    /// The room if it is loaded or loading.
    [[nodiscard]] LotRoom *find(LotId lot) const;
    [[nodiscard]] qsizetype count() const { return static_cast<qsizetype>(m_rooms.size()); }

    /// An update for a room: applied now, or once it is loaded.
    void whenLoaded(LotId lot, const std::function<void(LotRoom &)> &update);

    [[nodiscard]] const std::map<LotId, std::unique_ptr<LotRoom>> &all() const { return m_rooms; }

private:
    void load(LotId lot);
    void finishLoading(LotId lot, const QueryResult &result);
    void dropIdle();

    Store &m_store;
    std::map<LotId, std::unique_ptr<LotRoom>> m_rooms;
    QHash<LotId, QList<Ready>> m_waiting;
    QHash<LotId, QList<std::function<void(LotRoom &)>>> m_updates;
};

} // namespace gavel
