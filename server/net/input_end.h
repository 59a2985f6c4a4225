#pragma once

#include <QObject>

#include <functional>

class QTcpSocket;

namespace gavel::net {

/// Notices that a client has said all it will, by the end of TCP or of TLS, and keeps that from QTcpSocket, which would
/// hang up on it without its answer (RFC 9112 §9.6). All that came before has been read by then. Server thread only.
class InputEnd : public QObject
{
    Q_OBJECT

public:
    /// `ended` is called once, from the event loop. The socket may die first.
    InputEnd(QTcpSocket &socket, std::function<void()> ended);

    /// What comes from now on is thrown away where the kernel has it: nobody reads it, and of a large body that was
    /// refused a copy would be most of the work. A socket by TLS has to read all the same.
    void throwAway();
    /// Leaves the end to the socket again, and to whoever has it from now on.
    void letGo(QTcpSocket &socket);

    [[nodiscard]] bool hasCome() const { return m_hasCome; }

protected:
    bool eventFilter(QObject *notifier, QEvent *event) override;

private:
    [[nodiscard]] bool isAtEnd() const;
    [[nodiscard]] bool throwSomeAway() const;
    void end();

    QTcpSocket &m_socket;
    std::function<void()> m_ended;
    bool m_hasCome = false;
    bool m_throwsAway = false;
};

} // namespace gavel::net
