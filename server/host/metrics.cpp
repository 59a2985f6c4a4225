#include "host/metrics.h"

#include "host/room_gateway.h"
#include "net/http_server.h"
#include "net/memory_budget.h"
#include "protocol/codes.h"

#include <QDateTime>
#include <QFile>

#include <unistd.h>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Of the whole process; 0 where the system does not tell.
double residentBytes()
{
    QFile memory(u"/proc/self/statm"_s);
    if (!memory.open(QIODevice::ReadOnly))
        return 0;
    return memory.readAll().split(' ').value(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE));
}

const QString healthPath = u"/healthz"_s;
const QString metricsPath = u"/metrics"_s;

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
    const store::Store &store = house.store;
    connect(&store, &store::Store::committed, this, [this](const QList<store::Update> &updates) { count(updates); });
    connect(&store, &store::Store::commitTook, this, [this](double ms, qsizetype commands) {
        ++m_commits;
        m_commands += static_cast<quint64>(commands);
        m_commitTimes.add(ms / 1'000);
        m_lateCommits.add(m_sinceStart.elapsed(), ms);
    });
    connect(&store, &store::Store::failed, this, [this] { ++m_failures; });
}

void Metrics::count(const QList<store::Update> &updates)
{
    for (const store::Update &update : updates) {
        if (std::holds_alternative<store::update::Bid>(update)) {
            ++m_bids;
            m_lateBids.add(m_sinceStart.elapsed(), 0);
        }
        m_closed += std::holds_alternative<store::update::Closed>(update) ? 1 : 0;
    }
}

QByteArray Metrics::text() const
{
    MetricsText text;
    writeLines(text);
    writeBook(text);
    writeHouse(text);
    writeMemory(text);
    writeProcess(text);
    return text.text();
}

/// Who is connected, and who was turned away.
void Metrics::writeLines(MetricsText &text) const
{
    const net::Counters &net = m_server.counters();
    const auto n = [](auto value) { return static_cast<double>(value); };
    const qint64 sockets = net.sessions - net.pollingSessions;
    text.gauge("gavel_connections", "Open sockets of every kind.", n(net.connections));
    // Every socket is the net thread's.
    text.gauges("gavel_connections_open", "Open sockets by kind and thread.",
                {{"kind=\"stream\",thread=\"net\"", n(net.streams)},
                 {"kind=\"websocket\",thread=\"net\"", n(qMax<qint64>(0, sockets))},
                 {"kind=\"http\",thread=\"net\"", n(qMax<qint64>(0, net.connections - net.streams - sockets))}});
    text.gauge("gavel_streams", "Open event streams.", n(net.streams));
    text.gauge("gavel_clock_streams", "Open streams of the clock.", n(m_clock.count()));
    text.gauge("gavel_clock_timers", "Timers that drive the clock's streams.", m_clock.isTicking() ? 1 : 0);
    text.gauge("gavel_house_streams", "Open streams of the house.", n(m_houseStream.count()));
    text.gauge("gavel_sessions", "Clients in the rooms.", n(net.sessions));
    text.gauge("gavel_polling_sessions", "Clients that ask for the rooms' events by polling.", n(net.pollingSessions));
    text.counter("gavel_connections_total", "Sockets accepted.", n(net.connectionsTotal));
    text.counter("gavel_requests_total", "HTTP requests.", n(net.requestsTotal));
    text.counter("gavel_room_packets_total", "Packets received in the rooms.", n(net.roomPacketsTotal));
    text.counter("gavel_received_bytes_total", "Bytes received.", n(net.bytesReceived));
    text.counter("gavel_sent_bytes_total", "Bytes sent.", n(net.bytesSent));
    const quint64 ofOne = net.refusedConnectionsTotal + net.refusedStreamsTotal + net.refusedMemoryTotal;
    text.counters("gavel_refused_total", "What was refused by a limit.",
                  {{"limit=\"connections_per_address\"", n(net.refusedConnectionsTotal)},
                   {"limit=\"streams_per_address\"", n(net.refusedStreamsTotal)},
                   {"limit=\"memory\"", n(net.refusedMemoryTotal)},
                   {"limit=\"server\"", n(net.refusedTotal - ofOne)},
                   {"limit=\"pace\"", n(m_house.refusals.paced)}});
    text.counters("gavel_dropped_total", "Readers that were cut.",
                  {{"reason=\"slow\"", n(net.droppedTotal - net.droppedMemoryTotal)},
                   {"reason=\"memory\"", n(net.droppedMemoryTotal)}});
}

