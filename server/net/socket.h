#pragma once

#include <QTcpSocket>

namespace gavel::net {

struct Counters;

/// A server's plain TCP socket that sends straight from the caller's bytes to the descriptor while nothing waits before
/// them: no copy, no write notifier, no retained buffer (DESIGN.md "What was measured"). What the descriptor does not
/// take goes the usual way.
class Socket : public QTcpSocket
{
    Q_OBJECT

public:
    explicit Socket(Counters &counters, QObject *parent = nullptr);

    /// Takes over an accepted descriptor. False if the system has closed it meanwhile.
    [[nodiscard]] bool adopt(qintptr descriptor);

protected:
    qint64 writeData(const char *data, qint64 size) override;

private:
    qint64 sendDirectly(const char *data, qint64 size);

    Counters &m_counters;
};

/// Bytes that the operating system holds but has not been able to send, because the reader's window is full.
[[nodiscard]] qint64 unsentBytes(const QTcpSocket &socket);

} // namespace gavel::net
