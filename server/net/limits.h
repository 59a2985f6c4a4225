#pragma once

#include "wire/json_bounds.h"

#include <QtGlobal>

namespace gavel::net {

/// Every limit of the server, PROTOCOL.md's "Limits" unless a reason stands beside it. A struct, so that a test can
/// shorten a timeout; times in milliseconds. 0 is "no limit" only where it says so. A value: any thread.
struct Limits
{
    // A request
    qsizetype headBytesMax = 16 * 1024;
    int fieldsMax = 100;
    qsizetype bodyBytesMax = 64 * 1024; ///< Unless HttpHandler::bodyBytesMax says otherwise for a request.
    int headTimeoutMs = 10'000;
    int bodyTimeoutMs = 30'000; ///< Without progress, not in all.
    int idleTimeoutMs = 60'000;
    int writeTimeoutMs = 60'000;      ///< A reader of a response that takes nothing for so long is gone.
    int halfClosedTimeoutMs = 30'000; ///< A client that has ended its side waits so long for its answer to begin.
    int lingerTimeoutMs = 2'000;      ///< After the last answer, until the client hangs up.
    qsizetype gzipBytesMin = 1024;    ///< Below this a response gains too little.

    // Connections
    int connectionsPerAddressMax = 256; ///< 0: no limit.
    int connectionsMax = 0;             ///< 0: the descriptor limit less descriptorReserve.
    int descriptorReserve = 64;         ///< Kept for the book, its journal, pictures and the program itself.
    int listenBacklog = 4096;           ///< The kernel cuts it to net.core.somaxconn.
    int acceptRetryMs = 100;            ///< After EMFILE and its kin.
    int retryAfterSeconds = 5;          ///< Told to those refused by 429 and 503.

    // Event streams
    int streamsPerAddressMax = 64; ///< 0: no limit.
    int streamSilenceMs = 15'000;
    /// The pause that a stream asks its reader to keep before reconnecting: any of these, so that a crowd whose host
    /// went does not come back in the same instant.
    int streamRetryMsMin = 2'000;
    int streamRetryMsMax = 5'000;

    // Rooms
    qsizetype roomPayloadBytesMax = 1'000'000; ///< What every client is told as maxPayload.
    /// Of a packet of the rooms, attachments and all. A handler whose events are small says so here: what is beyond is
    /// refused before it is read.
    wire::JsonBounds events;
    int pingIntervalMs = 25'000;
    int pingTimeoutMs = 20'000;
    int connectTimeoutMs = 45'000;
    /// For so long a client whose line was cut may come back for its session and what it missed. 0: recovery is not
    /// offered.
    int recoveryMs = 0;
    qsizetype lostSessionsMax = 10'000;          ///< That may be come back for.
    qsizetype historyBytesMax = 8 * 1024 * 1024; ///< Of events that may have been missed.
    int upgradeTimeoutMs = 10'000;               ///< From the handshake of the better line until it is used.
    /// A room of so few is told with what its members are told alone, in one piece; a larger one in passes.
    qsizetype smallRoomMembersMax = 16;
    int roomsPerSessionMax = 256; ///< A session that joins more is refused by Rooms::join.

    // Memory
    qsizetype waitingBytesMax = 1024 * 1024; ///< A reader of events or frames with more waiting is dropped.
    /// All answers, events and frames that wait for one address; a further answer is refused, a reader dropped.
    qint64 waitingPerAddressBytesMax = 64 * 1024 * 1024;
    qint64 bodiesPerAddressBytesMax = 24 * 1024 * 1024; ///< Of requests that are not answered yet: three pictures.
    qint64 bodiesBytesMax = 64 * 1024 * 1024;           ///< The same for all addresses.
    qint64 memoryBytesMax = 0;                          ///< For the whole process. 0: half of what there is.
    qsizetype pieceBytes = 64 * 1024;                   ///< Of a long body that are handed to the system at once.
    qsizetype packedHereBytesMax = 16 * 1024; ///< Packing more would keep others waiting: it comes packed, or plain.

    // All
    int closeTimeoutMs = 5'000; ///< For a closing handshake or a graceful stop, then the line is cut.

    /// A head must fit whole, because a handshake is looked at before it is consumed; and a little more, so that one
    /// that is too long shows.
    [[nodiscard]] constexpr qsizetype readBufferBytes() const { return headBytesMax + 4 * 1024; }
};

} // namespace gavel::net