/// What is decided, and how long that takes.
void Metrics::writeBook(MetricsText &text) const
{
    const auto n = [](auto value) { return static_cast<double>(value); };
    text.counter("gavel_bids_total", "Accepted bids.", n(m_bids));
    QList<MetricsText::Labelled> refused;
    for (const auto [refusal, count] : m_house.refusals.bids.asKeyValueRange())
        refused.append({"code=\"" + QByteArray(protocol::nameOf(refusal).latin1()) + '"', n(count)});
    text.counters("gavel_bids_refused_total", "Refused bids.", refused);
    text.counter("gavel_closed_total", "Lots closed.", n(m_closed));
    text.counter("gavel_commits_total", "Transactions of the book.", n(m_commits));
    text.counter("gavel_commands_total", "Commands decided.", n(m_commands));
    text.counter("gavel_commit_failures_total", "Transactions that failed.", n(m_failures));
    m_commitTimes.write(text, "gavel_commit_seconds", "Time that a transaction took.");
    text.gauge("gavel_commit_seconds_max", "The longest transaction of the last minute.",
               m_lateCommits.largest(m_sinceStart.elapsed()) / 1'000);
    text.gauges("gavel_waiting", "What waits for its turn.",
                {{"for=\"store\"", n(m_house.store.waiting())},
                 {"for=\"reader\"", n(m_house.readings.count())},
                 {"for=\"workers\"", n(m_house.workers.count())},
                 {"for=\"room\"", n(m_rooms.loadingCount())}});
}

/// What whoever runs an auction looks at while it goes on.
void Metrics::writeHouse(MetricsText &text) const
{
    const Visitors::Headcount here = m_gateway.headcount();
    text.gauge("gavel_bidders", "Accounts that are connected, the host's aside.", static_cast<double>(here.bidders));
    text.gauge("gavel_onlookers", "Clients that are connected without an account.",
               static_cast<double>(here.onlookers));
    text.gauge("gavel_bids_last_minute", "Bids accepted in the last minute.",
               static_cast<double>(m_lateBids.count(m_sinceStart.elapsed())));
    text.gauge("gavel_rooms", "Lots that are kept at hand.", static_cast<double>(m_rooms.count()));
    text.gauge("gavel_clock_bound_seconds", "How far the house's clock may be from the database's, which hosts share.",
               static_cast<double>(m_house.clock.boundMs()) / 1'000);
    const qint64 drift = QDateTime::currentMSecsSinceEpoch() - m_house.clock.now();
    text.gauge("gavel_clock_drift_seconds", "How far the machine's clock is ahead of the house's.",
               static_cast<double>(drift) / 1'000);
}

/// What clients make the house keep, which a budget bounds (PROTOCOL.md, "Limits").
void Metrics::writeMemory(MetricsText &text) const
{
    const net::MemoryBudget &memory = m_server.memory();
    const auto n = [](auto value) { return static_cast<double>(value); };
    text.gauge("gavel_bodies_bytes", "Bodies of requests that are not answered yet.",
               n(memory.bytes(net::Kept::Bodies)));
    text.gauge("gavel_waiting_bytes", "Answers, events and frames that their readers have not taken.",
               n(memory.bytes(net::Kept::Waiting)));
    text.counter("gavel_memory_cut_total", "Readers that were cut since all together took too much.",
                 n(memory.cutTotal()));
    text.gauge("gavel_rooms_bytes", "Lots that are kept at hand, with what streams may ask for again.",
               n(m_rooms.bytes()));
    text.gauge("gavel_pictures_bytes", "Pictures that are kept at hand.", n(m_house.pictures.bytes()));
}

void Metrics::writeProcess(MetricsText &text) const
{
    text.gauge("process_resident_memory_bytes", "Memory of the whole process.", residentBytes());
    const qint64 told = m_house.options.memoryMb * bytesPerMb;
    text.gauge("gavel_memory_budget_bytes", "What the whole process may take.",
               static_cast<double>(told > 0 ? told : net::MemoryBudget::usualBytesMax()));
    if (const auto free = m_house.disk.freeBytes())
        text.gauge("gavel_disk_free_bytes", "Room that is left on the disk of the book.", static_cast<double>(*free));
    text.gauge("gavel_disk_reserve_bytes", "Below so much free room, new lots and pictures are refused.",
               static_cast<double>(m_house.options.diskReserveBytes));
}

void Metrics::addRoutes(Router &router)
{
    const QString text = u"text/plain"_s;
    const auto add = [this, &router](const QString &path, Operation operation) {
        router.add("GET"_ba, path, Caller::Anyone, std::move(operation),
                   [this, path](const Call &call) { call.respond(*answerTo(path)); });
    };
    add(healthPath, Operation(u"getHealth"_s, u"Whether the host is well"_s)
                        .givesType(200, u"It is: ok"_s, text)
                        .givesType(503, u"It is not: why"_s, text));
    add(metricsPath,
        Operation(u"getMetrics"_s, u"Figures in Prometheus' text format"_s).givesType(200, u"The figures"_s, text));
}

std::optional<net::Response> Metrics::answerTo(const QString &path) const
{
    net::Response response;
    response.fields.append(net::HeaderField{"Cache-Control", "no-store"});
    if (path == healthPath) {
        const QString trouble = m_health.trouble();
        response.status = trouble.isEmpty() ? 200 : 503;
        response.contentType = "text/plain; charset=utf-8";
        response.body = trouble.isEmpty() ? "ok"_ba : trouble.toUtf8();
        return response;
    }
    if (path != metricsPath)
        return std::nullopt;
    response.contentType = "text/plain; version=0.0.4; charset=utf-8";
    response.body = text();
    return response;
}

} // namespace gavel::host
