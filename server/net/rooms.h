#pragma once

#include "net/encoded_event.h"
#include "net/engine_server.h"
#include "net/room_handler.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace gavel::net {

class HttpServer;
class RoomSession;
struct ServerContext;

/// The rooms gateway at /socket.io/: Socket.IO 5 over Engine.IO 4. It keeps the sessions and who is in which room; a
/// room is there while it has members. Source: PROTOCOL.md "Rooms". Server thread only.
class Rooms : public QObject, private EngineHandler
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

    /// False if the session is not connected, not of "/" or in too many rooms.
    bool join(RoomSession &session, const QString &room);
    void leave(RoomSession &session, const QString &room);
    [[nodiscard]] QSet<RoomSession *> members(const QString &room) const;
    [[nodiscard]] qsizetype count(const QString &room) const;

    /// The same frame to a room (but for those ids), to all accepted sessions, or to those ids that are still there.
    void broadcast(const QString &room, const EncodedEvent &event, const QList<quint64> &butFor = {});
    void broadcastToAll(const EncodedEvent &event);
    void broadcastTo(const QList<quint64> &ids, const EncodedEvent &event);

    /// Says goodbye to every session, accepted or not.
    void closeAll() { m_engine.closeAll(); }

    // For sessions and their connections
    /// A session begins; its id.
    [[nodiscard]] quint64 add(RoomSession &session);
    void admit(RoomSession &session);
    void leaveAll(RoomSession &session);
    void forget(RoomSession &session);

private:
    bool allowsOrigin(const RequestHead &head) override;
    std::unique_ptr<EngineUser> opened(EngineSession &session) override;

    ServerContext &m_context;
    RoomHandler &m_handler;
    QHash<quint64, RoomSession *> m_all;
    QSet<RoomSession *> m_connected;
    QHash<QString, QSet<RoomSession *>> m_members;
    quint64 m_nextId = 1;
    EngineServer m_engine; ///< last: its sessions say goodbye to the others as it goes
};

} // namespace gavel::net
