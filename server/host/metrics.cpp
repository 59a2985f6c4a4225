#include "host/metrics.h"

#include "host/room_gateway.h"
#include "net/http_server.h"
#include "net/memory_budget.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

/// One metric of the Prometheus text format.
QByteArray metric(const QByteArray &name, const QByteArray &type, const QByteArray &help, const QByteArray &value)
{
    return "# HELP " + name + ' ' + help + "\n# TYPE " + name + ' ' + type + '\n' + name + ' ' + value + '\n';
}

} // namespace

Metrics::Metrics(const House &house, const net::HttpServer &server, const ClockStream &clock,
                 const HouseStream &houseStream, const LotRooms &rooms, const RoomGateway &gateway,
                 const BookHealth &health, QObject *parent)
    : QObject(parent)
    , m_house(house)
    , m_server(server)
    , m_clock(clock)
    , m_houseStream(houseStream)
    , m_rooms(rooms)
    , m_gateway(gateway)
    , m_health(health)
{
    m_sinceStart.start();
    const Store &store = house.store;
    connect(&store, &Store::committed, this, [this](const QList<Update> &updates) { count(updates); });
    connect(&store, &Store::commitTook, this, [this](double ms, qsizetype commands) {
        ++m_commits;
        m_commands += static_cast<quint64>(commands);
        m_commitMs += ms;
        m_lateCommits.add(m_sinceStart.elapsed(), ms);
    });
    connect(&store, &Store::failed, this, [this] { ++m_failures; });
}

void Metrics::count(const QList<Update> &updates)
{
    for (const Update &update : updates) {
        if (std::holds_alternative<update::Bid>(update)) {
            ++m_bids;
            m_lateBids.add(m_sinceStart.elapsed(), 0);
        }
        m_closed += std::holds_alternative<update::Closed>(update) ? 1 : 0;
    }
}

QByteArray Metrics::text() const
{
    const net::Counters &net = m_server.counters();
    const auto n = [](auto value) { return QByteArray::number(value); };
    return metric("gavel_connections", "gauge", "Open sockets of every kind.", n(net.connections)) +
           metric("gavel_streams", "gauge", "Open event streams.", n(net.streams)) +
           metric("gavel_clock_streams", "gauge", "Open streams of the clock.", n(m_clock.count())) +
           metric("gavel_clock_timers", "gauge", "Timers that drive the clock's streams.",
                  n(m_clock.isTicking() ? 1 : 0)) +
           metric("gavel_house_streams", "gauge", "Open streams of the house.", n(m_houseStream.count())) +
           metric("gavel_sessions", "gauge", "Clients in the rooms.", n(net.sessions)) +
           metric("gavel_polling_sessions", "gauge", "Clients that ask for the rooms' events by polling.",
                  n(net.pollingSessions)) +
           metric("gavel_rooms", "gauge", "Lots that are kept at hand.", n(m_rooms.count())) +
           metric("gavel_connections_total", "counter", "Sockets accepted.", n(net.connectionsTotal)) +
           metric("gavel_requests_total", "counter", "HTTP requests.", n(net.requestsTotal)) +
           metric("gavel_room_packets_total", "counter", "Packets received in the rooms.", n(net.roomPacketsTotal)) +
           metric("gavel_received_bytes_total", "counter", "Bytes received.", n(net.bytesReceived)) +
           metric("gavel_sent_bytes_total", "counter", "Bytes sent.", n(net.bytesSent)) +
           metric("gavel_refused_total", "counter", "Connections and streams refused by a limit.",
                  n(net.refusedTotal)) +
           metric("gavel_dropped_total", "counter", "Readers that were too slow.", n(net.droppedTotal)) +
           metric("gavel_bids_total", "counter", "Accepted bids.", n(m_bids)) +
           metric("gavel_closed_total", "counter", "Lots closed.", n(m_closed)) +
           metric("gavel_commits_total", "counter", "Transactions of the book.", n(m_commits)) +
           metric("gavel_commands_total", "counter", "Commands decided.", n(m_commands)) +
           metric("gavel_commit_failures_total", "counter", "Transactions that failed.", n(m_failures)) +
           metric("gavel_commit_seconds_total", "counter", "Time spent in transactions.",
                  QByteArray::number(m_commitMs / 1'000, 'f', 6)) +
           houseText() + memoryText() + diskText();
}

/// What whoever runs an auction looks at while it goes on.
QByteArray Metrics::houseText() const
{
    const RoomGateway::Headcount here = m_gateway.headcount();
    const qint64 now = m_sinceStart.elapsed();
    return metric("gavel_bidders", "gauge", "Accounts that are connected, the host's aside.",
                  QByteArray::number(here.bidders)) +
           metric("gavel_onlookers", "gauge", "Clients that are connected without an account.",
                  QByteArray::number(here.onlookers)) +
           metric("gavel_bids_last_minute", "gauge", "Bids accepted in the last minute.",
                  QByteArray::number(m_lateBids.count(now))) +
           metric("gavel_commit_seconds_max", "gauge", "The longest transaction of the last minute.",
                  QByteArray::number(m_lateCommits.largest(now) / 1'000, 'f', 6));
}

/// What clients make the house keep, which a budget bounds (PROTOCOL.md, "Limits").
QByteArray Metrics::memoryText() const
{
    const net::MemoryBudget &memory = m_server.memory();
    const auto n = [](auto value) { return QByteArray::number(value); };
    return metric("gavel_bodies_bytes", "gauge", "Bodies of requests that are not answered yet.",
                  n(memory.bytes(net::Kept::Bodies))) +
           metric("gavel_waiting_bytes", "gauge", "Answers, events and frames that their readers have not taken.",
                  n(memory.bytes(net::Kept::Waiting))) +
           metric("gavel_memory_cut_total", "counter", "Readers that were cut since all together took too much.",
                  n(memory.cutTotal())) +
           metric("gavel_rooms_bytes", "gauge", "Lots that are kept at hand, with what streams may ask for again.",
                  n(m_rooms.bytes())) +
           metric("gavel_rooms_loading", "gauge", "Lots that are being read from the book.",
                  n(m_rooms.loadingCount())) +
           metric("gavel_readings_waiting", "gauge", "Lists, histories and logs that wait for their turn.",
                  n(m_house.readings.count())) +
           metric("gavel_pictures_bytes", "gauge", "Pictures that are kept at hand.", n(m_house.pictures.bytes()));
}

QByteArray Metrics::diskText() const
{
    const auto free = m_house.disk.freeBytes();
    return free ? metric("gavel_disk_free_bytes", "gauge", "Room that is left on the disk of the book.",
                         QByteArray::number(*free))
                : QByteArray();
}

void Metrics::addRoutes(Router &router)
{
    const auto plain = [](const Call &call, const QByteArray &type, const QByteArray &body, int status = 200) {
        net::Response response;
        response.status = status;
        response.contentType = type;
        response.body = body;
        response.fields.append(net::HeaderField{"Cache-Control", "no-store"});
        call.respond(response);
    };
    router.add("GET"_ba, u"/healthz"_s, Caller::Anyone, [this, plain](const Call &call) {
        const QString trouble = m_health.trouble();
        plain(call, "text/plain; charset=utf-8", trouble.isEmpty() ? "ok"_ba : trouble.toUtf8(),
              trouble.isEmpty() ? 200 : 503);
    });
    router.add("GET"_ba, u"/metrics"_s, Caller::Anyone,
               [this, plain](const Call &call) { plain(call, "text/plain; version=0.0.4; charset=utf-8", text()); });
}

} // namespace gavel
