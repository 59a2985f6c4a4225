#pragma once

#include "net/deadlines.h"
#include "net/reading_turns.h"

#include <QObject>

#include <memory>

class QSocketNotifier;
class QTcpSocket;

namespace gavel::net {

class TlsSocket;
struct ServerContext;

/// One client of a port with TLS, from its first byte to the end of the handshake: that byte says whether it speaks TLS
/// at all. Until that is known, and the client's greeting here whole, it keeps the bare descriptor: letting somebody in
/// and hearing them drip costs next to nothing. A greeting has so long as a head, and so has the rest of the handshake,
/// from its turn on; all that is costly is of its address's share of the turns. It owns the socket until it hands it
/// on, and goes with it then: while it lives, the client counts. Server thread only; seen only inside net. Source: RFC
/// 8446 §5.1, PROTOCOL.md "Limits".
class TlsEntrance : public QObject
{
    Q_OBJECT

public:
    TlsEntrance(ServerContext &context, const QHostAddress &peer, QObject *parent);
    ~TlsEntrance() override;

    /// Takes over an accepted descriptor.
    void begin(qintptr descriptor);

    [[nodiscard]] const QHostAddress &peer() const { return m_peer; }

Q_SIGNALS:
    /// Once at most: the socket is the receiver's, encrypted or, of a client that speaks in the clear, not.
    void entered(QTcpSocket *socket);

private:
    void look();
    void waitForTurn();
    void listenFor(qsizetype bytes);
    void lookNoMore();
    template <typename Kind>
    [[nodiscard]] std::unique_ptr<Kind> makeSocket();
    void enterInTheClear();
    void shakeHands();
    void enterEncrypted();
    void handOn(QTcpSocket *socket);
    void end();

    ServerContext &m_context;
    const QHostAddress m_peer;
    int m_descriptor = -1; ///< Until a socket has it.
    std::unique_ptr<QSocketNotifier> m_heard;
    qsizetype m_wanted = 1;        ///< How many bytes have to be here before it is told of them.
    TlsSocket *m_socket = nullptr; ///< While hands are shaken.
    Deadline m_deadline;
    ReadingPlace m_place;
    bool m_ended = false;
};

} // namespace gavel::net
