#pragma once

#include "host/clock_stream.h"
#include "host/house_stream.h"
#include "host/lot_rooms.h"
#include "host/router.h"

#include <QObject>

namespace gavel {

namespace net {
class HttpServer;
}

/// /healthz and /metrics (Prometheus text). Counts what happens; says nothing of amounts or people. Net thread.
class Metrics : public QObject
{
    Q_OBJECT

public:
    Metrics(Store &store, const net::HttpServer &server, const ClockStream &clock, const HouseStream &houseStream,
            const LotRooms &rooms, QObject *parent = nullptr);

    void addRoutes(Router &router);

private:
    [[nodiscard]] QByteArray text() const;
    void count(const QList<Update> &updates);

    const net::HttpServer &m_server;
    const ClockStream &m_clock;
    const HouseStream &m_houseStream;
    const LotRooms &m_rooms;
    quint64 m_bids = 0;
    quint64 m_closed = 0;
    quint64 m_commits = 0;
    quint64 m_commands = 0;
    quint64 m_failures = 0;
    double m_commitMs = 0;
};

} // namespace gavel
