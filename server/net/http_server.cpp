#include "net/http_server.h"

#include "net/connection.h"
#include "net/descriptors.h"
#include "net/engine_path.h"
#include "net/forwarded.h"
#include "net/listener.h"
#include "net/server_context.h"
#include "net/socket.h"
#include "net/tls_entrance.h"
#include "net/turned_away.h"

#include <unistd.h>

#include <algorithm>

namespace gavel::net {

namespace {

/// However few descriptors there are, a host of which nobody can ask anything is none.
constexpr int connectionsMin = 16;

/// One slot of so many is kept for those who are signed in.
constexpr int reservedShare = 8;

/// What the next client comes on.
Connection::Slot slotFor(const Counters &counters, const Limits &limits)
{
    const int commonMax = limits.connectionsMax - limits.connectionsMax / reservedShare;
    return counters.connections < commonMax ? Connection::Slot::Common : Connection::Slot::Reserved;
}

int connectionsMaxFor(const Limits &limits)
{
    if (limits.connectionsMax > 0)
        return limits.connectionsMax;
    return std::max(connectionsMin, static_cast<int>(descriptorLimit() - limits.descriptorReserve));
}

} // namespace

HttpServer::HttpServer(HttpHandler &handler, Clock clock, const Limits &limits, QObject *parent)
    : QObject(parent)
    , m_context(std::make_unique<ServerContext>(handler, std::move(clock), limits))
    , m_turnedAway(std::make_unique<TurnedAway>(*m_context))
    , m_listener(new Listener([this](qintptr descriptor) { accept(descriptor); }, limits.acceptRetryMs, this))
    , m_cut(m_context->deadlines, [this] { cut(); })
{
    m_context->limits.connectionsMax = connectionsMaxFor(limits);
    if (limits.memoryBytesMax == 0)
        m_context->limits.memoryBytesMax = MemoryBudget::usualBytesMax();
    m_context->admission.setRefused([this](const QHostAddress &peer) { Q_EMIT refused(peer); });
    m_listener->setListenBacklogSize(limits.listenBacklog);
    connect(m_listener, &Listener::turnedAway, this, [this] { ++m_context->counters.refusedTotal; });
}

HttpServer::~HttpServer()
{
    // Connections refer to the context, and would take themselves out of this set meanwhile.
    const QSet<Connection *> connections = m_context->openConnections;
    qDeleteAll(connections);
    qDeleteAll(entrances());
}

void HttpServer::setTrusted(const QList<Admission::Network> &networks)
{
    m_context->admission.setTrusted(networks);
}

void HttpServer::setShared(const QList<Admission::Network> &networks)
{
    m_context->admission.setShared(networks);
}

void HttpServer::setProxies(const QList<Admission::Network> &networks)
{
    m_context->proxies = networks;
}

void HttpServer::setTls(const QSslConfiguration &tls)
{
    m_context->tls = tls;
}

tl::expected<quint16, QString> HttpServer::listen(const QHostAddress &address, quint16 port)
{
    if (!m_listener->start(address, port))
        return tl::unexpected(m_listener->errorString());
    return m_listener->serverPort();
}

tl::expected<void, QString> HttpServer::moveTo(const QHostAddress &address)
{
    const QHostAddress before = m_listener->serverAddress();
    const quint16 port = m_listener->serverPort();
    m_listener->stop();
    if (!m_listener->start(address, port)) {
        const QString reason = m_listener->errorString();
        return m_listener->start(before, port) ? tl::unexpected(reason) : tl::unexpected(m_listener->errorString());
    }
    if (address.isLoopback())
        cutThoseFromElsewhere();
    return {};
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

const MemoryBudget &HttpServer::memory() const
{
    return m_context->memory;
}

qsizetype HttpServer::pendingDeadlines() const
{
    return m_context->deadlines.count();
}

void HttpServer::accept(qintptr descriptor)
{
    Counters &counters = m_context->counters;
    const Limits &limits = m_context->limits;
    if (counters.connections >= limits.connectionsMax || m_context->memory.isFull()) {
        turnAway(descriptor, HttpFailure::Full);
        return;
    }
    const QHostAddress peer = peerOf(descriptor);
    const int connectionsMax = isIn(m_context->proxies, peer) ? 0 : limits.connectionsPerAddressMax;
    if (!m_context->admission.enterConnection(peer, connectionsMax)) {
        turnAway(descriptor, HttpFailure::TooManyConnections);
        return;
    }
    if (!m_context->tls.isNull()) {
        openByTls(descriptor, peer);
    } else if (!open(descriptor, peer)) {
        m_context->admission.leaveConnection(peer);
        ::close(static_cast<int>(descriptor));
    }
}

bool HttpServer::open(qintptr descriptor, const QHostAddress &peer)
{
    auto *socket = new Socket(m_context->counters);
    if (!socket->adopt(descriptor)) {
        delete socket;
        return false;
    }
    const auto slot = slotFor(m_context->counters, m_context->limits);
    enter(*socket, peer);
    (new Connection(*m_context, socket, slot))->begin();
    return true;
}

void HttpServer::openByTls(qintptr descriptor, const QHostAddress &peer)
{
    auto *entrance = new TlsEntrance(*m_context, peer, this);
    entrance->begin(descriptor);
    const auto slot = slotFor(m_context->counters, m_context->limits);
    enter(*entrance, peer);
    connect(entrance, &TlsEntrance::entered, this,
            [this, slot](QTcpSocket *socket) { (new Connection(*m_context, socket, slot))->begin(); });
}

/// Counts a client until what holds its line is gone, whoever has that in the end: a handshake gives the socket away.
void HttpServer::enter(QObject &holder, const QHostAddress &peer)
{
    ++m_context->counters.connections;
    ++m_context->counters.connectionsTotal;
    watch(true);
    connect(&holder, &QObject::destroyed, this, [this, peer] { left(peer); });
}

/// Those who have not come in yet.
QList<TlsEntrance *> HttpServer::entrances() const
{
    return findChildren<TlsEntrance *>(Qt::FindDirectChildrenOnly);
}

void HttpServer::turnAway(qintptr descriptor, HttpFailure failure)
{
    ++m_context->counters.connectionsTotal;
    if (failure == HttpFailure::TooManyConnections)
        m_context->counters.refuse(&Counters::refusedConnectionsTotal);
    else
        ++m_context->counters.refusedTotal;
    m_turnedAway->add(static_cast<int>(descriptor), failure);
}

void HttpServer::watch(bool on)
{
    m_context->turns.watch(on);
    m_context->memory.watch(on);
}

void HttpServer::left(const QHostAddress &peer)
{
    --m_context->counters.connections;
    watch(m_context->counters.connections > 0);
    m_context->admission.leaveConnection(peer);
    checkStopped();
}

bool HttpServer::isBehind() const
{
    return m_context->reading.isBehind();
}

void HttpServer::stop()
{
    if (m_context->stopping)
        return;
    m_context->stopping = true;
    m_listener->stop();
    m_cut.set(m_context->limits.closeTimeoutMs);
    const QSet<Connection *> connections = m_context->openConnections;
    for (Connection *connection : connections)
        connection->stop();
    qDeleteAll(entrances()); // they are owed nothing
    if (m_context->engine)
        m_context->engine->closeAll();
    checkStopped();
}

void HttpServer::cut()
{
    const QSet<Connection *> connections = m_context->openConnections;
    for (Connection *connection : connections)
        connection->abort();
    if (m_context->engine)
        m_context->engine->abortAll();
}

void HttpServer::cutThoseFromElsewhere()
{
    const QSet<Connection *> connections = m_context->openConnections;
    for (Connection *connection : connections) {
        if (!connection->peer().isLoopback())
            connection->abort();
    }
    const QList<TlsEntrance *> arriving = entrances();
    for (TlsEntrance *entrance : arriving) {
        if (!entrance->peer().isLoopback())
            delete entrance;
    }
    if (m_context->engine)
        m_context->engine->abortThoseFromElsewhere();
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
