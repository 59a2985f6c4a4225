#include "net/tls_socket.h"

#include "net/counters.h"

#include <QSignalBlocker>
#include <QSocketNotifier>
#include <QSslKey>

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

namespace gavel::net {

TlsSocket::TlsSocket(Counters &counters, QObject *parent)
    : QSslSocket(parent)
    , m_counters(counters)
{
    // QSslSocket tells of what it has encrypted from the midst of its work, when nothing of it has left and nobody may
    // close it. First of all who hear of it, this notes that it still waits; what has left is told as well.
    connect(this, &QIODevice::bytesWritten, this, [this](qint64 bytes) {
        if (isEncrypted() && !m_telling)
            m_encryptedNow += bytes;
    });
    connect(this, &QSslSocket::encryptedBytesWritten, this, &TlsSocket::tellWhatLeft);
}

TlsSocket::~TlsSocket()
{
    forgetRest();
}

bool TlsSocket::adopt(qintptr descriptor)
{
    if (!setSocketDescriptor(descriptor))
        return false;
    setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return true;
}

void TlsSocket::tellWhatLeft()
{
    // Told between two works: what has not left is QSslSocket's to count now.
    const qint64 left = std::exchange(m_encryptedNow, 0);
    m_telling = true;
    Q_EMIT bytesWritten(left);
    m_telling = false;
}

/// QSslSocket says the end of TLS only together with closing its descriptor, which is a reset to a peer that still
/// talks, and may cost it the last answer. So another descriptor keeps the line meanwhile.
void TlsSocket::endWriting()
{
    const int line = static_cast<int>(socketDescriptor());
    if (!isEncrypted()) {
        ::shutdown(line, SHUT_WR);
        return;
    }
    const int rest = ::fcntl(line, F_DUPFD_CLOEXEC, 0);
    if (rest < 0) {
        QSslSocket::disconnectFromHost();
        return;
    }
    m_rest = std::make_unique<QSocketNotifier>(rest, QSocketNotifier::Read);
    connect(m_rest.get(), &QSocketNotifier::activated, this, &TlsSocket::throwAway);
    const QSignalBlocker stillThere(this);
    QSslSocket::disconnectFromHost();
    flush();
    ::shutdown(rest, SHUT_WR);
}

void TlsSocket::throwAway()
{
    char unread[4096];
    const auto size = ::recv(static_cast<int>(m_rest->socket()), unread, sizeof unread, MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN && errno != EINTR))
        disconnectFromHost();
}

void TlsSocket::disconnectFromHost()
{
    if (!m_rest) {
        QSslSocket::disconnectFromHost();
        return;
    }
    forgetRest();
    Q_EMIT disconnected();
}

void TlsSocket::forgetRest()
{
    if (m_rest) {
        const int rest = static_cast<int>(m_rest->socket());
        m_rest->setEnabled(false);
        m_rest.release()->deleteLater(); // it may be the one that tells
        ::close(rest);
    }
}

qint64 TlsSocket::bytesToWrite() const
{
    return QSslSocket::bytesToWrite() + std::max(encryptedBytesToWrite(), m_encryptedNow);
}

qint64 TlsSocket::writeData(const char *data, qint64 size)
{
    const qint64 taken = QSslSocket::writeData(data, size);
    if (taken > 0)
        m_counters.bytesSent += static_cast<quint64>(taken);
    return taken;
}

bool isSecure(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return tls && tls->isEncrypted();
}

QSslConfiguration serverTls(const QList<QSslCertificate> &chain, const QSslKey &key)
{
    QSslConfiguration configuration;
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    configuration.setCaCertificates({}); // the system's would be read for each connection
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    // Each of Qt's sockets has a context, and keys for tickets, of its own: none would ever be taken.
    configuration.setSslOption(QSsl::SslOptionDisableSessionTickets, true);
    return configuration;
}

} // namespace gavel::net
