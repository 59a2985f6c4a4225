#pragma once

#include "net/ack.h"
#include "net/http_request.h"
#include "net/packet_verdict.h"

#include <QJsonObject>

namespace gavel::net {

class RoomSession;

/// An event that a client sent.
struct RoomEvent
{
    QString name;
    QJsonArray args;
    Ack ack;
    qint64 receivedAt = 0;         ///< The host's clock, in ms, when its last byte was read.
    QList<QByteArray> attachments; ///< Where in the arguments they stand says SocketIoPacket.
};

/// Who decides about sessions and hears their events. All calls come in the server's thread. A session may be gone
/// after any call back into net: keep session.id(), and ask Rooms::find() again.
class RoomHandler
{
public:
    virtual ~RoomHandler() = default;

    /// Whether a page of this Origin may connect. The usual answer is the host's own pages alone.
    virtual bool allowsOrigin(const RequestHead &handshake) { return handshake.isSameOrigin(); }

    /// Whether there is such a namespace. Rooms and broadcasts are of "/" alone; in others one talks client by client.
    [[nodiscard]] virtual bool hasNamespace(const QString &nsp) { return nsp == u"/"; }

    /// A client wants in. Answer with session.accept() or session.refuse(), now or later; one that got no answer in
    /// Limits::connectTimeoutMs is closed.
    virtual void connecting(RoomSession &session, const QJsonObject &auth) = 0;

    /// Asked of every packet of every line, whatever it be and before any of it is read: nothing but its size is known
    /// yet. The session is that of "/", accepted or not.
    [[nodiscard]] virtual PacketVerdict admitsPacket(RoomSession &session, qsizetype bytes, qint64 receivedAt)
    {
        Q_UNUSED(session)
        Q_UNUSED(bytes)
        Q_UNUSED(receivedAt)
        return PacketVerdict::Take;
    }

    /// Asked of every event of an accepted session that admitsPacket() took, once its name is known.
    [[nodiscard]] virtual PacketVerdict admitsEvent(RoomSession &session, const QString &name, qint64 receivedAt)
    {
        Q_UNUSED(session)
        Q_UNUSED(name)
        Q_UNUSED(receivedAt)
        return PacketVerdict::Take;
    }

    /// An event that was refused by one of these, or is too large, and wants an acknowledgement: it may be told why.
    /// Unless admitsEvent() refused it, it was not read, so that its name and arguments are empty.
    virtual void refused(RoomSession &session, const RoomEvent &event, PacketRefusal why)
    {
        Q_UNUSED(session)
        Q_UNUSED(event)
        Q_UNUSED(why)
    }

    /// An event of an accepted session.
    virtual void event(RoomSession &session, const RoomEvent &event) = 0;

    /// An accepted session has gone; it is still in its rooms for this call. Once for each, whatever the reason.
    virtual void left(RoomSession &session) = 0;

    /// The session of that id is gone, accepted or not, and no call names it any more: for those who keep something by
    /// it.
    virtual void ended(quint64 id) { Q_UNUSED(id) }
};

} // namespace gavel::net
