#pragma once

#include "net/encoded_event.h"
#include "net/flush_queue.h"
#include "net/handshake_answer.h"
#include "net/http_request.h"
#include "net/http_response.h"
#include "net/room_handler.h"

#include <QHash>
#include <QObject>
#include <QSet>

class QTcpSocket;

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

    /// The same frame to a room (but for those ids), to all accepted sessions, or to those ids that are still there.
    void broadcast(const QString &room, const EncodedEvent &event, const QList<quint64> &butFor = {});
    void broadcastToAll(const EncodedEvent &event);
    void broadcastTo(const QList<quint64> &ids, const EncodedEvent &event);

    /// Says goodbye to every session, accepted or not.
    void closeAll();
    /// Cuts every line.
    void abortAll();
    void abortThoseFromElsewhere(); ///< than this computer

private:
    friend class Connection;
    friend class RoomSession;

    [[nodiscard]] bool allowsOrigin(const RequestHead &handshake);
    /// Answers the handshake and makes a session of it. Its bytes have been read, and none are behind them.
    void takeOver(QTcpSocket *socket, const Request &handshake);
    void admit(RoomSession &session);
    void leaveAll(RoomSession &session);
    void forget(RoomSession &session);
    void bury();

    ServerContext &m_context;
    RoomHandler &m_handler;
    HandshakeAnswer m_answer;
    FlushQueue m_flushes;
    QHash<quint64, RoomSession *> m_all;
    QSet<RoomSession *> m_connected;
    QHash<QString, QSet<RoomSession *>> m_members;
    QList<RoomSession *> m_gone; ///< To be deleted when nothing of theirs is on the stack any more.
    quint64 m_nextId = 1;
};

} // namespace gavel::net
