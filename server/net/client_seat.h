#pragma once

#include <QHostAddress>
#include <QObject>

class QTcpSocket;

namespace gavel::net {

class Admission;

/// Who uses a proxy's line now, and is counted for it as for a line of its own. A child of its socket, it goes on with
/// that, whoever has it. Server thread only; the admission must outlive it.
class ClientSeat : public QObject
{
    Q_OBJECT

public:
    /// That of a proxy's socket, made for the first who asks.
    [[nodiscard]] static ClientSeat &of(QTcpSocket &socket, Admission &admission);
    ~ClientSeat() override;

    /// Counts the line as this client's, and no longer as another's. False if it has as many as it may: `max`, 0 for no
    /// limit.
    [[nodiscard]] bool take(const QHostAddress &client, int max);
    /// Nobody uses the line until somebody takes it again.
    void leave();

    /// Null while nobody uses the line.
    [[nodiscard]] const QHostAddress &client() const { return m_client; }

private:
    ClientSeat(QTcpSocket &socket, Admission &admission);

    Admission &m_admission;
    QHostAddress m_client;
};

/// Who is at the other end of a line: of a proxy's, who uses it.
[[nodiscard]] QHostAddress clientOf(const QTcpSocket &socket);

} // namespace gavel::net
