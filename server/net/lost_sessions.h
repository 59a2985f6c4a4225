#pragma once

#include "net/deadlines.h"
#include "net/event_history.h"

#include <QHash>
#include <QHostAddress>
#include <QString>

#include <deque>
#include <optional>

namespace gavel::net {

struct ServerContext;

/// What a session was whose line was cut.
struct LostSession
{
    QString sid;
    QByteArray owner; ///< Who it was, by the host's own name for them; nobody else gets it back.
    EnteredRooms rooms;
    quint64 since = 0; ///< The number of the newest event when it began.
    QHostAddress peer;
};

/// Sessions whose clients may come back for them, for Limits::recoveryMs: so many in all, and of each address no more
/// than it may have connections. Server thread only. Source: PROTOCOL.md "Rooms", recovery.
class LostSessions
{
public:
    /// The context must outlive it.
    explicit LostSessions(ServerContext &context);

    /// Keeps it under its private id.
    void keep(const QString &pid, const LostSession &session);
    /// Gives it back, once, to its owner.
    [[nodiscard]] std::optional<LostSession> take(const QString &pid, const QByteArray &owner);

    /// Nobody comes back for those that were in this room, but for the owner's that is named.
    void forgetRoom(const QString &room, const QByteArray &exceptOwner);

    /// Nobody comes back for any of them.
    void forgetAll();

    /// Whether one of them was in this room, and so may want to know later what is told there now.
    [[nodiscard]] bool isAwaited(const QString &room) const { return m_rooms.contains(room); }
    [[nodiscard]] qsizetype count() const { return m_sessions.size(); }

private:
    struct Kept
    {
        LostSession session;
        quint64 number; ///< that no other has
    };
    struct Due
    {
        qint64 atMs;
        QString pid;
        quint64 number;
    };

    void forget(const QString &pid);
    void forgetOldest();
    void expire();

    ServerContext &m_context;
    QHash<QString, Kept> m_sessions;
    QHash<QString, int> m_rooms;
    QHash<QHostAddress, int> m_byAddress;
    std::deque<Due> m_due; ///< of some that were taken, too, and may be here again
    quint64 m_nextNumber = 1;
    Deadline m_deadline;
};

} // namespace gavel::net
