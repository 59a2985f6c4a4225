#pragma once

#include "net/deadlines.h"
#include "net/reading_turns.h"

#include <QObject>

class QTcpSocket;

namespace gavel::net {

class TlsSocket;
struct ServerContext;

/// One client of a port with TLS, from its first byte to the end of the handshake: that byte says whether it speaks TLS
/// at all. A handshake has so long as a head, and its address's share of the turns. It owns the socket until it hands
/// it on, and goes with it then: while it lives, the client counts. Server thread only; seen only inside net.
/// Source: RFC 8446 §5.1, PROTOCOL.md "Limits".
class TlsEntrance : public QObject
{
    Q_OBJECT

public:
    TlsEntrance(ServerContext &context, const QHostAddress &peer, QObject *parent);
    ~TlsEntrance() override;

    /// Takes over an accepted descriptor. False if the system has closed it meanwhile.
    [[nodiscard]] bool begin(qintptr descriptor);

    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }

Q_SIGNALS:
    /// Once at most: the socket is the receiver's, encrypted or, of a client that speaks in the clear, not.
    void entered(QTcpSocket *socket);

private:
    void look();
    void shakeHands();
    void enter();
    void end();

    ServerContext &m_context;
    const QHostAddress m_peer;
    TlsSocket *m_socket;
    Deadline m_deadline;
    ReadingPlace m_place;
    bool m_begun = false;
    bool m_ended = false;
};

} // namespace gavel::net
