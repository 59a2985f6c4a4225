#include "host/lot_rooms.h"

#include "protocol/limits.h"

#include <utility>

namespace gavel::host {

namespace {

// Rooms that nobody is in are kept for streams that come back, up to so many in all, and so much.
constexpr qsizetype idleRoomsMax = 512;
constexpr qsizetype idleBytesMax = 8 * 1024 * 1024;

// What is being read from the book at once, and who waits for it; beyond, one is told to come back.
constexpr qsizetype loadingMax = 256;
constexpr qsizetype waitingForLotMax = 4'096;

} // namespace

LotRooms::LotRooms(store::Store &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

void LotRooms::whenReady(auction::LotId lot, Ready ready)
{
    const SharedRoom room = find(lot);
    if (room && room->isLoaded()) {
        ready(room, false);
        return;
    }
    if (m_waiting >= waitingForLotMax || (!room && m_loading.size() >= loadingMax)) {
        ready({}, true);
        return;
    }
    ++m_waiting;
    m_loading[lot].waiting.append(std::move(ready));
    if (!room)
        load(lot);
}

void LotRooms::load(auction::LotId lot)
{
    dropIdle();
    m_rooms.insert(lot, std::make_shared<LotRoom>(lot, m_bytes));
    m_store.ask(store::query::GetRoom{lot, protocol::limits::snapshotLines},
                [this, lot](const auto &contents) { finishLoading(lot, contents); });
}

void LotRooms::finishLoading(auction::LotId lot, const store::Found<store::RoomContents> &contents)
{
    SharedRoom room = find(lot);
    const Loading loading = m_loading.take(lot);
    m_waiting -= loading.waiting.size();
    if (contents && contents->lot) {
        room->load(*contents);
        // What was committed while the book was read may be in what was read or not: the room drops what it has.
        for (const auto &update : loading.updates)
            update(*room);
        setIdle(lot, true);
        connect(room.get(), &LotRoom::idleChanged, this, [this, lot](bool idle) { setIdle(lot, idle); });
    } else {
        m_rooms.remove(lot);
        room.reset();
    }
    for (const Ready &ready : loading.waiting)
        ready(room, !contents);
}

void LotRooms::readAnewIf(const std::function<bool(const LotRoom &)> &which)
{
    for (const SharedRoom &room : std::as_const(m_rooms)) {
        if (!room->isLoaded() || (which && !which(*room)))
            continue;
        room->unload();
        m_store.ask(store::query::GetRoom{room->id(), protocol::limits::snapshotLines},
                    [this, lot = room->id()](const auto &contents) { finishReadingAgain(lot, contents); });
    }
}

void LotRooms::finishReadingAgain(auction::LotId lot, const store::Found<store::RoomContents> &contents)
{
    const SharedRoom room = find(lot); // null: it was let go of
    const Loading loading = m_loading.take(lot);
    m_waiting -= loading.waiting.size();
    if (room) {
        if (contents && contents->lot)
            room->load(*contents);
        else
            room->keep();
        for (const auto &update : loading.updates)
            update(*room);
        Q_EMIT readAgain(*room);
    }
    for (const Ready &ready : loading.waiting)
        ready(room, !room);
}

void LotRooms::whenLoaded(auction::LotId lot, const std::function<void(LotRoom &)> &update)
{
    const SharedRoom room = find(lot);
    if (!room)
        return;
    if (room->isLoaded()) {
        update(*room);
        dropIdleSoon();
    } else {
        m_loading[lot].updates.append(update);
    }
}

void LotRooms::setIdle(auction::LotId lot, bool idle)
{
    if (idle == m_idlePlaces.contains(lot))
        return;
    if (idle) {
        m_idlePlaces.insert(lot, m_idle.insert(m_idle.end(), lot));
        dropIdleSoon();
    } else {
        m_idle.erase(m_idlePlaces.take(lot));
    }
}

/// Never on the stack of a room, which may be the one to go.
void LotRooms::dropIdleSoon()
{
    if (m_bytes <= idleBytesMax || std::exchange(m_dropsSoon, true))
        return;
    const auto drop = [this] {
        m_dropsSoon = false;
        dropIdle();
    };
    QMetaObject::invokeMethod(this, drop, Qt::QueuedConnection);
}

/// The longest idle first; but not one that somebody is just about to enter, or that is being read.
void LotRooms::dropIdle()
{
    qsizetype bytes = 0;
    for (const auction::LotId lot : m_idle)
        bytes += m_rooms.value(lot)->bytes();
    while (!m_idle.empty() && (qsizetype(m_idle.size()) > idleRoomsMax || bytes > idleBytesMax)) {
        const auction::LotId lot = m_idle.front();
        const auto room = m_rooms.constFind(lot);
        if (room->use_count() > 1 || !(*room)->isLoaded())
            return;
        bytes -= (*room)->bytes();
        m_idle.pop_front();
        m_idlePlaces.remove(lot);
        m_rooms.erase(room);
    }
}

} // namespace gavel::host
