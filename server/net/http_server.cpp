#include "net/http_server.h"

#include "net/arrival_watch.h"
#include "net/connection.h"
#include "net/descriptors.h"
#include "net/listener.h"
#include "net/rooms.h"
#include "net/server_context.h"
#include "net/socket.h"

#include <unistd.h>

#include <algorithm>

namespace gavel::net {

namespace {

/// However few descriptors there are, a host of which nobody can ask anything is none.
constexpr int connectionsMin = 16;

int connectionsMaxFor(const Limits &limits)
{
    if (limits.connectionsMax > 0) {
        return limits.connectionsMax;
    }
    return std::max(connectionsMin, static_cast<int>(descriptorLimit() - limits.descriptorReserve));
}

/// Goes with its socket, whoever has it in the end: a handshake gives the socket away, and QWebSocket cuts all of its
/// signals, destroyed() among them.
class Ticket : public QObject
{
public:
    Ticket(QTcpSocket *socket, HttpServer *server, std::function<void()> handBack)
        : QObject(socket)
        , m_server(server)
        , m_handBack(std::move(handBack))
    {
    }

    ~Ticket() override
    {
        if (m_server) {
            m_handBack();
        }
    }
    Q_DISABLE_COPY_MOVE(Ticket)

private:
    QPointer<HttpServer> m_server;
    std::function<void()> m_handBack;
};

} // namespace

HttpServer::HttpServer(HttpHandler &handler, Clock clock, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_context(std::make_unique<ServerContext>(handler, std::move(clock), limits))
    , m_listener(new Listener([this](qintptr descriptor) { accept(descriptor); }, limits.acceptRetryMs, this))
    , m_cut(m_context->deadlines, [this] { cut(); })
{
    m_context->limits.connectionsMax = connectionsMaxFor(limits);
    m_listener->setListenBacklogSize(limits.listenBacklog);
    connect(m_listener, &Listener::turnedAway, this, [this] { ++m_context->counters.refusedTotal; });
}

HttpServer::~HttpServer()
{
    // Connections refer to the context, and would take themselves out of this set meanwhile.
    const QSet<Connection *> connections = m_context->openConnections;
    qDeleteAll(connections);
}

void HttpServer::setTrusted(const QList<Admission::Network> &networks)
{
    m_context->admission.setTrusted(networks);
}

tl::expected<quint16, QString> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_listener->start(address, port)) {
        return tl::unexpected(m_listener->errorString());
    }
    return m_listener->serverPort();
}

quint16 HttpServer::port() const
{
    return m_listener->serverPort();
}

const Counters &HttpServer::counters() const
{
    return m_context->counters;
}

const Limits &HttpServer::limits() const
{
    return m_context->limits;
}

bool HttpServer::isTrusted(const QHostAddress &peer) const
{
    return m_context->admission.isTrusted(peer);
}

qsizetype HttpServer::pendingDeadlines() const
{
    return m_context->deadlines.count();
}

void HttpServer::accept(qintptr descriptor)
{
    Counters &counters = m_context->counters;
    const Limits &limits = m_context->limits;
    const bool full = counters.connections >= limits.connectionsMax;
    if (counters.connections >= limits.connectionsMax + limits.refusedConnectionsMax) {
        ++counters.refusedTotal;
        ::close(static_cast<int>(descriptor));
        return;
    }
    auto *socket = new Socket(counters);
    if (!socket->adopt(descriptor)) {
        delete socket;
        ::close(static_cast<int>(descriptor));
        return;
    }
    const QHostAddress peer = plainAddress(socket->peerAddress());
    const bool entered = !full && m_context->admission.enterConnection(peer, limits.connectionsPerAddressMax);
    ++counters.connections;
    ++counters.connectionsTotal;
    m_context->turns.watch(true);
    new ArrivalWatch(m_context->turns, m_context->clock, *socket);
    new Ticket(socket, this, [this, peer, entered] { left(peer, entered); });

    auto *connection = new Connection(*m_context, socket);
    if (entered) {
        connection->begin();
    } else {
        connection->refuse(full ? HttpFailure::Busy : HttpFailure::TooManyConnections);
    }
}

void HttpServer::left(const QHostAddress &peer, bool entered)
{
    --m_context->counters.connections;
    m_context->turns.watch(m_context->counters.connections > 0);
    if (entered) {
        m_context->admission.leaveConnection(peer);
    }
    checkStopped();
}

bool HttpServer::isBehind() const
{
    return m_context->linesBehind > 0;
}

void HttpServer::stop()
{
    if (m_context->stopping) {
        return;
    }
    m_context->stopping = true;
    m_listener->stop();
    m_cut.set(m_context->limits.closeTimeoutMs);
    const QSet<Connection *> connections = m_context->openConnections;
    for (Connection *connection : connections) {
        connection->stop();
    }
    if (m_context->rooms) {
        m_context->rooms->closeAll();
    }
    checkStopped();
}

void HttpServer::cut()
{
    const QSet<Connection *> connections = m_context->openConnections;
    for (Connection *connection : connections) {
        connection->abort();
    }
    if (m_context->rooms) {
        m_context->rooms->abortAll();
    }
}

void HttpServer::checkStopped()
{
    if (m_context->stopping && m_context->counters.connections == 0 && !m_stopped) {
        m_stopped = true;
        m_cut.clear();
        // Not from within the destructor of the last socket.
        QMetaObject::invokeMethod(this, &HttpServer::stopped, Qt::QueuedConnection);
    }
}

} // namespace gavel::net
