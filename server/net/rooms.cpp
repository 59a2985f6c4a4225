#include "net/rooms.h"

#include "net/http_server.h"
#include "net/room_connection.h"
#include "net/room_session.h"
#include "net/server_context.h"

#include <memory>
#include <utility>

namespace gavel::net {

Rooms::Rooms(HttpServer &server, RoomHandler &handler, QObject *parent)
    : QObject(parent)
    , m_context(server.context())
    , m_handler(handler)
    , m_broadcasts(m_context, [this] { m_engine.flush(); })
    , m_history(m_context.limits)
    , m_lost(m_context)
    , m_engine(server, QStringLiteral("/socket.io/"), *this)
{
}

Rooms::~Rooms() = default;

RoomSession *Rooms::find(quint64 id) const
{
    RoomSession *session = m_all.value(id);
    return session && (session->isConnected() || session->isConnecting()) ? session : nullptr;
}

bool Rooms::join(RoomSession &session, const QString &room, const std::function<void()> &announce)
{
    const bool isIn = session.rooms().contains(room);
    if (!session.isConnected() || session.nsp() != u"/" ||
        (!isIn && session.rooms().size() >= m_context.limits.roomsPerSessionMax))
        return false;
    announce();
    if (isIn)
        return true;
    m_broadcasts.enter(session, room);
    session.addRoom(room, m_history.newest());
    return true;
}

void Rooms::leave(RoomSession &session, const QString &room)
{
    m_broadcasts.catchUp(session);
    if (session.removeRoom(room))
        m_broadcasts.leave(session, room);
}

void Rooms::broadcast(const QString &room, const EncodedEvent &event, const QString &butFor)
{
    m_broadcasts.tell(room, numbered(event, room, butFor), butFor);
}

void Rooms::tell(RoomSession &session, const EncodedEvent &event)
{
    session.send(numbered(event, session.sid()));
}

void Rooms::tellLater(const QString &room, const EncodedEvent &event, const QString &butFor)
{
    static_cast<void>(numbered(event, room, butFor));
}

EncodedEvent Rooms::numbered(const EncodedEvent &event, const QString &room, const QString &butFor)
{
    return offersRecovery() ? m_history.add(event, room, butFor, DeadlineQueue::nowMs()) : event;
}

void Rooms::broadcastToAll(const EncodedEvent &event)
{
    m_broadcasts.tellEverybody(numbered(event, {}));
}

void Rooms::broadcastTo(const QList<quint64> &ids, const EncodedEvent &event)
{
    for (const quint64 id : ids) {
        if (RoomSession *session = find(id))
            session->send(event);
    }
}

bool Rooms::allowsOrigin(const RequestHead &head)
{
    return m_handler.allowsOrigin(head);
}

std::unique_ptr<EngineUser> Rooms::opened(EngineSession &session)
{
    return std::make_unique<RoomConnection>(*this, m_handler, m_context, session);
}

quint64 Rooms::add(RoomSession &session)
{
    const quint64 id = m_nextId++;
    m_all.insert(id, &session);
    return id;
}

/// Rooms and broadcasts are of "/" alone.
void Rooms::admit(RoomSession &session)
{
    if (session.nsp() != u"/")
        return;
    m_broadcasts.admit(session);
    ++m_context.counters.sessions;
    ++m_context.counters.sessionsTotal;
}

/// An offset that it was never told is none; without one it has heard nothing since it began.
std::optional<Rooms::Recovery> Rooms::recover(const QString &pid, const QString &offset, const QByteArray &owner)
{
    const auto session = pid.isEmpty() ? std::nullopt : m_lost.take(pid, owner);
    if (!session)
        return std::nullopt;
    bool isNumber = false;
    const quint64 heard = offset.toULongLong(&isNumber);
    if (!offset.isEmpty() && !isNumber)
        return std::nullopt;
    EnteredRooms rooms = session->rooms;
    rooms.insert(session->sid, session->since); // what it alone was told, see tell()
    const auto missed = m_history.after(isNumber ? heard : session->since, rooms);
    return missed ? std::optional(Recovery{pid, *session, *missed}) : std::nullopt;
}

void Rooms::keep(const QString &pid, const LostSession &session)
{
    if (!m_context.stopping)
        m_lost.keep(pid, session);
}

void Rooms::leaveAll(RoomSession &session)
{
    const QStringList rooms = session.rooms().keys();
    for (const QString &room : rooms)
        leave(session, room);
    if (m_broadcasts.dismiss(session))
        --m_context.counters.sessions;
}

void Rooms::forget(RoomSession &session)
{
    m_all.remove(session.id());
    m_handler.ended(session.id());
}

} // namespace gavel::net
