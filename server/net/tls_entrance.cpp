#include "net/tls_entrance.h"

#include "net/server_context.h"
#include "net/tls_socket.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

namespace {

constexpr char handshakeRecord = 0x16;
constexpr qsizetype recordHeadBytes = 5;
constexpr qsizetype recordBytesMax = 16 * 1024;

/// How long the record is that begins so.
qsizetype recordBytes(const QByteArray &head)
{
    const auto high = static_cast<uchar>(head[3]);
    const auto low = static_cast<uchar>(head[4]);
    return recordHeadBytes + std::min<qsizetype>(high * 256 + low, recordBytesMax);
}

} // namespace

TlsEntrance::TlsEntrance(ServerContext &context, const QHostAddress &peer, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_peer(peer)
    , m_socket(new TlsSocket(context.counters, this))
    , m_deadline(context.deadlines, [this] { end(); })
    , m_place(context.reading, peer, [this] { shakeHands(); })
{
}

TlsEntrance::~TlsEntrance() = default;

bool TlsEntrance::begin(qintptr descriptor)
{
    m_socket->setReadBufferSize(m_context.limits.readBufferBytes());
    if (!m_socket->adopt(descriptor))
        return false;
    m_deadline.set(m_context.limits.headTimeoutMs);
    connect(m_socket, &QSslSocket::readyRead, this, &TlsEntrance::look);
    // At once: the first request may come with the end of what the client says, which the socket reads right after
    // this, and whoever is handed it has to be told of both. Nothing has been read by then, so that nothing is closed.
    connect(m_socket, &QSslSocket::encrypted, this, &TlsEntrance::enter);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsEntrance::end);
    connect(m_socket, &QSslSocket::disconnected, this, &TlsEntrance::end);
    return true;
}

/// The costly answer to a greeting is given once that is here whole, and so in its address's turn.
void TlsEntrance::look()
{
    if (m_begun)
        return;
    const QByteArray head = m_socket->peek(recordHeadBytes);
    if (!head.isEmpty() && head[0] != handshakeRecord) {
        enter();
    } else if (head.size() == recordHeadBytes && m_socket->bytesAvailable() >= recordBytes(head)) {
        m_begun = true;
        m_place.ask();
    }
}

void TlsEntrance::shakeHands()
{
    m_socket->setSslConfiguration(m_context.tls);
    m_socket->startServerEncryption();
}

void TlsEntrance::enter()
{
    if (m_ended)
        return;
    disconnect(m_socket, nullptr, this, nullptr);
    m_deadline.clear();
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        end();
        return;
    }
    TlsSocket *socket = std::exchange(m_socket, nullptr);
    socket->setParent(nullptr);
    setParent(socket);
    Q_EMIT entered(socket);
}

void TlsEntrance::end()
{
    m_ended = true;
    m_place.cancel();
    m_deadline.clear();
    deleteLater();
}

} // namespace gavel::net
