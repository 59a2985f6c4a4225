#pragma once

#include "support/http_house.h"
#include "support/test_certificate.h"

#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

namespace gavel::support {

/// A server under TLS.
struct TlsHouse : HttpHouse
{
    explicit TlsHouse(const net::Limits &limits = {})
        : HttpHouse(limits)
    {
        server.setTls(testTls());
    }
};

/// A client that speaks TLS, trusts anybody and keeps all that it hears.
class TlsClient
{
public:
    explicit TlsClient(quint16 port, QSsl::SslProtocol protocol = QSsl::SecureProtocols)
    {
        QObject::connect(&m_socket, &QSslSocket::readyRead, &m_socket, [this] { m_heard += m_socket.readAll(); });
        m_socket.setProtocol(protocol);
        m_socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        m_socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    }

    void say(const QByteArray &bytes)
    {
        QTRY_VERIFY(m_socket.isEncrypted());
        m_socket.write(bytes);
        m_socket.flush();
    }

    [[nodiscard]] const QByteArray &heard() const { return m_heard; }
    [[nodiscard]] bool isClosed() const { return m_socket.state() == QTcpSocket::UnconnectedState; }
    QSslSocket &socket() { return m_socket; }

private:
    QSslSocket m_socket;
    QByteArray m_heard;
};

/// What a client of TLS says first.
[[nodiscard]] inline QByteArray tlsGreeting()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    QSslSocket client;
    client.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.serverPort());
    server.waitForNewConnection(5'000);
    QTcpSocket *asked = server.nextPendingConnection();
    QByteArray said;
    while (asked && said.size() < 5 && QTest::qWaitFor([&] { return asked->bytesAvailable() > 0; }))
        said += asked->readAll();
    return said;
}

} // namespace gavel::support
