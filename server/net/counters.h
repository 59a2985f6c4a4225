#pragma once

#include <QtGlobal>

namespace gavel::net {

/// What the server has seen, for /metrics. Plain numbers: read them in the server's thread.
struct Counters
{
    // Now
    qint64 connections = 0; ///< Open sockets of every kind, streams and sessions among them.
    qint64 streams = 0;
    qint64 sessions = 0;        ///< Socket.IO sessions that were accepted.
    qint64 pollingSessions = 0; ///< Engine.IO sessions that have no connection of their own, accepted or not.

    // Since the start
    quint64 connectionsTotal = 0;
    quint64 requestsTotal = 0;
    quint64 streamsTotal = 0;
    quint64 sessionsTotal = 0;
    quint64 roomPacketsTotal = 0; ///< Received.
    quint64 bytesReceived = 0;
    quint64 bytesSent = 0;
    quint64 refusedTotal = 0; ///< Connections and streams turned away by a limit.
    quint64 droppedTotal = 0; ///< Streams and sessions cut because their reader was too slow.

    // Of those: the rest was turned away since the server is full or ends, and dropped since it read too slowly itself.
    quint64 refusedConnectionsTotal = 0; ///< One address had as many as it may.
    quint64 refusedStreamsTotal = 0;     ///< Likewise.
    quint64 refusedMemoryTotal = 0;      ///< So much must not be kept for one address.
    quint64 droppedMemoryTotal = 0;      ///< All readers together took too much.

    void refuse(quint64 Counters::*why)
    {
        ++refusedTotal;
        ++(this->*why);
    }
    void drop(bool wasSlow)
    {
        ++droppedTotal;
        droppedMemoryTotal += wasSlow ? 0 : 1;
    }
};

} // namespace gavel::net
