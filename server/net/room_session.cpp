#include "net/room_session.h"

#include "net/rooms.h"
#include "net/server_context.h"

#include <QJsonDocument>
#include <QRandomGenerator>

#include <algorithm>
#include <utility>

namespace gavel::net {

using namespace Qt::StringLiterals;
using wire::EngineIoPacket;
using wire::SocketIoPacket;

namespace {

/// 120 random bits in the shape of the stock server's ids.
QString randomId()
{
    quint32 words[4];
    QRandomGenerator::system()->fillRange(words);
    const QByteArrayView bytes(reinterpret_cast<const char *>(words), 15);
    return QString::fromLatin1(bytes.toByteArray().toBase64(QByteArray::Base64UrlEncoding));
}

/// What may still be asked of a handshake while its session lives; a browser says much else, which would be a third of
/// an idle session's memory.
Request lastingPart(const Request &handshake)
{
    static const QByteArray names[] = {"Host", "Origin", "Referer", "Cookie", "Accept-Language", "User-Agent"};
    Request kept;
    kept.target = handshake.target;
    kept.peer = handshake.peer;
    kept.secure = handshake.secure;
    kept.receivedAt = handshake.receivedAt;
    for (const HeaderField &field : handshake.fields) {
        const auto isNamed = [&field](const QByteArray &name) {
            return name.compare(field.name, Qt::CaseInsensitive) == 0;
        };
        const auto name = std::find_if(std::begin(names), std::end(names), isNamed);
        if (name != std::end(names)) {
            kept.fields.append({*name, field.value});
        }
    }
    return kept;
}

} // namespace

RoomSession::RoomSession(Rooms &rooms, ServerContext &context, quint64 id, const Request &handshake)
    : m_gateway(rooms)
    , m_context(context)
    , m_id(id)
    , m_handshake(lastingPart(handshake))
    , m_deadline(context.deadlines, [this] { expired(); })
    , m_heartbeat(context.deadlines, [this] { beat(); })
{
}

RoomSession::~RoomSession() = default;

void RoomSession::begin(std::unique_ptr<Line> line)
{
    m_line = std::move(line);
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
        m_line->send(event);
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
    closeLine(CloseCode::Normal);
}

void RoomSession::abort()
{
    if (m_state != State::Gone) {
        m_line->abort();
    }
}

qint64 RoomSession::bytesToWrite() const
{
    return m_state == State::Gone ? 0 : m_line->bytesToWrite();
}

void RoomSession::heard(const QByteArray &packet, qint64 receivedAt)
{
    ++m_context.counters.roomPacketsTotal;
    if (isEnding()) {
        return;
    }
    const PacketVerdict verdict = m_gateway.m_handler.admitsPacket(*this, packet.size(), receivedAt);
    if (isEnding()) {
        return; // the host closed it on being asked
    }
    switch (verdict) {
    case PacketVerdict::Take:
        receive(packet, receivedAt);
        break;
    case PacketVerdict::Refuse:
        refuseUnread(packet, receivedAt);
        break;
    case PacketVerdict::Close:
        closeLine(CloseCode::Policy);
        break;
    }
}

/// Reads no more of it than whether somebody waits for an answer.
void RoomSession::refuseUnread(QByteArrayView packet, qint64 receivedAt)
{
    const auto decoded = wire::decodeEngineIo(packet);
    if (m_state != State::Connected || !decoded || decoded->type != EngineIoPacket::Type::Message || decoded->binary) {
        return;
    }
    const auto head = wire::decodeSocketIoHead(decoded->data);
    if (head && head->type == SocketIoPacket::Type::Event && head->nsp == u"/" && head->id) {
        m_gateway.m_handler.refused(*this, {QString(), {}, Ack(*this, *head->id), receivedAt});
    }
}

void RoomSession::receive(QByteArrayView packet, qint64 receivedAt)
{
    const auto decoded = wire::decodeEngineIo(packet);
    if (decoded) {
        receiveEngine(*decoded, receivedAt);
    } else {
        closeLine(CloseCode::ProtocolError);
    }
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
            closeLine(CloseCode::ProtocolError);
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
        closeLine(CloseCode::ProtocolError);
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
        closeLine(CloseCode::ProtocolError);
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
        closeLine(CloseCode::ProtocolError);
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
        closeLine(CloseCode::ProtocolError);
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
    const PacketVerdict verdict = m_gateway.m_handler.admitsEvent(*this, *name, receivedAt);
    if (m_state != State::Connected) {
        return; // the host closed it on being asked
    }
    if (verdict == PacketVerdict::Close) {
        closeLine(CloseCode::Policy);
        return;
    }
    const Ack ack = packet.id ? Ack(*this, *packet.id) : Ack();
    const RoomEvent event{*name, wire::arguments(packet), ack, receivedAt};
    if (verdict == PacketVerdict::Take) {
        m_gateway.m_handler.event(*this, event);
    } else if (packet.id) {
        m_gateway.m_handler.refused(*this, event);
    }
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

void RoomSession::closeLine(CloseCode code)
{
    if (isEnding()) {
        return;
    }
    leave();
    if (isEnding()) {
        return; // the host closed it on being told that it left
    }
    awaitEnd();
    m_line->close(code);
}

void RoomSession::lineClosing()
{
    if (isEnding()) {
        return;
    }
    leave();
    if (!isEnding()) {
        awaitEnd();
    }
}

void RoomSession::awaitEnd()
{
    m_state = State::Closing;
    m_heartbeat.clear();
    m_deadline.set(m_context.limits.closeTimeoutMs);
}

void RoomSession::lineEnded()
{
    if (m_state == State::Gone) {
        return;
    }
    leave();
    if (m_state == State::Gone) {
        return; // the host cut it on being told that it left
    }
    m_state = State::Gone;
    m_deadline.clear();
    m_heartbeat.clear();
    m_gateway.forget(*this);
}

void RoomSession::sendPacket(const SocketIoPacket &packet)
{
    sendEngine({EngineIoPacket::Type::Message, wire::encodeSocketIo(packet)});
}

void RoomSession::sendEngine(const EngineIoPacket &packet)
{
    m_line->send(wire::encodeEngineIo(packet));
}

} // namespace gavel::net
