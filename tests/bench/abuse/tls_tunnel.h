#pragma once

#include <QThread>

namespace gavel::bench {

/// Lets bare sockets talk to a host under TLS: whoever connects to its port in the clear is carried on from the address
/// that it comes from. It lives in a thread of its own, and costs an answer a fraction of a millisecond.
class TlsTunnel
{
public:
    explicit TlsTunnel(quint16 hostPort);
    ~TlsTunnel();
    Q_DISABLE_COPY_MOVE(TlsTunnel)

    [[nodiscard]] quint16 port() const { return m_port; }

private:
    QThread m_thread;
    quint16 m_port = 0;
};

} // namespace gavel::bench
