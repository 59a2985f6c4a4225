#pragma once

#include <QObject>

class QTcpSocket;

namespace gavel::net {

/// The body of an answer that is too long to be held at once: its pieces go out one by one, and the next is asked for
/// when the client has taken the last. It belongs to its connection: keep it in a QPointer. Source: RFC 9112 §7.1.
/// Server thread only.
class ResponseBody : public QObject
{
    Q_OBJECT

public:
    /// Made by Exchange::respondInPieces(), which has sent the head. Chunked, or ended by the connection's end.
    ResponseBody(QTcpSocket &socket, bool chunked, QObject *parent);

    /// Sends a piece; wanted() follows once it has left.
    void write(const QByteArray &piece);
    /// The body is complete.
    void finish();
    /// It can't be completed: cuts the connection, which tells the client so.
    void abandon();

Q_SIGNALS:
    void wanted();
    /// Once, when the end of the body has left.
    void left();

private:
    [[nodiscard]] bool isConnected() const;
    void look();

    QTcpSocket &m_socket;
    const bool m_chunked;
    bool m_owed = false; ///< wanted() or left() is to come
    bool m_finished = false;
};

} // namespace gavel::net
