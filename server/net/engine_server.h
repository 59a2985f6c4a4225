#pragma once

#include "net/engine_path.h"
#include "net/engine_session.h"
#include "net/flush_queue.h"
#include "net/handshake_answer.h"
#include "net/http_request.h"
#include "net/http_response.h"
#include "net/upgrade_probe.h"

#include <memory>
#include <optional>
#include <unordered_map>
#include <vector>

namespace gavel::net {

class HttpServer;
class PollingLine;
struct ServerContext;

/// Who decides about Engine.IO sessions and speaks over them. All calls come in the server's thread.
class EngineHandler
{
public:
    virtual ~EngineHandler() = default;

    /// Whether a page of this Origin may connect. The usual answer is the host's own pages alone.
    [[nodiscard]] virtual bool allowsOrigin(const RequestHead &head) { return head.isSameOrigin(); }

    /// A session begins; what is given back speaks over it, and goes with it.
    [[nodiscard]] virtual std::unique_ptr<EngineUser> opened(EngineSession &session) = 0;
};

/// Engine.IO 4 at one path of an HTTP server: long-polling, WebSocket, and the upgrade from one to the other. It keeps
/// the sessions by their ids. Source: the Engine.IO protocol's specification, PROTOCOL.md "Rooms". Server thread only.
class EngineServer : public EnginePath, private EngineKeeper, private ProbeKeeper
{
    Q_OBJECT

public:
    /// Serves `path`, which ends with a slash, with it and without it, from now on. All that is given must outlive it.
    EngineServer(HttpServer &server, const QString &path, EngineHandler &handler, QObject *parent = nullptr);
    ~EngineServer() override;

    [[nodiscard]] qsizetype sessionCount() const { return static_cast<qsizetype>(m_sessions.size()); }

    /// Lets out what lines keep until the turn ends.
    void flush() { m_flushes.flush(); }
    void closeAll() override;
    void abortAll() override;
    void abortThoseFromElsewhere() override;

    [[nodiscard]] bool serves(QStringView path) const override { return path == m_path || path == m_pathWithoutSlash; }
    [[nodiscard]] std::optional<EngineIoRefusal> refusalOf(const RequestHead &head,
                                                           WebSocketHandshake handshake) override;
    [[nodiscard]] std::shared_ptr<void> beginPost(const RequestHead &head) override;
    void handle(const std::shared_ptr<Exchange> &exchange) override;
    void adopt(QTcpSocket *socket, const Request &handshake) override;

private:
    [[nodiscard]] EngineSession *find(const RequestHead &head);
    void open(const Request &handshake, std::unique_ptr<Line> line, PollingLine *polling);
    void openByPolling(const std::shared_ptr<Exchange> &exchange);
    void probe(EngineSession *session, const QString &sid, std::unique_ptr<Line> line);
    [[nodiscard]] EngineSession *probedSession(const UpgradeProbe &probe);
    [[nodiscard]] QList<EngineSession *> sessions() const;

    void forget(EngineSession &session) override;
    void probed(UpgradeProbe &probe) override;
    void upgraded(UpgradeProbe &probe) override;
    void ended(UpgradeProbe &probe) override;
    void bury();
    void burySoon();

    ServerContext &m_context;
    EngineHandler &m_handler;
    const QString m_path;
    const QString m_pathWithoutSlash;
    HandshakeAnswer m_answer;
    FlushQueue m_flushes;
    std::unordered_map<QString, std::unique_ptr<EngineSession>> m_sessions;
    std::vector<std::unique_ptr<UpgradeProbe>> m_probes;
    // To be deleted when nothing of theirs is on the stack any more.
    std::vector<std::unique_ptr<EngineSession>> m_goneSessions;
    std::vector<std::unique_ptr<UpgradeProbe>> m_goneProbes;
    bool m_burying = false;
};

} // namespace gavel::net
