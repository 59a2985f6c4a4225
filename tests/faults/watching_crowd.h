#pragma once

#include "faults/lot_watcher.h"

#include <vector>

namespace gavel::test {

/// Many who watch one lot at the hosts of a house, on bare sockets in one epoll loop: at each host half by the event
/// stream and half in the room. Whose host is gone goes on at the next, as a client does that knows all addresses of
/// the house. One thread.
class WatchingCrowd
{
public:
    WatchingCrowd(qint64 lot, QList<quint16> ports);
    ~WatchingCrowd();
    Q_DISABLE_COPY_MOVE(WatchingCrowd)

    /// So many more come in, the hosts in turns.
    void enter(int count);
    /// Waits for what comes, at most so long.
    void take(int waitMs);

    [[nodiscard]] bool areAllIn() const;
    [[nodiscard]] bool haveAllHeard(qsizetype bids) const;
    [[nodiscard]] bool haveAllSeenTheEnd() const;

    struct Seat
    {
        LotWatcher watcher;
        qsizetype host = 0; ///< of the ports
        int descriptor = -1;
        int moves = 0; ///< to another host, or back to the same
    };
    [[nodiscard]] const std::vector<Seat> &seats() const { return m_seats; }
    /// The first thing that was not as it should be, with whose it was; empty: nothing.
    [[nodiscard]] QString fault() const;

private:
    void connect(std::size_t seat);
    void read(std::size_t seat);
    void move(std::size_t seat);
    static void say(const Seat &seat, const QByteArray &bytes);

    const qint64 m_lot;
    const QList<quint16> m_ports;
    const int m_epoll;
    std::vector<Seat> m_seats;
};

/// Lets this process have as many connections as it may.
void raiseDescriptorLimit();

} // namespace gavel::test
