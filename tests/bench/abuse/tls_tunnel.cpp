#include "tls_tunnel.h"

#include "prepared_book.cpp"

#include <QSslConfiguration>
#include <QSslSocket>
#include <QTcpServer>
#include <QTcpSocket>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

void pour(QTcpSocket &from, QTcpSocket &to)
{
    to.write(from.readAll());
    to.flush();
}

void carryOn(QTcpSocket *outside, quint16 hostPort)
{
    auto *inside = new QSslSocket(outside);
    QSslConfiguration tls = inside->sslConfiguration();
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // it is this machine's own
    inside->setSslConfiguration(tls);
    outside->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    QObject::connect(inside, &QSslSocket::encrypted, outside, [outside, inside] {
        inside->setSocketOption(QAbstractSocket::LowDelayOption, 1);
        pour(*outside, *inside);
    });
    QObject::connect(outside, &QTcpSocket::readyRead, inside, [outside, inside] {
        if (inside->isEncrypted())
            pour(*outside, *inside);
    });
    QObject::connect(inside, &QSslSocket::readyRead, outside, [outside, inside] { pour(*inside, *outside); });
    QObject::connect(inside, &QSslSocket::disconnected, outside, &QTcpSocket::disconnectFromHost);
    QObject::connect(inside, &QSslSocket::errorOccurred, outside, &QTcpSocket::disconnectFromHost);
    QObject::connect(outside, &QTcpSocket::disconnected, outside, &QObject::deleteLater);
    inside->bind(outside->peerAddress());
    inside->connectToHostEncrypted(u"127.0.0.1"_s, hostPort);
}

} // namespace

TlsTunnel::TlsTunnel(quint16 hostPort)
{
    auto *server = new QTcpServer;
    QObject::connect(server, &QTcpServer::newConnection, server, [server, hostPort] {
        while (QTcpSocket *socket = server->nextPendingConnection())
            carryOn(socket, hostPort);
    });
    if (!server->listen(QHostAddress(u"127.0.0.1"_s)))
        giveUp(u"there is no port for a tunnel"_s);
    m_port = server->serverPort();
    server->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, server, &QObject::deleteLater);
    m_thread.start();
}

TlsTunnel::~TlsTunnel()
{
    m_thread.quit();
    m_thread.wait();
}

} // namespace gavel::bench
