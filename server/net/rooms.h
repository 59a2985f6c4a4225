#pragma once

#include "net/encoded_event.h"
#include "net/http_request.h"
#include "net/http_response.h"
#include "net/room_handler.h"

#include <QHash>
#include <QObject>
#include <QSet>

#include <memory>

class QTcpSocket;
class QWebSocketServer;

namespace gavel::net {

class HttpServer;
class RoomSession;
struct ServerContext;

/// The rooms gateway at /socket.io/: Socket.IO 5 over Engine.IO 4, by WebSocket. It keeps the sessions and who is in
/// which room; a room is there while it has members. Source: PROTOCOL.md "Rooms". Server thread only.
class Rooms : public QObject
{
    Q_OBJECT

public:
    /// Serves /socket.io/ on `server` from now on. Server and handler must outlive it.
    Rooms(HttpServer &server, RoomHandler &handler, QObject *parent = nullptr);
    ~Rooms() override;

    /// The session of that id, or null once it has gone.
    [[nodiscard]] RoomSession *find(quint64 id) const;
    /// Accepted sessions.
    [[nodiscard]] const QSet<RoomSession *> &sessions() const { return m_connected; }

    /// False if the session is not connected or is in too many rooms.
    bool join(RoomSession &session, const QString &room);
    void leave(RoomSession &session, const QString &room);
    [[nodiscard]] QSet<RoomSession *> members(const QString &room) const;
    [[nodiscard]] qsizetype count(const QString &room) const;

    /// The same frame to a room, to all accepted sessions, or to those ids that are still there.
    void broadcast(const QString &room, const EncodedEvent &event);
    void broadcastToAll(const EncodedEvent &event);
    void broadcastTo(const QList<quint64> &ids, const EncodedEvent &event);

    /// Says goodbye to every session, accepted or not.
    void closeAll();
    /// Cuts every line.
    void abortAll();

private:
    friend class Connection;
    friend class RoomSession;

    struct Upgrade
    {
        QTcpSocket *socket;
        Request handshake;
    };
    using Peer = QPair<QHostAddress, quint16>;

    [[nodiscard]] bool allowsOrigin(const RequestHead &handshake);
    void takeOver(QTcpSocket *socket, const Request &handshake);
    void takePending();
    void admit(RoomSession &session);
    void leaveAll(RoomSession &session);
    /// Sends what the session has kept once this turn of the event loop ends.
    void flushSoon(RoomSession &session);
    void flush();
    void forget(RoomSession &session);

    ServerContext &m_context;
    RoomHandler &m_handler;
    std::unique_ptr<QWebSocketServer> m_gateway;
    QHash<quint64, RoomSession *> m_all;
    QSet<RoomSession *> m_connected;
    QHash<QString, QSet<RoomSession *>> m_members;
    QList<RoomSession *> m_unflushed;
    QHash<Peer, Upgrade> m_upgrading; ///< QWebSocket tells of its socket no more than the peer.
    quint64 m_nextId = 1;
};

} // namespace gavel::net
