#include "link/socketio_client.h"

#include "link/host_address.h"
#include "link/host_bounds.h"
#include "link/host_json.h"
#include "link/host_trust.h"

#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslSocket>
#include <QUrlQuery>
#include <QWebSocket>
#include <algorithm>

namespace gavel::link {

using namespace Qt::StringLiterals;
using Line = LineState::Line;

namespace {

constexpr int acksCheckMs = 250;
constexpr int unsentCheckMs = 500;

QUrl socketUrl(const QUrl &base)
{
    QUrl url = base;
    url.setScheme(base.scheme() == u"https" ? u"wss"_s : u"ws"_s);
    url.setPath(u"/socket.io/"_s);
    url.setQuery(u"EIO=%1&transport=websocket"_s.arg(wire::engineIoVersion));
    return url;
}

} // namespace

SocketIoClient::SocketIoClient(const QUrl &base, HostTrust *trust, QObject *parent)
    : QObject(parent)
    , m_base(base)
    , m_trust(trust)
{
    m_silence.setSingleShot(true);
    m_pause.setSingleShot(true);
    m_acks.setInterval(acksCheckMs);
    m_unsent.setInterval(unsentCheckMs);
    connect(&m_silence, &QTimer::timeout, this, &SocketIoClient::fail);
    connect(&m_pause, &QTimer::timeout, this, &SocketIoClient::connectSocket);
    connect(&m_acks, &QTimer::timeout, this, &SocketIoClient::expireAcks);
    connect(&m_unsent, &QTimer::timeout, this, &SocketIoClient::checkUnsent);
}

SocketIoClient::~SocketIoClient()
{
    m_line = Line::Offline; // Whoever would be told is going too.
    drop();
}

void SocketIoClient::setAuth(const QJsonObject &auth)
{
    m_auth = auth;
    if (m_wanted)
        reconnect();
}

void SocketIoClient::open()
{
    if (m_wanted)
        return;
    m_wanted = true;
    connectSocket();
}

void SocketIoClient::close()
{
    m_wanted = false;
    m_pauses.reset();
    drop();
    setLine(Line::Offline);
}

void SocketIoClient::retryNow()
{
    if (!m_wanted || m_socket)
        return;
    m_pauses.reset();
    connectSocket();
}

void SocketIoClient::moveTo(const QUrl &base)
{
    m_base = base;
    if (m_wanted)
        reconnect();
}

void SocketIoClient::reconnect()
{
    drop();
    connectSocket();
}

LineState SocketIoClient::state() const
{
    const qint64 left = m_line == Line::Retrying ? std::max<qint64>(0, m_retryAtMs - m_monotonic()) : 0;
    return {.line = m_line, .retryInMs = left, .roundTripMs = {}};
}

bool SocketIoClient::send(const QString &name, const QJsonObject &arg, const AckHandler &handler)
{
    if (!isConnected())
        return false;
    std::optional<qint64> id;
    if (handler) {
        id = m_nextAck++;
        m_waiting.insert(*id, {handler, m_monotonic() + ackTimeoutMs});
        m_acks.start();
    }
    sendPacket(wire::socketIoEvent(name, {arg}, id));
    return true;
}

/// QWebSocket tells what was asked of TLS, not what came of it: the certificate is its socket's.
void SocketIoClient::checkCertificate()
{
    const auto *tls = m_socket ? m_socket->findChild<QSslSocket *>() : nullptr;
    if (tls && m_trust && m_trust->accepts(tls->peerCertificate()))
        m_socket->ignoreSslErrors();
}

void SocketIoClient::connectSocket()
{
    m_pause.stop();
    m_socket = new QWebSocket(QString(), QWebSocketProtocol::VersionLatest, this);
    m_socket->setMaxAllowedIncomingMessageSize(bounds::messageBytesMax);
    m_socket->setMaxAllowedIncomingFrameSize(bounds::messageBytesMax);
    m_socket->setReadBufferSize(bounds::socketBytesMax);
    connect(m_socket, &QWebSocket::textMessageReceived, this, &SocketIoClient::readText);
    connect(m_socket, &QWebSocket::disconnected, this, &SocketIoClient::fail);
    connect(m_socket, &QWebSocket::sslErrors, this, &SocketIoClient::checkCertificate);
    connect(m_socket, qOverload<QAbstractSocket::SocketError>(&QWebSocket::error), this, &SocketIoClient::fail);
    QNetworkRequest request(socketUrl(m_base));
    if (!m_language.isEmpty())
        request.setRawHeader("Accept-Language", m_language.toLatin1());
    m_silence.start(connectTimeoutMs);
    m_unsent.start();
    setLine(Line::Connecting);
    m_socket->open(request);
}

void SocketIoClient::readText(const QString &text)
{
    m_silence.start(m_silenceMsMax);
    const auto packet = wire::decodeEngineIo(text.toUtf8());
    if (!packet)
        return fail();
    using Type = wire::EngineIoPacket::Type;
    switch (packet->type) {
    case Type::Open:
        return readHandshake(packet->data);
    case Type::Ping:
        if (packet->data.size() > bounds::pingBytesMax)
            return fail();
        return sendFrame({.type = Type::Pong, .data = packet->data, .binary = false});
    case Type::Message:
        if (!wire::isWithin(packet->data, bounds::messageJson))
            return fail();
        if (const auto message = wire::decodeSocketIo(packet->data))
            return readPacket(*message);
        return fail();
    case Type::Close:
        return fail();
    case Type::Pong:
    case Type::Upgrade:
    case Type::Noop:
        return;
    }
}

void SocketIoClient::readHandshake(const QByteArray &data)
{
    const auto handshake = wire::decodeHandshake(data);
    if (!handshake)
        return fail();
    const qint64 silenceMs = qint64{handshake->pingIntervalMs} + handshake->pingTimeoutMs;
    m_silenceMsMax = static_cast<int>(std::clamp<qint64>(silenceMs, bounds::silenceMsMin, bounds::silenceMsMax));
    m_silence.start(m_silenceMsMax);
    wire::SocketIoPacket connect;
    connect.type = wire::SocketIoPacket::Type::Connect;
    if (!m_auth.isEmpty())
        connect.data = m_auth;
    sendPacket(connect);
}

void SocketIoClient::readPacket(const wire::SocketIoPacket &packet)
{
    using Type = wire::SocketIoPacket::Type;
    switch (packet.type) {
    case Type::Connect:
        m_pauses.reset();
        setLine(Line::Connected);
        Q_EMIT connected();
        return;
    case Type::ConnectError: {
        const QString message = packet.data.isString() ? packet.data.toString() : packet.data[u"message"].toString();
        if (message != u"unauthorized")
            return fail(); // busy, or full: it is worth another attempt
        drop();
        setLine(Line::Offline);
        Q_EMIT refused(message);
        return;
    }
    case Type::Disconnect:
        return fail();
    case Type::Ack:
        return readAck(packet);
    case Type::Event:
        Q_EMIT event(wire::eventName(packet).value_or(QString()), wire::arguments(packet).first().toObject());
        return;
    }
}

void SocketIoClient::readAck(const wire::SocketIoPacket &packet)
{
    const Waiting waiting = m_waiting.take(packet.id.value_or(-1));
    if (waiting.handler)
        waiting.handler(wire::arguments(packet));
}

void SocketIoClient::expireAcks()
{
    const qint64 now = m_monotonic();
    QList<AckHandler> expired;
    for (auto it = m_waiting.begin(); it != m_waiting.end();) {
        const bool isDue = it->untilMs <= now;
        if (isDue)
            expired.append(it->handler);
        it = isDue ? m_waiting.erase(it) : std::next(it);
    }
    if (m_waiting.isEmpty())
        m_acks.stop();
    for (const AckHandler &handler : expired)
        handler(std::nullopt);
}

// What a host makes us answer, pings of its socket included, and does not read.
void SocketIoClient::checkUnsent()
{
    if (m_socket && m_socket->bytesToWrite() > bounds::unsentBytesMax)
        fail();
}

void SocketIoClient::fail()
{
    using Failure = RetryPauses::Failure;
    const bool isRefused = m_socket && m_socket->error() == QAbstractSocket::ConnectionRefusedError;
    const qint64 pauseMs = m_pauses.next(isRefused && isNearby(m_base) ? Failure::RefusedNearby : Failure::Any);
    m_retryAtMs = m_monotonic() + pauseMs;
    m_pause.start(static_cast<int>(pauseMs));
    drop();
    setLine(Line::Retrying);
}

void SocketIoClient::drop()
{
    m_silence.stop();
    m_acks.stop();
    m_unsent.stop();
    if (m_socket) {
        QWebSocket *socket = m_socket;
        m_socket = nullptr;
        socket->disconnect(this);
        socket->abort();
        socket->deleteLater();
    }
    if (m_line != Line::Connected)
        return;
    // Not connected any more before anyone is told, so that nobody sends into a line that is gone.
    m_line = Line::Offline;
    const QHash<qint64, Waiting> unanswered = std::exchange(m_waiting, {});
    for (const Waiting &waiting : unanswered)
        waiting.handler(std::nullopt);
    Q_EMIT lost();
}

void SocketIoClient::setLine(Line line)
{
    m_line = line;
    Q_EMIT stateChanged();
}

void SocketIoClient::sendPacket(const wire::SocketIoPacket &packet)
{
    sendFrame({.type = wire::EngineIoPacket::Type::Message, .data = wire::encodeSocketIo(packet), .binary = false});
}

void SocketIoClient::sendFrame(const wire::EngineIoPacket &packet)
{
    if (m_socket)
        m_socket->sendTextMessage(QString::fromUtf8(wire::encodeEngineIo(packet)));
}

} // namespace gavel::link
