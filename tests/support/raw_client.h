#pragma once

#include <QHostAddress>
#include <QTcpSocket>
#include <QTest>

namespace gavel::support {

/// A TCP client that says exactly the bytes it is told and keeps all that it hears. For servers in the same thread:
/// it never blocks, wait with QTRY_….
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket, [this] { m_heard += m_socket.readAll(); });
        m_socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    }

    void say(const QByteArray &bytes)
    {
        QTRY_VERIFY(m_socket.state() != QTcpSocket::HostLookupState && m_socket.state() != QTcpSocket::ConnectingState);
        if (!isClosed()) { // by a server that does not want to hear any of it
            m_socket.write(bytes);
            m_socket.flush();
        }
    }

    /// Stops reading once `bytes` are waiting, as a slow reader does.
    void readAtMost(qint64 bytes)
    {
        QObject::disconnect(&m_socket, &QTcpSocket::readyRead, nullptr, nullptr);
        m_socket.setReadBufferSize(bytes);
    }

    [[nodiscard]] const QByteArray &heard() const { return m_heard; }
    [[nodiscard]] qsizetype countHeard(QByteArrayView text) const { return m_heard.count(text); }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QTcpSocket::UnconnectedState; }
    void forget() { m_heard.clear(); }
    void hangUp() { m_socket.abort(); }
    QTcpSocket &socket() { return m_socket; }

private:
    QTcpSocket m_socket;
    QByteArray m_heard;
};

} // namespace gavel::support
