#pragma once

#include "net/deadlines.h"
#include "net/encoded_event.h"
#include "net/http_request.h"
#include "net/line.h"
#include "net/room_handler.h"
#include "wire/engineio.h"
#include "wire/socketio.h"

#include <QObject>
#include <QSet>

#include <memory>

namespace gavel::net {

class Rooms;
struct ServerContext;

/// One client in the rooms: an Engine.IO session over a line with its Socket.IO connection to "/". What the host knows
/// of it (its account, its rate) it keeps in a map of its own by id(), and forgets in RoomHandler::left(). Rooms owns
/// it, and deletes it from the event loop once its line is gone. Server thread only.
class RoomSession : public QObject, private LineUser
{
    Q_OBJECT

public:
    /// Made by Rooms.
    RoomSession(Rooms &rooms, ServerContext &context, quint64 id, const Request &handshake);
    ~RoomSession() override;

    /// Of this line; never reused while the program runs.
    quint64 id() const { return m_id; }
    /// The Socket.IO id that the client is told; it is public, unlike the Engine.IO one.
    const QString &sid() const { return m_sid; }
    /// What is kept of the HTTP request that began it: target, peer, when it came, and the fields Host, Origin,
    /// Referer, Cookie, Accept-Language and User-Agent.
    const Request &handshake() const { return m_handshake; }

    /// Asked for by RoomHandler::connecting(), and not yet answered.
    [[nodiscard]] bool isConnecting() const { return m_state == State::Connecting; }
    /// Accepted, and not yet gone.
    [[nodiscard]] bool isConnected() const { return m_state == State::Connected; }

    /// The host's answer to RoomHandler::connecting(); does nothing if none is wanted any more.
    void accept();
    /// CONNECT_ERROR with this message; the client may try again on the same line.
    void refuse(const QString &message, const QJsonObject &data = {});

    /// Nothing happens unless the session is connected.
    void send(const EncodedEvent &event);
    void sendAck(qint64 id, const QJsonArray &args);
    void sendAck(qint64 id, const wire::JsonText &arg);

    /// The rooms that it is in; Rooms::join() and leave() change them.
    const QSet<QString> &rooms() const { return m_rooms; }

    /// DISCONNECT, then the line is closed: the client is not to come back by itself.
    void disconnectClient();
    /// The line is closed without a word; the client reconnects.
    void close();
    void abort();

    [[nodiscard]] qint64 bytesToWrite() const;

private:
    friend class Rooms;
    enum class State {
        Waiting,    ///< For CONNECT.
        Connecting, ///< For the host's answer.
        Connected,
        Closing, ///< For the line to end.
        Gone
    };

    void begin(std::unique_ptr<Line> line);
    void heard(const QByteArray &packet, qint64 receivedAt) override;
    void lineClosing() override;
    void lineEnded() override;
    void refuseUnread(QByteArrayView packet, qint64 receivedAt);
    void receive(QByteArrayView packet, qint64 receivedAt);
    void receiveEngine(const wire::EngineIoPacket &packet, qint64 receivedAt);
    void receiveSocket(const wire::SocketIoPacket &packet, qint64 receivedAt);
    void receiveConnect(const wire::SocketIoPacket &packet);
    void receiveEvent(const wire::SocketIoPacket &packet, qint64 receivedAt);
    void receivePong();
    void beat();
    void expired();
    void leave();
    [[nodiscard]] bool isEnding() const { return m_state == State::Closing || m_state == State::Gone; }
    void closeLine(CloseCode code);
    void awaitEnd();
    void sendPacket(const wire::SocketIoPacket &packet);
    void sendEngine(const wire::EngineIoPacket &packet);

    Rooms &m_gateway;
    ServerContext &m_context;
    quint64 m_id;
    QString m_sid;
    Request m_handshake;
    std::unique_ptr<Line> m_line;
    QSet<QString> m_rooms;
    Deadline m_deadline; ///< For CONNECT while Waiting and Connecting, for the end while Closing.
    Deadline m_heartbeat;
    State m_state = State::Waiting;
    bool m_awaitingPong = false;
};

} // namespace gavel::net
