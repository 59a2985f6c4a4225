#include "net/tls_entrance.h"

#include "net/server_context.h"
#include "net/socket.h"
#include "net/tls_socket.h"

#include <QSocketNotifier>

#include <poll.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace gavel::net {

namespace {

constexpr char handshakeRecord = 0x16;
constexpr qsizetype recordHeadBytes = 5;
constexpr qsizetype recordBytesMax = 16 * 1024;

/// How long the record is that begins so.
qsizetype recordBytes(const char (&head)[recordHeadBytes])
{
    const auto high = static_cast<uchar>(head[3]);
    const auto low = static_cast<uchar>(head[4]);
    return recordHeadBytes + std::min<qsizetype>(high * 256 + low, recordBytesMax);
}

qsizetype waitingBytes(int descriptor)
{
    int bytes = 0;
    return ::ioctl(descriptor, FIONREAD, &bytes) == 0 ? bytes : 0;
}

/// Whether the peer will say no more than what waits.
bool hasPeerEnded(int descriptor)
{
    pollfd end{descriptor, POLLRDHUP, 0};
    return ::poll(&end, 1, 0) > 0;
}

} // namespace

TlsEntrance::TlsEntrance(ServerContext &context, const QHostAddress &peer, QObject *parent)
    : QObject(parent)
    , m_context(context)
    , m_peer(peer)
    , m_deadline(context.deadlines, [this] { end(); })
    , m_place(context.handshakes, peer, [this] { shakeHands(); })
{
}

TlsEntrance::~TlsEntrance()
{
    if (m_descriptor >= 0) {
        lookNoMore(); // before its number is another's
        ::close(m_descriptor);
    }
}

void TlsEntrance::begin(qintptr descriptor)
{
    m_descriptor = static_cast<int>(descriptor);
    m_deadline.set(m_context.limits.headTimeoutMs);
    m_heard = std::make_unique<QSocketNotifier>(descriptor, QSocketNotifier::Read);
    connect(m_heard.get(), &QSocketNotifier::activated, this, &TlsEntrance::look);
}

/// The costly answer to a greeting is given once that is here whole, and so in its address's turn.
void TlsEntrance::look()
{
    char head[recordHeadBytes];
    const auto size = ::recv(m_descriptor, head, sizeof head, MSG_PEEK | MSG_DONTWAIT);
    if (size < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (size <= 0) {
        end();
        return;
    }
    if (head[0] != handshakeRecord) {
        enterInTheClear();
        return;
    }
    const qsizetype wanted = size == recordHeadBytes ? recordBytes(head) : recordHeadBytes;
    if (size == recordHeadBytes && waitingBytes(m_descriptor) >= wanted)
        waitForTurn();
    else if (hasPeerEnded(m_descriptor))
        end();
    else if (m_wanted == wanted)
        waitForTurn(); // the socket takes half a greeting too, and its address pays for it
    else
        listenFor(wanted);
}

/// After those who are in, and for as long as these take.
void TlsEntrance::waitForTurn()
{
    m_heard->setEnabled(false);
    m_deadline.clear();
    m_place.askLater();
}

/// The kernel tells of no fewer, so that a byte now and then wakes nobody; unless it runs out of room for them, and
/// then it tells of them for as long as they are there.
void TlsEntrance::listenFor(qsizetype bytes)
{
    m_wanted = bytes;
    const int least = static_cast<int>(bytes);
    ::setsockopt(m_descriptor, SOL_SOCKET, SO_RCVLOWAT, &least, sizeof least);
}

void TlsEntrance::lookNoMore()
{
    if (m_heard) {
        m_heard->setEnabled(false);
        m_heard.release()->deleteLater(); // it may be the one that tells
    }
}

/// Null if the system has closed the descriptor meanwhile.
template <typename Kind>
std::unique_ptr<Kind> TlsEntrance::makeSocket()
{
    lookNoMore();
    listenFor(1);
    auto socket = std::make_unique<Kind>(m_context.counters);
    socket->setReadBufferSize(m_context.limits.readBufferBytes());
    if (!socket->adopt(m_descriptor))
        return nullptr;
    m_descriptor = -1;
    return socket;
}

void TlsEntrance::enterInTheClear()
{
    if (auto socket = makeSocket<Socket>())
        handOn(socket.release());
    else
        end();
}

void TlsEntrance::shakeHands()
{
    if (hasPeerEnded(m_descriptor)) { // no client of TLS half-closes behind its greeting
        end();
        return;
    }
    m_deadline.set(m_context.limits.headTimeoutMs);
    m_socket = makeSocket<TlsSocket>().release();
    if (!m_socket) {
        end();
        return;
    }
    m_socket->setParent(this);
    // At once: the first request may come with the end of what the client says, which the socket reads right after
    // this, and whoever is handed it has to be told of both. Nothing has been read by then, so that nothing is closed.
    connect(m_socket, &QSslSocket::encrypted, this, &TlsEntrance::enterEncrypted);
    connect(m_socket, &QSslSocket::errorOccurred, this, &TlsEntrance::end);
    connect(m_socket, &QSslSocket::disconnected, this, &TlsEntrance::end);
    m_socket->waitForReadyRead(0); // takes the greeting that is here, so that the answer to it is of this turn too
    if (m_ended)
        return;
    m_socket->setSslConfiguration(m_context.tls);
    m_socket->startServerEncryption();
}

void TlsEntrance::enterEncrypted()
{
    if (m_ended)
        return;
    disconnect(m_socket, nullptr, this, nullptr);
    if (m_socket->state() != QAbstractSocket::ConnectedState) {
        end();
        return;
    }
    m_socket->setParent(nullptr);
    handOn(std::exchange(m_socket, nullptr));
}

void TlsEntrance::handOn(QTcpSocket *socket)
{
    m_deadline.clear();
    setParent(socket);
    Q_EMIT entered(socket);
}

void TlsEntrance::end()
{
    m_ended = true;
    lookNoMore();
    m_place.cancel();
    m_deadline.clear();
    deleteLater();
}

} // namespace gavel::net
