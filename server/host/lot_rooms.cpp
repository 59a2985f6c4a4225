#include "host/lot_rooms.h"

#include "protocol/limits.h"

namespace gavel {

namespace {

// Rooms that nobody is in are kept for streams that come back, up to so many in all.
constexpr qsizetype roomsKept = 512;

} // namespace

LotRooms::LotRooms(Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

LotRoom *LotRooms::find(LotId lot) const
{
    const auto found = m_rooms.find(lot);
    return found == m_rooms.end() ? nullptr : found->second.get();
}

void LotRooms::whenReady(LotId lot, Ready ready)
{
    LotRoom *room = find(lot);
    if (room && room->isLoaded()) {
        ready(room, false);
        return;
    }
    m_waiting[lot].append(std::move(ready));
    if (!room)
        load(lot);
}

void LotRooms::load(LotId lot)
{
    dropIdle();
    m_rooms.emplace(lot, std::make_unique<LotRoom>(lot));
    m_store.ask(query::GetRoom{lot, limits::snapshotLines},
                [this, lot](const QueryResult &result) { finishLoading(lot, result); });
}

void LotRooms::finishLoading(LotId lot, const QueryResult &result)
{
    LotRoom *room = find(lot);
    const auto *contents = std::get_if<RoomContents>(&result);
    const bool known = contents && contents->lot;
    if (known)
        room->load(*contents);
    // What was committed while the book was read may be in what was read or not: the room drops what it has.
    const auto updates = m_updates.take(lot);
    const auto waiting = m_waiting.take(lot);
    if (known) {
        for (const auto &update : updates)
            update(*room);
    } else {
        m_rooms.erase(lot);
        room = nullptr;
    }
    for (const Ready &ready : waiting)
        ready(room, !contents);
}

void LotRooms::whenLoaded(LotId lot, const std::function<void(LotRoom &)> &update)
{
    LotRoom *room = find(lot);
    if (!room)
        return;
    if (room->isLoaded())
        update(*room);
    else
        m_updates[lot].append(update);
}

void LotRooms::dropIdle()
{
    if (count() < roomsKept)
        return;
    std::erase_if(m_rooms, [](const auto &entry) { return entry.second->isLoaded() && entry.second->isIdle(); });
}

} // namespace gavel
