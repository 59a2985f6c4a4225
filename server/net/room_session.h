#pragma once

#include "net/deadlines.h"
#include "net/encoded_event.h"
#include "net/http_request.h"
#include "net/room_handler.h"
#include "wire/engineio.h"
#include "wire/socketio.h"

#include <QObject>
#include <QSet>

class QTcpSocket;
class QWebSocket;

namespace gavel::net {

class Rooms;
struct ServerContext;

/// One client in the rooms: an Engine.IO session over a WebSocket with its Socket.IO connection to "/". What the host
/// knows of it (its account, its rate) it keeps in a map of its own by id(), and forgets in RoomHandler::left(). It
/// deletes itself from the event loop. Server thread only.
class RoomSession : public QObject
{
    Q_OBJECT

public:
    /// Made by Rooms. `line` is the socket below `socket`, to which prepared frames go straight.
    RoomSession(Rooms &rooms, ServerContext &context, quint64 id, const Request &handshake, QWebSocket *socket,
                QTcpSocket *line);
    ~RoomSession() override;

    /// Of this line; never reused while the program runs.
    quint64 id() const { return m_id; }
    /// The Socket.IO id that the client is told; it is public, unlike the Engine.IO one.
    const QString &sid() const { return m_sid; }
    /// The HTTP request that began it: cookies, Referer, Origin, peer.
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

    void begin();
    void receive(const QString &text);
    void receiveEngine(const wire::EngineIoPacket &packet, qint64 receivedAt);
    void receiveSocket(const wire::SocketIoPacket &packet, qint64 receivedAt);
    void receiveConnect(const wire::SocketIoPacket &packet);
    void receiveEvent(const wire::SocketIoPacket &packet, qint64 receivedAt);
    void receivePong();
    void beat();
    void expired();
    void leave();
    void closeLine(int code);
    void vanish();
    void sendPacket(const wire::SocketIoPacket &packet);
    void sendEngine(const wire::EngineIoPacket &packet);
    void sendFrame(const QByteArray &frame);
    void flush();
    void drop();

    Rooms &m_gateway;
    ServerContext &m_context;
    quint64 m_id;
    QString m_sid;
    Request m_handshake;
    QWebSocket *m_socket;
    QTcpSocket *m_line;
    QSet<QString> m_rooms;
    QByteArray m_unsent; ///< frames of this turn of the event loop
    Deadline m_deadline; ///< For CONNECT while Waiting and Connecting, for the end while Closing.
    Deadline m_heartbeat;
    State m_state = State::Waiting;
    bool m_awaitingPong = false;
    bool m_dropping = false;
};

} // namespace gavel::net
