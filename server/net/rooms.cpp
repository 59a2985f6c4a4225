#include "net/rooms.h"

#include "net/http_server.h"
#include "net/room_session.h"
#include "net/server_context.h"
#include "net/websocket_line.h"

#include <QTcpSocket>

#include <memory>
#include <utility>

namespace gavel::net {

Rooms::Rooms(HttpServer &server, RoomHandler &handler, QObject *parent)
    : QObject(parent)
    , m_context(*server.m_context)
    , m_handler(handler)
{
    m_context.rooms = this;
}

Rooms::~Rooms()
{
    abortAll();
    bury();
}

RoomSession *Rooms::find(quint64 id) const
{
    RoomSession *session = m_all.value(id);
    return session && (session->isConnected() || session->isConnecting()) ? session : nullptr;
}

bool Rooms::join(RoomSession &session, const QString &room)
{
    if (!session.isConnected()) {
        return false;
    }
    if (session.m_rooms.contains(room)) {
        return true;
    }
    if (session.m_rooms.size() >= m_context.limits.roomsPerSessionMax) {
        return false;
    }
    session.m_rooms.insert(room);
    m_members[room].insert(&session);
    return true;
}

void Rooms::leave(RoomSession &session, const QString &room)
{
    if (!session.m_rooms.remove(room)) {
        return;
    }
    const auto members = m_members.find(room);
    members->remove(&session);
    if (members->isEmpty()) {
        m_members.erase(members);
    }
}

QSet<RoomSession *> Rooms::members(const QString &room) const
{
    return m_members.value(room);
}

qsizetype Rooms::count(const QString &room) const
{
    const auto members = m_members.find(room);
    return members == m_members.end() ? 0 : members->size();
}

void Rooms::broadcast(const QString &room, const EncodedEvent &event, const QList<quint64> &butFor)
{
    const QSet<RoomSession *> receivers = members(room);
    for (RoomSession *session : receivers) {
        if (butFor.isEmpty() || !butFor.contains(session->id())) {
            session->send(event);
        }
    }
}

void Rooms::broadcastToAll(const EncodedEvent &event)
{
    const QSet<RoomSession *> receivers = m_connected;
    for (RoomSession *session : receivers) {
        session->send(event);
    }
}

void Rooms::broadcastTo(const QList<quint64> &ids, const EncodedEvent &event)
{
    for (const quint64 id : ids) {
        if (RoomSession *session = find(id)) {
            session->send(event);
        }
    }
}

void Rooms::closeAll()
{
    const QList<quint64> ids = m_all.keys();
    for (const quint64 id : ids) {
        if (RoomSession *session = m_all.value(id)) {
            session->close();
        }
    }
}

void Rooms::abortAll()
{
    const QList<quint64> ids = m_all.keys();
    for (const quint64 id : ids) {
        if (RoomSession *session = m_all.value(id)) {
            session->abort();
        }
    }
}

void Rooms::abortThoseFromElsewhere()
{
    const QList<quint64> ids = m_all.keys();
    for (const quint64 id : ids) {
        if (RoomSession *session = m_all.value(id); session && !session->handshake().peer.isLoopback()) {
            session->abort();
        }
    }
}

bool Rooms::allowsOrigin(const RequestHead &handshake)
{
    return m_handler.allowsOrigin(handshake);
}

void Rooms::takeOver(QTcpSocket *socket, const Request &handshake)
{
    const QByteArray answer = m_answer.to(handshake.header("Sec-WebSocket-Key"));
    if (answer.isEmpty() || m_context.stopping || socket->state() != QTcpSocket::ConnectedState) {
        socket->abort();
        socket->deleteLater(); // it is the one that is being read
        return;
    }
    socket->write(answer);
    auto *session = new RoomSession(*this, m_context, m_nextId++, handshake);
    m_all.insert(session->id(), session);
    LineUser &user = *session;
    session->begin(std::make_unique<WebSocketLine>(socket, m_context, m_flushes, user));
}

void Rooms::admit(RoomSession &session)
{
    m_connected.insert(&session);
    ++m_context.counters.sessions;
    ++m_context.counters.sessionsTotal;
}

void Rooms::leaveAll(RoomSession &session)
{
    const QSet<QString> rooms = session.m_rooms;
    for (const QString &room : rooms) {
        leave(session, room);
    }
    if (m_connected.remove(&session)) {
        --m_context.counters.sessions;
    }
}

/// Sessions have no parent, which would look for each that goes among all that are there.
void Rooms::forget(RoomSession &session)
{
    m_all.remove(session.id());
    m_handler.ended(session.id());
    m_gone.append(&session);
    if (m_gone.size() == 1) {
        QMetaObject::invokeMethod(this, &Rooms::bury, Qt::QueuedConnection);
    }
}

void Rooms::bury()
{
    qDeleteAll(std::exchange(m_gone, {}));
}

} // namespace gavel::net
