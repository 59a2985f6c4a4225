#pragma once

#include "net/encoded_event.h"
#include "net/lost_sessions.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace gavel::net {

class RoomSession;

/// What sessions and their connections ask of the gateway that keeps them. Server thread only.
class RoomKeeper
{
public:
    virtual ~RoomKeeper() = default;

    /// A session begins; its id.
    [[nodiscard]] virtual quint64 add(RoomSession &session) = 0;
    virtual void admit(RoomSession &session) = 0;
    /// False if the session is not connected, not of "/" or in too many rooms.
    [[nodiscard]] virtual bool join(RoomSession &session, const QString &room) = 0;
    virtual void leaveAll(RoomSession &session) = 0;
    virtual void forget(RoomSession &session) = 0;

    [[nodiscard]] virtual bool offersRecovery() const = 0;
    [[nodiscard]] virtual quint64 newestEvent() const = 0;
    /// What a client comes back to.
    struct Recovery
    {
        QString pid;
        LostSession session;
        QList<EncodedEvent> missed;
    };
    [[nodiscard]] virtual std::optional<Recovery> recover(const QString &pid, const QString &offset,
                                                          const QByteArray &owner) = 0;
    virtual void keep(const QString &pid, const LostSession &session) = 0;
    /// What it is still to be told, before anything else is said to it.
    virtual void catchUp(RoomSession &session) = 0;
};

} // namespace gavel::net
