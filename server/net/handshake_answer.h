#pragma once

#include <QByteArray>

#include <memory>

class QWebSocketServer;

namespace gavel::net {

/// Has handshakes answered by QWebSocketServer, and nothing after them: QWebSocket reads frames without checks, answers
/// pings without a bound and keeps 10 KB a line. Server thread only. Source: RFC 6455 §4.2.2.
class HandshakeAnswer
{
public:
    HandshakeAnswer();
    ~HandshakeAnswer();
    Q_DISABLE_COPY_MOVE(HandshakeAnswer)

    /// The bytes of the 101 for a Sec-WebSocket-Key that checkWebSocketHandshake() found valid; empty if there is none
    /// to be had. QWebSocketServer is shown a request of nothing but that key, so that two readers of one request can't
    /// disagree.
    [[nodiscard]] QByteArray to(const QByteArray &key);

private:
    std::unique_ptr<QWebSocketServer> m_server;
};

} // namespace gavel::net
