#include "net/socket.h"

#include "net/counters.h"
#include "net/tls_socket.h"

#include <linux/sockios.h>
#include <sys/ioctl.h>
#include <sys/socket.h>

#include <cerrno>

namespace gavel::net {

Socket::Socket(Counters &counters, QObject *parent)
    : QTcpSocket(parent)
    , m_counters(counters)
{
}

bool Socket::adopt(qintptr descriptor)
{
    if (!setSocketDescriptor(descriptor))
        return false;
    // Accepted sockets come without TCP_NODELAY, and a bid should not wait for the segment before it.
    setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return true;
}

void Socket::releaseBuffers()
{
    if (state() != ConnectedState || bytesAvailable() > 0 || bytesToWrite() > 0)
        return;
    // A device drops its buffers with its mode, and begins with new ones that have no memory yet.
    const OpenMode mode = openMode();
    setOpenMode(NotOpen);
    setOpenMode(mode);
}

void Socket::endWriting()
{
    ::shutdown(static_cast<int>(socketDescriptor()), SHUT_WR);
}

int Socket::straightDescriptor() const
{
    return bytesToWrite() == 0 && state() == ConnectedState ? static_cast<int>(socketDescriptor()) : -1;
}

qint64 Socket::sayStraight(QByteArrayView bytes)
{
    const int descriptor = straightDescriptor();
    const qint64 sent = descriptor >= 0 ? sendStraight(descriptor, bytes) : 0;
    m_counters.bytesSent += static_cast<quint64>(sent);
    return sent;
}

qint64 Socket::writeData(const char *data, qint64 size)
{
    const int descriptor = straightDescriptor();
    const qint64 sent = descriptor >= 0 ? sendStraight(descriptor, {data, size}) : 0;
    if (sent == size) {
        m_counters.bytesSent += static_cast<quint64>(sent);
        return sent;
    }
    const qint64 queued = QTcpSocket::writeData(data + sent, size - sent);
    if (queued < 0)
        return -1;
    m_counters.bytesSent += static_cast<quint64>(sent + queued);
    return sent + queued;
}

qint64 sendStraight(int descriptor, QByteArrayView bytes)
{
    ssize_t sent = 0;
    do {
        sent = ::send(descriptor, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL | MSG_DONTWAIT);
    } while (sent < 0 && errno == EINTR);
    return sent < 0 ? 0 : sent;
}

void releaseBuffers(QTcpSocket &socket)
{
    if (auto *plain = qobject_cast<Socket *>(&socket))
        plain->releaseBuffers();
}

void endWriting(QTcpSocket &socket)
{
    if (auto *plain = qobject_cast<Socket *>(&socket))
        plain->endWriting();
    else if (auto *tls = qobject_cast<TlsSocket *>(&socket))
        tls->endWriting();
}

qint64 unsentBytes(int descriptor)
{
    int unsent = 0;
    const bool known = ::ioctl(descriptor, SIOCOUTQNSD, &unsent) == 0;
    return known ? unsent : 0;
}

qint64 unsentBytes(const QTcpSocket &socket)
{
    return unsentBytes(static_cast<int>(socket.socketDescriptor()));
}

} // namespace gavel::net
