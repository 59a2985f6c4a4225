#pragma once

#include "target.h"

#include <functional>
#include <vector>

namespace gavel::bench {

/// A moment as steadyNs() gives it.
using MomentNs = qint64;

/// Something said to the host, and what it has to say before anything else follows.
struct Step
{
    QByteArray say;
    QByteArray await; ///< empty: nothing
};

/// What one stranger does on many connections at once.
struct FloodPlan
{
    QByteArray from = strangerAddress;
    int sockets = 1;
    QList<Step> opening;
    /// What connection n says next, again and again; nothing more once it is empty.
    std::function<QByteArray(int n)> next;
    bool reads = true;    ///< else nothing is read once a connection is open
    int receiveBytes = 0; ///< what the kernel may keep unread; 0: as much as it likes
    bool reopens = true;  ///< opens another connection for one that the host hung up on
    int reopensAfterMs = 20;
    int opensASecond = 0;    ///< at most; 0: as many as there is time for
    int keepsMs = -1;        ///< hangs up so long after a connection has opened; -1: never
    bool resets = false;     ///< hangs up by a reset
    bool halfCloses = false; ///< says that nothing follows, and stays
    qint64 bytesASecond = 0; ///< of all connections; 0: as many as the host takes
};

/// What came of it.
struct FloodCount
{
    qint64 opened = 0;
    qint64 cut = 0; ///< by the host
    qint64 sentBytes = 0;
    qint64 receivedBytes = 0;
};

/// A stranger's connections, driven by one poll loop over bare sockets.
class Flood
{
public:
    Flood(quint16 port, FloodPlan plan);
    ~Flood();
    Q_DISABLE_COPY_MOVE(Flood)

    /// Ends by itself at that moment; what is open stays open until the flood is destroyed.
    FloodCount run(MomentNs until);

private:
    struct Connection
    {
        int descriptor = -1;
        bool isConnected = false;
        qsizetype step = 0;
        QByteArray heard; ///< while it opens
        QByteArray unsent;
        qsizetype sent = 0;
        bool isSilent = false; ///< has nothing more to say
        MomentNs mayOpenAt = 0;
        MomentNs openedAt = 0;
    };

    [[nodiscard]] bool isOpen(const Connection &connection) const { return connection.step >= m_plan.opening.size(); }
    [[nodiscard]] bool wantsToSend(const Connection &connection, MomentNs now) const;
    void openMissing(MomentNs now);
    void open(Connection &connection, MomentNs now);
    void close(Connection &connection, MomentNs now);
    void take(int n, short events, MomentNs now);
    void send(int n, MomentNs now);
    void receive(Connection &connection, MomentNs now);
    void say(Connection &connection);
    void advance(Connection &connection, MomentNs now);

    const quint16 m_port;
    const FloodPlan m_plan;
    std::vector<Connection> m_connections;
    FloodCount m_count;
    MomentNs m_begin = 0;
};

} // namespace gavel::bench
