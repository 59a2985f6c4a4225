#include "net/room_session.h"

#include "net/rooms.h"
#include "net/server_context.h"
#include "net/websocket_frame.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTcpSocket>
#include <QWebSocket>

#include <utility>

namespace gavel::net {

using namespace Qt::StringLiterals;
using wire::EngineIoPacket;
using wire::SocketIoPacket;

namespace {

/// Frames that wait for one another; beyond, nothing is saved by it.
constexpr qsizetype togetherBytesMax = 16'384;

/// 120 random bits in the shape of the stock server's ids.
QString randomId()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    const QByteArrayView bytes(reinterpret_cast<const char *>(words), 15);
    return QString::fromLatin1(bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding));
}

} // namespace

RoomSession::RoomSession(Rooms &rooms, ServerContext &context, quint64 id, const Request &handshake, QWebSocket *socket,
                         QTcpSocket *line)
    : QObject(&rooms)
    , m_gateway(rooms)
    , m_context(context)
    , m_id(id)
    , m_handshake(handshake)
    , m_socket(socket)
    , m_line(line)
    , m_deadline(context.deadlines, [this] { expired(); })
    , m_heartbeat(context.deadlines, [this] { beat(); })
{
    socket->setParent(this);
    const auto bytesMax = static_cast<quint64>(context.limits.roomPayloadBytesMax);
    socket->setMaxAllowedIncomingFrameSize(bytesMax);
    socket->setMaxAllowedIncomingMessageSize(bytesMax);
    connect(socket, &QWebSocket::textMessageReceived, this, &RoomSession::receive);
    // A binary frame is an attachment, and no packet that is understood here announces any.
    connect(socket, &QWebSocket::binaryMessageReceived, this,
            [this] { closeLine(QWebSocketProtocol::CloseCodeDatatypeNotSupported); });
    connect(socket, &QWebSocket::disconnected, this, &RoomSession::vanish);
}

RoomSession::~RoomSession()
{
    vanish();
}

void RoomSession::begin()
{
    wire::EngineIoHandshake handshake;
    handshake.sid = randomId();
    handshake.pingIntervalMs = m_context.limits.pingIntervalMs;
    handshake.pingTimeoutMs = m_context.limits.pingTimeoutMs;
    handshake.maxPayload = m_context.limits.roomPayloadBytesMax;
    sendEngine({EngineIoPacket::Type::Open, wire::encodeHandshake(handshake)});
    m_deadline.set(m_context.limits.connectTimeoutMs);
    m_heartbeat.set(m_context.limits.pingIntervalMs);
}

void RoomSession::accept()
{
    if (m_state != State::Connecting) {
        return;
    }
    m_state = State::Connected;
    m_deadline.clear();
    m_gateway.admit(*this);
    sendPacket({SocketIoPacket::Type::Connect, u"/"_s, {}, QJsonObject{{u"sid"_s, m_sid}}});
}

void RoomSession::refuse(const QString &message, const QJsonObject &data)
{
    if (m_state != State::Connecting) {
        return;
    }
    m_state = State::Waiting;
    QJsonObject error{{u"message"_s, message}};
    if (!data.isEmpty()) {
        error.insert(u"data"_s, data);
    }
    sendPacket({SocketIoPacket::Type::ConnectError, u"/"_s, {}, error});
}

void RoomSession::send(const EncodedEvent &event)
{
    if (m_state == State::Connected) {
        sendFrame(event.frame());
    }
}

void RoomSession::sendAck(qint64 id, const QJsonArray &args)
{
    if (m_state == State::Connected) {
        sendPacket(wire::socketIoAck(id, args));
    }
}

void RoomSession::sendAck(qint64 id, const wire::JsonText &arg)
{
    if (m_state == State::Connected) {
        sendEngine({EngineIoPacket::Type::Message, wire::encodeSocketIoAck(id, arg)});
    }
}

void RoomSession::disconnectClient()
{
    if (m_state == State::Connected) {
        SocketIoPacket goodbye;
        goodbye.type = SocketIoPacket::Type::Disconnect;
        sendPacket(goodbye);
    }
    close();
}

void RoomSession::close()
{
    closeLine(QWebSocketProtocol::CloseCodeNormal);
}

void RoomSession::abort()
{
    if (m_state != State::Gone) {
        m_socket->abort();
        vanish();
    }
}

qint64 RoomSession::bytesToWrite() const
{
    return m_state == State::Gone ? 0 : m_line->bytesToWrite() + m_unsent.size();
}

void RoomSession::receive(const QString &text)
{
    const qint64 receivedAt = m_context.clock();
    const QByteArray bytes = text.toUtf8();
    ++m_context.counters.roomPacketsTotal;
    m_context.counters.bytesReceived += static_cast<quint64>(bytes.size());
    if (m_state == State::Closing || m_state == State::Gone) {
        return;
    }
    const auto packet = wire::decodeEngineIo(bytes);
    if (!packet) {
        closeLine(QWebSocketProtocol::CloseCodeProtocolError);
        return;
    }
    receiveEngine(*packet, receivedAt);
}

void RoomSession::receiveEngine(const EngineIoPacket &packet, qint64 receivedAt)
{
    switch (packet.type) {
    case EngineIoPacket::Type::Message: {
        const auto message =
            packet.binary ? tl::unexpected(wire::SocketIoError::BinaryUnsupported) : wire::decodeSocketIo(packet.data);
        if (message) {
            receiveSocket(*message, receivedAt);
        } else {
            closeLine(QWebSocketProtocol::CloseCodeProtocolError);
        }
        break;
    }
    case EngineIoPacket::Type::Pong:
        receivePong();
        break;
    case EngineIoPacket::Type::Close:
        close();
        break;
    case EngineIoPacket::Type::Noop:
        break;
    case EngineIoPacket::Type::Open:
    case EngineIoPacket::Type::Ping: // in this version it is the server that asks
    case EngineIoPacket::Type::Upgrade:
        closeLine(QWebSocketProtocol::CloseCodeProtocolError);
        break;
    }
}

