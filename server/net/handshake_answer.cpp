#include "net/handshake_answer.h"

#include "net/handshake_socket.h"

#include <QCoreApplication>
#include <QPointer>
#include <QWebSocket>
#include <QWebSocketServer>

namespace gavel::net {

using namespace Qt::StringLiterals;

namespace {

/// QWebSocketServer shares what it says with the pages of everybody, whom it has not asked about.
QByteArray unshared(const QByteArray &answer)
{
    QByteArrayList lines = answer.split('\n');
    lines.removeIf([](const QByteArray &line) { return line.startsWith("Access-Control-"); });
    return lines.join('\n');
}

} // namespace

HandshakeAnswer::HandshakeAnswer()
    : m_server(std::make_unique<QWebSocketServer>(u"gavel"_s, QWebSocketServer::NonSecureMode))
{
}

HandshakeAnswer::~HandshakeAnswer() = default;

QByteArray HandshakeAnswer::to(const QByteArray &key)
{
    // QWebSocket does not own a socket that was handed to its server, but may delete it.
    const QPointer<HandshakeSocket> socket =
        new HandshakeSocket("GET / HTTP/1.1\r\nHost: gavel\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: " +
                            key + "\r\n\r\n");
    m_server->handleConnection(socket);
    // It reads on a queued call to itself; nothing else is ever posted to it.
    QCoreApplication::sendPostedEvents(m_server.get(), QEvent::MetaCall);
    const QByteArray answer = socket ? socket->takeAnswer() : QByteArray();
    QWebSocket *webSocket = m_server->nextPendingConnection();
    if (webSocket)
        webSocket->abort();
    const bool upgraded = webSocket;
    delete webSocket; // first: it uses the socket to the last
    delete socket;
    return upgraded ? unshared(answer) : QByteArray();
}

} // namespace gavel::net
