#include "net/response_body.h"

#include <QTcpSocket>

#include <utility>

namespace gavel::net {

ResponseBody::ResponseBody(QTcpSocket &socket, bool chunked, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_chunked(chunked)
{
    connect(&socket, &QTcpSocket::bytesWritten, this, &ResponseBody::look);
}

void ResponseBody::finish()
{
    m_finished = true;
    write({});
    if (m_chunked && isConnected())
        m_socket.write("0\r\n\r\n");
}

void ResponseBody::abandon()
{
    m_socket.abort();
}

/// Once the client is gone nothing is owed to anybody, and this goes with its connection.
bool ResponseBody::isConnected() const
{
    return m_socket.state() == QAbstractSocket::ConnectedState;
}

/// An empty chunk would be the end of the body.
void ResponseBody::write(const QByteArray &piece)
{
    if (!isConnected())
        return;
    if (m_chunked && !piece.isEmpty())
        m_socket.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
    else if (!piece.isEmpty())
        m_socket.write(piece);
    m_owed = true;
    // What the system has taken at once is never reported.
    QMetaObject::invokeMethod(this, &ResponseBody::look, Qt::QueuedConnection);
}

void ResponseBody::look()
{
    if (!isConnected() || m_socket.bytesToWrite() > 0 || !std::exchange(m_owed, false))
        return;
    if (m_finished)
        Q_EMIT left();
    else
        Q_EMIT wanted();
}

} // namespace gavel::net
