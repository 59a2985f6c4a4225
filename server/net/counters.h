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
};

} // namespace gavel::net
