#pragma once

#include "host/book_health.h"
#include "host/clock_stream.h"
#include "host/disk_watch.h"
#include "host/house_stream.h"
#include "host/last_minute.h"
#include "host/lot_rooms.h"
#include "host/metrics_text.h"
#include "host/router.h"

#include <QElapsedTimer>
#include <QObject>

namespace gavel::net {

class HttpServer;

} // namespace gavel::net

namespace gavel::host {

class RoomGateway;

/// /healthz and /metrics (Prometheus text). Counts what happens; says nothing of amounts, nor of who it was. Net
/// thread.
class Metrics : public QObject
{
    Q_OBJECT

public:
    Metrics(const House &house, const net::HttpServer &server, const ClockStream &clock, const HouseStream &houseStream,
            const LotRooms &rooms, const RoomGateway &gateway, const BookHealth &health, QObject *parent = nullptr);

    void addRoutes(Router &router);
    /// What /healthz or /metrics answers; none of other addresses.
    [[nodiscard]] std::optional<net::Response> answerTo(const QString &path) const;

private:
    [[nodiscard]] QByteArray text() const;
    void writeLines(MetricsText &text) const;
    void writeBook(MetricsText &text) const;
    void writeHouse(MetricsText &text) const;
    void writeMemory(MetricsText &text) const;
    void writeProcess(MetricsText &text) const;
    void count(const QList<store::Update> &updates);

    const House &m_house;
    const net::HttpServer &m_server;
    const ClockStream &m_clock;
    const HouseStream &m_houseStream;
    const LotRooms &m_rooms;
    const RoomGateway &m_gateway;
    const BookHealth &m_health;
    QElapsedTimer m_sinceStart;
    LastMinute m_lateBids;
    LastMinute m_lateCommits; ///< milliseconds
    quint64 m_bids = 0;
    quint64 m_closed = 0;
    quint64 m_commits = 0;
    quint64 m_commands = 0;
    quint64 m_failures = 0;
    Histogram m_commitTimes;
};

} // namespace gavel::host
