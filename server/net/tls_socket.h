#pragma once

#include <QSslConfiguration>
#include <QSslSocket>

#include <memory>

class QSocketNotifier;

namespace gavel::net {

struct Counters;

/// A server's socket that speaks in the clear until startServerEncryption(), and then TLS. What waits to be sent counts
/// until it has left the program, encrypted or not. Server thread only.
class TlsSocket : public QSslSocket
{
    Q_OBJECT

public:
    explicit TlsSocket(Counters &counters, QObject *parent = nullptr);
    ~TlsSocket() override;

    /// Takes over an accepted descriptor. False if the system has closed it meanwhile.
    [[nodiscard]] bool adopt(qintptr descriptor);

    /// The peer reads an end behind what was sent, that of TLS and that of TCP; what it still says is thrown away until
    /// it hangs up, which disconnected() tells. Only while nothing waits to be sent.
    void endWriting();

    /// Once writing has ended, this ends the rest.
    void disconnectFromHost() override;
    [[nodiscard]] qint64 bytesToWrite() const override;

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    void tellWhatLeft();
    void throwAway();
    void forgetRest();

    Counters &m_counters;
    qint64 m_encryptedNow = 0;               ///< of what was written, and has not left as far as is known
    bool m_telling = false;                  ///< of what has left
    std::unique_ptr<QSocketNotifier> m_rest; ///< of what the peer says when all was said to it
};

/// Whether what is said by this socket goes under TLS.
[[nodiscard]] bool isSecure(const QTcpSocket &socket);

/// How a server speaks TLS with this certificate, its issuers behind it: 1.2 and later, and no client is asked for a
/// certificate (RFC 9325).
[[nodiscard]] QSslConfiguration serverTls(const QList<QSslCertificate> &chain, const QSslKey &key);

} // namespace gavel::net
