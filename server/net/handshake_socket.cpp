#include "net/handshake_socket.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

namespace gavel::net {

HandshakeSocket::HandshakeSocket(const QByteArray &request)
    : m_unread(request)
{
    setSocketState(ConnectedState);
    setPeerAddress(QHostAddress(QHostAddress::LocalHost));
    setOpenMode(ReadWrite);
}

QByteArray HandshakeSocket::takeAnswer()
{
    m_answered = true;
    return std::exchange(m_answer, {});
}

qint64 HandshakeSocket::bytesAvailable() const
{
    return m_unread.size() + QTcpSocket::bytesAvailable();
}

qint64 HandshakeSocket::readData(char *data, qint64 sizeMax)
{
    const qsizetype size = std::min<qint64>(sizeMax, m_unread.size());
    std::copy_n(m_unread.constData(), size, data);
    m_unread.remove(0, size);
    return size;
}

qint64 HandshakeSocket::writeData(const char *data, qint64 size)
{
    if (!m_answered)
        m_answer.append(data, size);
    return size;
}

} // namespace gavel::net
