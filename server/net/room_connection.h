#pragma once

#include "net/engine_session.h"
#include "net/room_session.h"
#include "wire/socketio.h"

#include <QList>

#include <memory>
#include <optional>
#include <vector>

namespace gavel::net {

class RoomHandler;
class RoomKeeper;

/// One client's Socket.IO packets over its Engine.IO session: finds the room session of each packet's namespace, puts
/// binary events together from their attachments, and closes who connects to nothing. Server thread only.
/// Source: the Socket.IO protocol's specification.
class RoomConnection : public EngineUser, public SessionPackets
{
public:
    /// All that is given must outlive it.
    RoomConnection(RoomKeeper &keeper, RoomHandler &handler, ServerContext &context, EngineSession &engine);
    ~RoomConnection() override;

    /// The session of "/", which is there from the first, connected or not.
    RoomSession &main() { return m_main; }

private:
    /// An event or acknowledgement whose attachments have not all come.
    struct Unfinished;

    void send(const wire::SocketIoPacket &packet, const QList<QByteArray> &attachments = {}) override;
    void changed() override;

    PacketVerdict admits(qsizetype bytes, qint64 receivedAt) override;
    void refused(QByteArrayView message, qint64 receivedAt) override;
    void tooLarge(QByteArrayView message, qint64 receivedAt) override;
    void message(QByteArrayView data, bool binary, qint64 receivedAt) override;
    void closing(bool mayComeBack) override;
    void ended() override;

    void begin(const wire::SocketIoPacket &packet, qsizetype bytes);
    void passOver(qint64 receivedAt);
    void refuseLarge(const wire::SocketIoHead &head, qint64 receivedAt);
    /// Whether somebody waits for an answer, and so was told.
    bool refuse(wire::SocketIoPacket::Type type, const QString &nsp, std::optional<qint64> id, PacketRefusal why,
                qint64 receivedAt);
    void receiveAttachment(QByteArrayView data, qint64 receivedAt);
    void receive(const wire::SocketIoPacket &packet, const QList<QByteArray> &attachments, qint64 receivedAt);
    void receiveConnect(const wire::SocketIoPacket &packet);
    [[nodiscard]] RoomSession *find(const QString &nsp);
    [[nodiscard]] QList<RoomSession *> sessions();
    void fail();

    RoomKeeper &m_keeper;
    RoomHandler &m_handler;
    ServerContext &m_context;
    EngineSession &m_engine;
    RoomSession m_main;
    std::vector<std::unique_ptr<RoomSession>> m_others; ///< of other namespaces
    std::unique_ptr<Unfinished> m_unfinished;
    int m_refusedAttachments = 0; ///< that are still to come, of a packet that was passed over
    Deadline m_deadline;          ///< while none of them is connected
};

} // namespace gavel::net
