#pragma once

#include <QTcpSocket>

namespace gavel::net {

/// A socket without a network, for QWebSocketServer to read one handshake from and to write its answer to. Whatever is
/// written once the answer was taken, such as QWebSocket's parting frame, goes nowhere. Server thread only.
class HandshakeSocket : public QTcpSocket
{
    Q_OBJECT

public:
    explicit HandshakeSocket(const QByteArray &request);

    /// What was written so far.
    [[nodiscard]] QByteArray takeAnswer();

    [[nodiscard]] qint64 bytesAvailable() const override;

protected:
    qint64 readData(char *data, qint64 sizeMax) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_unread;
    QByteArray m_answer;
    bool m_answered = false;
};

} // namespace gavel::net
