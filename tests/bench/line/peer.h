#pragma once

#include "watchers.h"

#include <QString>

#include <memory>

namespace gavel::bench {

/// One who sends a message to all watchers, and is told that it was taken.
class Publisher
{
public:
    virtual ~Publisher() = default;
    [[nodiscard]] virtual int descriptor() const = 0;
    virtual void publish() = 0;
    /// Reads what has come; how many messages were answered.
    virtual int answered() = 0;
};

/// A server that is measured, in a process of its own, which ends with this.
class Peer
{
public:
    virtual ~Peer() = default;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual qint64 processId() const = 0;
    /// As a watcher of its messages.
    [[nodiscard]] virtual Entry entry() const = 0;
    /// The program takes bids by HTTP as well as in rooms.
    [[nodiscard]] virtual std::unique_ptr<Publisher> publisher(bool overHttp = false) = 0;
};

/// Whatever the peer, its messages are as long as a bid's.
[[nodiscard]] QByteArray messageOfALot();

/// Idle ones are let in and join nothing.
enum class Carrier { Rooms, Streams, Clock, Idle };

/// The program, with a lot; its messages are bids.
[[nodiscard]] std::unique_ptr<Peer> startGavel(const QString &program, Carrier carrier);
/// A bare epoll loop that keeps nothing and checks nothing: what the machine can do.
[[nodiscard]] std::unique_ptr<Peer> startBareLoop();
/// nginx with nchan, or null where it is not installed.
[[nodiscard]] std::unique_ptr<Peer> startNchan(Carrier carrier);
/// npm's socket.io for rooms, its sse for streams; null where they are not installed.
[[nodiscard]] std::unique_ptr<Peer> startOnNode(Carrier carrier);

} // namespace gavel::bench
