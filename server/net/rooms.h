#pragma once

#include "net/broadcasts.h"
#include "net/engine_server.h"
#include "net/event_history.h"
#include "net/room_handler.h"
#include "net/room_keeper.h"
#include "net/server_context.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

namespace gavel::net {

class HttpServer;

/// The rooms gateway at /socket.io/: Socket.IO 5 over Engine.IO 4. It keeps the sessions and who is in which room; a
/// room is there while it has members. Source: PROTOCOL.md "Rooms". Server thread only.
class Rooms : public QObject, public RoomKeeper, private EngineHandler
{
    Q_OBJECT

public:
    /// Serves /socket.io/ on `server` from now on. Server and handler must outlive it.
    Rooms(HttpServer &server, RoomHandler &handler, QObject *parent = nullptr);
    ~Rooms() override;

    /// The session of that id, or null once it has gone.
    [[nodiscard]] RoomSession *find(quint64 id) const;
    /// Accepted sessions.
    [[nodiscard]] const QList<RoomSession *> &sessions() const { return m_broadcasts.everybody(); }

    [[nodiscard]] bool join(RoomSession &session, const QString &room) override
    {
        return join(session, room, [] {});
    }
    /// What the others are told of it they are told first, by `announce`, which is called if it is taken in alone. It
    /// must not end this session.
    [[nodiscard]] bool join(RoomSession &session, const QString &room, const std::function<void()> &announce);
    void leave(RoomSession &session, const QString &room);
    [[nodiscard]] QList<RoomSession *> members(const QString &room) const { return m_broadcasts.members(room); }
    [[nodiscard]] qsizetype count(const QString &room) const { return members(room).size(); }

    /// The same frame to a room (but for those who are also in the room `butFor`), or to all accepted sessions. Who
    /// comes back after a cut is told it then.
    void broadcast(const QString &room, const EncodedEvent &event, const QString &butFor = {});
    void broadcastToAll(const EncodedEvent &event);
    /// To those ids that are still there; nobody is told later.
    void broadcastTo(const QList<quint64> &ids, const EncodedEvent &event);
    /// To a room, of what only its moment counts: nobody is told later.
    void broadcastNow(const QString &room, const EncodedEvent &event) { m_broadcasts.tell(room, event); }
    /// To this one; who comes back after a cut is told it then.
    void tell(RoomSession &session, const EncodedEvent &event);
    /// To those of a room alone who come back after a cut.
    void tellLater(const QString &room, const EncodedEvent &event, const QString &butFor = {});
    /// Whether any of them may come, so that what nobody hears now is still to be told.
    [[nodiscard]] bool isAwaited(const QString &room) const { return m_lost.isAwaited(room); }
    /// Who was in that room and was cut off begins anew, unless it comes back as this owner.
    void forgetLost(const QString &room, const QByteArray &exceptOwner) { m_lost.forgetRoom(room, exceptOwner); }
    /// Whoever was cut off begins anew.
    void forgetAllLost() { m_lost.forgetAll(); }

    /// Says goodbye to every session, accepted or not.
    void closeAll() { m_engine.closeAll(); }

private:
    [[nodiscard]] quint64 add(RoomSession &session) override;
    void admit(RoomSession &session) override;
    void leaveAll(RoomSession &session) override;
    void forget(RoomSession &session) override;
    [[nodiscard]] bool offersRecovery() const override { return m_context.limits.recoveryMs > 0; }
    [[nodiscard]] quint64 newestEvent() const override { return m_history.newest(); }
    [[nodiscard]] std::optional<Recovery> recover(const QString &pid, const QString &offset,
                                                  const QByteArray &owner) override;
    void keep(const QString &pid, const LostSession &session) override;
    void catchUp(RoomSession &session) override { m_broadcasts.catchUp(session); }

    [[nodiscard]] EncodedEvent numbered(const EncodedEvent &event, const QString &room, const QString &butFor = {});
    bool allowsOrigin(const RequestHead &head) override;
    std::unique_ptr<EngineUser> opened(EngineSession &session) override;

    ServerContext &m_context;
    RoomHandler &m_handler;
    QHash<quint64, RoomSession *> m_all;
    Broadcasts m_broadcasts;
    EventHistory m_history;
    LostSessions m_lost;
    quint64 m_nextId = 1;
    EngineServer m_engine; ///< last: its sessions say goodbye to the others as it goes
};

} // namespace gavel::net
