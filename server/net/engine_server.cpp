#include "net/engine_server.h"

#include "net/exchange.h"
#include "net/http_server.h"
#include "net/polling_line.h"
#include "net/random_id.h"
#include "net/server_context.h"
#include "net/websocket_line.h"

#include <QTcpSocket>

#include <algorithm>
#include <utility>

namespace gavel::net {

namespace {

QString sidOf(const RequestHead &head)
{
    return head.queryValue(u"sid").value_or(QString());
}

} // namespace

EngineServer::EngineServer(HttpServer &server, const QString &path, EngineHandler &handler, QObject *parent)
    : EnginePath(parent)
    , m_context(server.context())
    , m_handler(handler)
    , m_path(path)
    , m_pathWithoutSlash(path.chopped(1))
{
    m_context.engine = this;
}

EngineServer::~EngineServer()
{
    abortAll();
    bury();
}

QList<EngineSession *> EngineServer::sessions() const
{
    QList<EngineSession *> all;
    all.reserve(sessionCount());
    for (const auto &[sid, session] : m_sessions)
        all.append(session.get());
    return all;
}

// Sessions that end are buried later: those that were listed stay good.

void EngineServer::closeAll()
{
    const QList<EngineSession *> all = sessions();
    for (EngineSession *session : all)
        session->close(CloseCode::Normal);
    for (const auto &probe : m_probes)
        probe->refuse(CloseCode::Normal);
}

void EngineServer::abortAll()
{
    const QList<EngineSession *> all = sessions();
    for (EngineSession *session : all)
        session->abort();
    while (!m_probes.empty())
        m_probes.back()->abort();
}

void EngineServer::abortThoseFromElsewhere()
{
    const QList<EngineSession *> all = sessions();
    for (EngineSession *session : all) {
        if (!session->handshake().peer.isLoopback())
            session->abort();
    }
}

EngineSession *EngineServer::find(const RequestHead &head)
{
    const auto found = m_sessions.find(sidOf(head));
    if (found == m_sessions.end())
        return nullptr;
    EngineSession *session = found->second.get();
    session->checkPulse();
    return m_sessions.contains(sidOf(head)) ? session : nullptr;
}

std::optional<EngineIoRefusal> EngineServer::refusalOf(const RequestHead &head, WebSocketHandshake handshake)
{
    NamedSession named = NamedSession::None;
    if (!sidOf(head).isEmpty()) {
        const EngineSession *session = find(head);
        named = !session             ? NamedSession::Unknown
                : session->polling() ? NamedSession::ByPolling
                                     : NamedSession::ByWebSocket;
    }
    if (const auto refusal = checkEngineIoRequest(head, handshake, named))
        return refusal;
    return m_handler.allowsOrigin(head) ? std::nullopt : std::optional(engineIoRefusals::forbidden);
}

std::shared_ptr<void> EngineServer::beginPost(const RequestHead &head)
{
    if (head.method != "POST" || refusalOf(head, WebSocketHandshake::None))
        return nullptr;
    return find(head)->polling()->beginPost();
}

void EngineServer::handle(const std::shared_ptr<Exchange> &exchange)
{
    const Request &request = exchange->request();
    if (const auto refusal = refusalOf(request, WebSocketHandshake::None)) {
        exchange->respond(toResponse(*refusal));
        return;
    }
    EngineSession *session = find(request);
    if (!session)
        openByPolling(exchange);
    else if (request.method == "POST")
        session->polling()->post(exchange);
    else
        session->polling()->poll(exchange);
}

void EngineServer::openByPolling(const std::shared_ptr<Exchange> &exchange)
{
    const Request &request = exchange->request();
    const Limits &limits = m_context.limits;
    if (m_context.stopping || m_context.memory.isFull() ||
        m_context.counters.pollingSessions >= limits.connectionsMax) {
        ++m_context.counters.refusedTotal;
        exchange->respond(m_context.failureResponse(HttpFailure::Full, &request));
        return;
    }
    if (!m_context.admission.enterSession(request.peer, limits.connectionsPerAddressMax)) {
        m_context.counters.refuse(&Counters::refusedConnectionsTotal);
        exchange->respond(m_context.failureResponse(HttpFailure::TooManyConnections, &request));
        return;
    }
    auto line = std::make_unique<PollingLine>(m_context, m_flushes, request.peer);
    PollingLine *polling = line.get();
    open(request, std::move(line), polling);
    polling->poll(exchange); // answered at once by the open packet
}

void EngineServer::open(const Request &handshake, std::unique_ptr<Line> line, PollingLine *polling)
{
    const QString sid = randomId();
    EngineKeeper &keeper = *this;
    const auto [place, isNew] =
        m_sessions.emplace(sid, std::make_unique<EngineSession>(m_context, keeper, sid, handshake));
    Q_ASSERT(isNew);
    EngineSession &session = *place->second;
    session.begin(std::move(line), m_handler.opened(session), polling);
}

void EngineServer::adopt(QTcpSocket *socket, const Request &handshake)
{
    const QByteArray answer = m_answer.to(handshake.header("Sec-WebSocket-Key"));
    if (answer.isEmpty() || m_context.stopping || socket->state() != QTcpSocket::ConnectedState) {
        socket->abort();
        socket->deleteLater(); // it is the one that is being read
        return;
    }
    socket->write(answer);
    auto line = std::make_unique<WebSocketLine>(socket, m_context, m_flushes);
    const QString sid = sidOf(handshake);
    if (sid.isEmpty())
        open(handshake, std::move(line), nullptr);
    else
        probe(find(handshake), sid, std::move(line));
}

/// A line that nobody waits for is closed as a line, as the stock server does, since its client counts on no answer but
/// that.
void EngineServer::probe(EngineSession *session, const QString &sid, std::unique_ptr<Line> line)
{
    ProbeKeeper &keeper = *this;
    const bool wanted = session && session->mayUpgrade();
    m_probes.push_back(std::make_unique<UpgradeProbe>(m_context, keeper, wanted ? sid : QString(), std::move(line)));
    if (wanted)
        session->setUpgrading(true);
    else
        m_probes.back()->refuse(CloseCode::Normal);
}

EngineSession *EngineServer::probedSession(const UpgradeProbe &probe)
{
    const auto found = m_sessions.find(probe.sid());
    return found == m_sessions.end() ? nullptr : found->second.get();
}

void EngineServer::probed(UpgradeProbe &probe)
{
    if (EngineSession *session = probedSession(probe))
        session->probed();
}

void EngineServer::upgraded(UpgradeProbe &probe)
{
    EngineSession *session = probedSession(probe);
    if (!session || session->isEnding()) {
        probe.refuse(CloseCode::Normal);
        return;
    }
    session->upgradeTo(probe.takeLine());
    ended(probe);
}

void EngineServer::ended(UpgradeProbe &probe)
{
    if (EngineSession *session = probedSession(probe))
        session->setUpgrading(false);
    const auto place = std::find_if(m_probes.begin(), m_probes.end(),
                                    [&probe](const auto &candidate) { return candidate.get() == &probe; });
    m_goneProbes.push_back(std::move(*place));
    m_probes.erase(place);
    burySoon();
}

void EngineServer::forget(EngineSession &session)
{
    const auto place = m_sessions.find(session.sid());
    m_goneSessions.push_back(std::move(place->second));
    m_sessions.erase(place);
    if (session.isUpgrading()) {
        for (const auto &probe : m_probes) {
            if (probe->sid() == session.sid())
                probe->refuse(CloseCode::Normal);
        }
    }
    burySoon();
}

void EngineServer::burySoon()
{
    if (!std::exchange(m_burying, true))
        QMetaObject::invokeMethod(this, &EngineServer::bury, Qt::QueuedConnection);
}

void EngineServer::bury()
{
    m_burying = false;
    std::exchange(m_goneSessions, {}).clear();
    std::exchange(m_goneProbes, {}).clear();
}

} // namespace gavel::net
