#include "net/rooms.h"

#include "net/http_server.h"
#include "net/room_session.h"
#include "net/server_context.h"

#include <QTcpSocket>
#include <QWebSocket>
#include <QWebSocketServer>

#include <limits>
#include <utility>

namespace gavel::net {

using namespace Qt::StringLiterals;

namespace {

/// What a frame's head may add to its payload (RFC 6455 §5.2).
constexpr qint64 frameHeadBytesMax = 14;

} // namespace

Rooms::Rooms(HttpServer &server, RoomHandler &handler, QObject *parent)
    : QObject(parent)
    , m_context(*server.m_context)
    , m_handler(handler)
    , m_gateway(std::make_unique<QWebSocketServer>(u"gavel"_s, QWebSocketServer::NonSecureMode))
{
    m_context.rooms = this;
    // They are taken as they come; but Qt refuses the thirty-first of one turn of the event loop.
    m_gateway->setMaxPendingConnections(std::numeric_limits<int>::max());
    connect(m_gateway.get(), &QWebSocketServer::newConnection, this, &Rooms::takePending);
}

Rooms::~Rooms()
{
    const QHash<quint64, RoomSession *> sessions = m_all;
    qDeleteAll(sessions);
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

void Rooms::broadcast(const QString &room, const EncodedEvent &event)
{
    const QSet<RoomSession *> receivers = members(room);
    for (RoomSession *session : receivers) {
        session->send(event);
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

bool Rooms::allowsOrigin(const RequestHead &handshake)
{
    return m_handler.allowsOrigin(handshake);
}

void Rooms::takeOver(QTcpSocket *socket, const Request &handshake)
{
    const Peer peer(socket->peerAddress(), socket->peerPort());
    m_upgrading.insert(peer, {socket, handshake});
    connect(socket, &QObject::destroyed, this, [this, peer] { m_upgrading.remove(peer); });
    socket->setParent(this);
    m_gateway->handleConnection(socket);
}

void Rooms::takePending()
{
    while (QWebSocket *webSocket = m_gateway->nextPendingConnection()) {
        const Upgrade upgrade = m_upgrading.take({webSocket->peerAddress(), webSocket->peerPort()});
        if (!upgrade.socket || m_context.stopping) {
            webSocket->abort();
            webSocket->deleteLater();
            continue;
        }
        disconnect(upgrade.socket, &QObject::destroyed, this, nullptr);
        // QWebSocket waits until a whole frame is in the socket's buffer.
        upgrade.socket->setReadBufferSize(m_context.limits.roomPayloadBytesMax + frameHeadBytesMax);
        upgrade.socket->setParent(webSocket);
        const quint64 id = m_nextId++;
        auto *session = new RoomSession(*this, m_context, id, upgrade.handshake, webSocket, upgrade.socket);
        m_all.insert(id, session);
        session->begin();
    }
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

void Rooms::flushSoon(RoomSession &session)
{
    m_unflushed.append(&session);
    if (m_unflushed.size() == 1) {
        QMetaObject::invokeMethod(this, &Rooms::flush, Qt::QueuedConnection);
    }
}

void Rooms::flush()
{
    const QList<RoomSession *> sessions = std::exchange(m_unflushed, {});
    for (RoomSession *session : sessions) {
        session->flush();
    }
}

void Rooms::forget(RoomSession &session)
{
    m_unflushed.removeAll(&session);
    m_all.remove(session.id());
}

} // namespace gavel::net
