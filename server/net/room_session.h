#pragma once

#include "net/encoded_event.h"
#include "net/event_history.h"
#include "net/event_run.h"
#include "net/http_request.h"
#include "net/line.h"
#include "net/room_handler.h"
#include "wire/socketio.h"

#include <QHash>
#include <QObject>

#include <functional>

namespace gavel::net {

class EngineSession;
class RoomKeeper;

/// What a session needs of its connection besides the line. Server thread only.
class SessionPackets
{
public:
    virtual ~SessionPackets() = default;

    virtual void send(const wire::SocketIoPacket &packet, const QList<QByteArray> &attachments = {}) = 0;
    /// One of its sessions was let in, or has gone.
    virtual void changed() = 0;
};

/// One client in a namespace of Socket.IO, which is "/" unless RoomHandler::hasNamespace() knows others. What the host
/// knows of it (its account, its rate) it keeps in a map of its own by id(), and forgets in RoomHandler::left(). It
/// goes, from the event loop, once its line is gone. Server thread only.
class RoomSession : public QObject
{
    Q_OBJECT

public:
    /// Made by its connection.
    RoomSession(RoomKeeper &keeper, RoomHandler &handler, SessionPackets &packets, EngineSession &engine,
                const QString &nsp);
    ~RoomSession() override;

    /// Of this line and namespace; never reused while the program runs.
    quint64 id() const { return m_id; }
    const QString &nsp() const { return m_nsp; }
    /// The Socket.IO id that the client is told; it is public, unlike the Engine.IO one.
    const QString &sid() const { return m_sid; }
    /// What is kept of the HTTP request that began it, see EngineSession::handshake().
    const Request &handshake() const;

    /// Asked for by RoomHandler::connecting(), and not yet answered.
    [[nodiscard]] bool isConnecting() const { return m_state == State::Connecting; }
    /// Accepted, and not yet gone.
    [[nodiscard]] bool isConnected() const { return m_state == State::Connected; }

    /// Accepted with all that it had before its line was cut: it is in its rooms, and was told what it missed.
    [[nodiscard]] bool isRecovered() const { return m_recovered; }

    /// The host's answer to RoomHandler::connecting(); does nothing if none is wanted any more. The session that it was
    /// before, if it asks for that, it gets if that had the same `owner`: the host's name for who this is.
    void accept(const QByteArray &owner = {});
    /// CONNECT_ERROR with this message; the client may try again on the same line.
    void refuse(const QString &message, const QJsonObject &data = {});

    /// An event of "/", encoded once for many. Nothing happens unless the session is connected; so with all below.
    void send(const EncodedEvent &event);
    /// An event for this client alone; where attachments stand in its arguments says SocketIoPacket.
    void send(const QString &name, const QJsonArray &args, const QList<QByteArray> &attachments = {});
    /// One that the client is to acknowledge; `answered` is called once it did, and never if it goes before.
    using Answered = std::function<void(const QJsonArray &args, const QList<QByteArray> &attachments)>;
    void ask(const QString &name, const QJsonArray &args, Answered answered);
    void sendAck(qint64 id, const QJsonArray &args, const QList<QByteArray> &attachments = {});
    void sendAck(qint64 id, const wire::JsonText &arg);

    /// The rooms that it is in, by name; Rooms::join() and leave() change them.
    const EnteredRooms &rooms() const { return m_entered; }

    /// Once its line is cut nobody comes back for it: it was told what can't be told again.
    void giveUpRecovery() { m_pid.clear(); }

    /// DISCONNECT, then the line is closed: the client is not to come back by itself.
    void disconnectClient();
    /// The line is closed without a word; the client reconnects.
    void close();
    void abort();

    [[nodiscard]] qint64 bytesToWrite() const;

    // For its connection and for Rooms
    void connectClient(const QJsonObject &auth);
    void receiveEvent(const wire::SocketIoPacket &packet, const QList<QByteArray> &attachments, qint64 receivedAt);
    void receiveAck(const wire::SocketIoPacket &packet, const QList<QByteArray> &attachments);
    /// Out of the rooms and of the host's books, whether or not the line lives on.
    void leave(bool mayComeBack);
    /// Broadcasts that it was told, and those that come before them: Broadcasts keeps count here.
    quint64 toldUpTo() const { return m_toldUpTo; }
    void setToldUpTo(quint64 number) { m_toldUpTo = number; }
    /// Not at the end of the turn. The first `gone` bytes of the frames have left by the outlet.
    void tellNow(const EventRun &events, qsizetype gone);
    /// Of its line, while that carries the main session.
    Outlet &outlet() { return m_outlet; }
    void addRoom(const QString &room, quint64 newestEvent);
    bool removeRoom(const QString &room);

private:
    enum class State {
        Waiting,    ///< For CONNECT.
        Connecting, ///< For the host's answer.
        Connected
    };

    void sendWelcome();
    void sendPacket(wire::SocketIoPacket packet, const QList<QByteArray> &attachments = {});

    RoomKeeper &m_keeper;
    RoomHandler &m_handler;
    SessionPackets &m_packets;
    EngineSession &m_engine;
    const quint64 m_id;
    const QString m_nsp;
    QString m_sid;
    QString m_pid;      ///< Known to its client alone: by it the session is come back for.
    QString m_askedPid; ///< What the client comes back for, while it connects.
    QString m_askedOffset;
    QByteArray m_owner;
    Outlet m_outlet; // and the next: what telling many looks at
    quint64 m_toldUpTo = 0;
    quint64 m_since = 0; ///< The number of the newest event when it was accepted.
    EnteredRooms m_entered;
    QHash<qint64, Answered> m_asked;
    qint64 m_nextAsked = 0;
    State m_state = State::Waiting;
    bool m_recovered = false;
};

} // namespace gavel::net
