#pragma once

#include "net/arrivals.h"
#include "net/server_clock.h"

#include <QObject>

#include <optional>

class QTcpSocket;

namespace gavel::net {

class LoopTurns;
struct ServerContext;

/// When a moment of the kernel's counts (RULES.md "The clock"): it is that of the newest byte, which may be the early
/// tail of a message whose head came late; so it counts only between the moment at which the socket was last found
/// empty and the reading. Pure. All are the host's clock.
[[nodiscard]] Moments momentsOf(std::optional<qint64> stampMs, qint64 emptyAtMs, qint64 readAtMs);

/// Asks the kernel when a socket's bytes came, where the host was slow to read them. It looks before Qt reads, since
/// afterwards there is nothing left to ask about. A child of its socket. Server thread only.
class ArrivalWatch : public QObject
{
    Q_OBJECT

public:
    /// That of a socket, made for the first who asks: it goes on with the socket, whoever has it.
    [[nodiscard]] static ArrivalWatch &of(QTcpSocket &socket, ServerContext &context);

    /// Of what the socket has just read, called once a reading.
    [[nodiscard]] Moments justRead();

protected:
    bool eventFilter(QObject *notifier, QEvent *event) override;

private:
    ArrivalWatch(const LoopTurns &turns, Clock clock, QTcpSocket &socket);

    void look();

    const LoopTurns &m_turns;
    const Clock m_clock;
    QTcpSocket &m_socket;
    qint64 m_emptyAt = 0;
    std::optional<qint64> m_stamp; ///< none: it was read in time, or the kernel does not say
    bool m_slow = false;
    bool m_full = false; ///< more may have waited than was read
};

} // namespace gavel::net
