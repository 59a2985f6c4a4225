#pragma once

#include "net/admission.h"
#include "net/counters.h"
#include "net/deadlines.h"
#include "net/front_handler.h"
#include "net/http_handler.h"
#include "net/limits.h"
#include "net/loop_turns.h"
#include "net/memory_budget.h"
#include "net/reading_turns.h"
#include "net/server_clock.h"
#include "net/stream_turns.h"

#include <QPointer>
#include <QSet>
#include <QSslConfiguration>

namespace gavel::net {

class Connection;
class EnginePath;

/// What every part of one server shares; owned by HttpServer, seen only inside net. Server thread only.
struct ServerContext
{
    ServerContext(HttpHandler &handlerToUse, Clock clockToUse, const Limits &limitsToKeep);

    Clock clock;
    Limits limits;
    Counters counters;
    DeadlineQueue deadlines;
    LoopTurns turns;
    Admission admission;
    ReadingTurns reading{admission};
    /// Of TLS: each costs more than a hundred bids' bytes, and whoever is in already goes before who comes in.
    ReadingTurns handshakes{admission, {.sharedNs = 500'000, .shareNsMin = 250'000, .mostNs = 500'000}};
    StreamTurns streamTurns;
    MemoryBudget memory;
    QPointer<EnginePath> engine;
    FrontHandler handler;
    QSet<Connection *> openConnections;
    QList<Admission::Network> proxies; ///< whose word of who is behind them counts
    QSslConfiguration tls;             ///< null: in the clear
    bool stopping = false;

    /// An answer to what went wrong, as the handler words it.
    [[nodiscard]] Response failureResponse(HttpFailure failure, const RequestHead *head);

    /// The Date of a response, made once a second.
    [[nodiscard]] QByteArray date();

private:
    QByteArray m_date;
    qint64 m_dateSecond = -1;
};

} // namespace gavel::net