void RoomSession::receiveSocket(const SocketIoPacket &packet, qint64 receivedAt)
{
    if (packet.type == SocketIoPacket::Type::Connect) {
        receiveConnect(packet);
        return;
    }
    if (m_state != State::Connected || packet.nsp != u"/") {
        closeLine(QWebSocketProtocol::CloseCodeProtocolError);
        return;
    }
    switch (packet.type) {
    case SocketIoPacket::Type::Event:
        receiveEvent(packet, receivedAt);
        break;
    case SocketIoPacket::Type::Disconnect:
        leave();
        if (m_state == State::Waiting) {
            m_deadline.set(m_context.limits.connectTimeoutMs);
        }
        break;
    case SocketIoPacket::Type::Ack: // none was asked for
        break;
    case SocketIoPacket::Type::Connect:
    case SocketIoPacket::Type::ConnectError:
        closeLine(QWebSocketProtocol::CloseCodeProtocolError);
        break;
    }
}

void RoomSession::receiveConnect(const SocketIoPacket &packet)
{
    if (packet.nsp != u"/") {
        const QJsonObject error{{u"message"_s, u"Invalid namespace"_s}};
        sendPacket({SocketIoPacket::Type::ConnectError, packet.nsp, {}, error});
        return;
    }
    if (m_state != State::Waiting) {
        closeLine(QWebSocketProtocol::CloseCodeProtocolError);
        return;
    }
    m_state = State::Connecting;
    m_sid = randomId();
    m_gateway.m_handler.connecting(*this, packet.data.toObject());
}

void RoomSession::receiveEvent(const SocketIoPacket &packet, qint64 receivedAt)
{
    const auto name = wire::eventName(packet);
    if (!name) {
        return; // an event without a payload, which the stock server passes over as well
    }
    const Ack ack = packet.id ? Ack(*this, *packet.id) : Ack();
    m_gateway.m_handler.event(*this, {*name, wire::arguments(packet), ack, receivedAt});
}

void RoomSession::receivePong()
{
    if (std::exchange(m_awaitingPong, false)) {
        m_heartbeat.set(m_context.limits.pingIntervalMs);
    }
}

void RoomSession::beat()
{
    if (m_awaitingPong) {
        abort(); // a closing handshake would wait for a peer that answers nothing
        return;
    }
    m_awaitingPong = true;
    sendEngine({EngineIoPacket::Type::Ping, {}});
    m_heartbeat.set(m_context.limits.pingTimeoutMs);
}

void RoomSession::expired()
{
    if (m_state == State::Closing) {
        abort();
    } else {
        close();
    }
}

/// Out of the rooms and of the host's books, whether or not the line lives on.
void RoomSession::leave()
{
    if (m_state != State::Connected) {
        return;
    }
    // First, so that whatever the host does with it now finds it gone.
    m_state = State::Waiting;
    m_gateway.m_handler.left(*this);
    m_gateway.leaveAll(*this);
}

void RoomSession::closeLine(int code)
{
    if (m_state == State::Closing || m_state == State::Gone) {
        return;
    }
    leave();
    if (m_state == State::Closing || m_state == State::Gone) {
        return; // the host closed it on being told that it left
    }
    flush();
    m_state = State::Closing;
    m_heartbeat.clear();
    m_deadline.set(m_context.limits.closeTimeoutMs);
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code));
}

void RoomSession::vanish()
{
    if (m_state == State::Gone) {
        return;
    }
    leave();
    m_state = State::Gone;
    m_deadline.clear();
    m_heartbeat.clear();
    m_gateway.forget(*this);
    deleteLater();
}

void RoomSession::sendPacket(const SocketIoPacket &packet)
{
    sendEngine({EngineIoPacket::Type::Message, wire::encodeSocketIo(packet)});
}

void RoomSession::sendEngine(const EngineIoPacket &packet)
{
    sendFrame(textFrame(wire::encodeEngineIo(packet)));
}

/// Kept until the turn of the event loop ends: a commit often brings a client its acknowledgement and what it did to
/// others and others to it, and one send for all of that costs both ends a quarter of four.
void RoomSession::sendFrame(const QByteArray &frame)
{
    if (m_state == State::Closing || m_state == State::Gone || m_dropping) {
        return;
    }
    if (m_unsent.size() + frame.size() > togetherBytesMax) {
        flush();
    }
    if (bytesToWrite() + frame.size() > m_context.limits.waitingBytesMax) {
        m_dropping = true;
        QMetaObject::invokeMethod(this, &RoomSession::drop, Qt::QueuedConnection);
        return;
    }
    if (m_unsent.isEmpty()) {
        m_unsent = frame;
        m_gateway.flushSoon(*this);
    } else {
        m_unsent.append(frame);
    }
}

/// Past QWebSocket, to the socket below it. QWebSocket writes only whole frames there, so that frames never mix.
void RoomSession::flush()
{
    if (m_state != State::Gone && !m_unsent.isEmpty()) {
        m_line->write(std::exchange(m_unsent, {}));
    }
}

void RoomSession::drop()
{
    if (m_state != State::Gone) {
        ++m_context.counters.droppedTotal;
        abort();
    }
}

} // namespace gavel::net
