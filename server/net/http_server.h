#pragma once

#include "net/admission.h"
#include "net/counters.h"
#include "net/deadlines.h"
#include "net/http_failure.h"
#include "net/limits.h"
#include "net/server_clock.h"

#include <QHostAddress>
#include <QObject>

#include <tl/expected.hpp>

#include <functional>
#include <memory>

class QSslConfiguration;

namespace gavel::net {

class HttpHandler;
class Listener;
class MemoryBudget;
class TlsEntrance;
class TurnedAway;
struct ServerContext;

/// An HTTP/1.1 server with event streams and rooms on one port. It lives in one thread with everything that it hands
/// out, and needs that thread's event loop. Source: RFC 9112, PROTOCOL.md.
class HttpServer : public QObject
{
    Q_OBJECT

public:
    /// The handler must outlive the server.
    HttpServer(HttpHandler &handler, Clock clock, const Limits &limits = {}, QObject *parent = nullptr);
    ~HttpServer() override;

    /// Networks that the per-address limits leave alone. Call before listen().
    void setTrusted(const QList<Admission::Network> &networks);

    /// Networks where one address may be many people's: the per-address limits leave them alone from now on, those of a
    /// session don't.
    void setShared(const QList<Admission::Network> &networks);

    /// Networks of proxies: who is behind them is limited, not they, and their word counts of who and how that came
    /// (net/forwarded.h). Call before listen().
    void setProxies(const QList<Admission::Network> &networks);

    /// Speaks TLS by serverTls() with all who come from now on. Call before listen(), and again for a new certificate.
    void setTls(const QSslConfiguration &tls);

    /// Begins to serve; port 0 takes a free one. The error is the operating system's sentence.
    [[nodiscard]] tl::expected<quint16, QString> listen(const QHostAddress &address, quint16 port);

    /// Listens at another address on the same port. Whoever is here by a way that is closed now is hung up on. The
    /// error is the operating system's sentence, and all is as it was.
    [[nodiscard]] tl::expected<void, QString> moveTo(const QHostAddress &address);

    [[nodiscard]] quint16 port() const;
    [[nodiscard]] const Counters &counters() const;
    [[nodiscard]] const Limits &limits() const;
    [[nodiscard]] const MemoryBudget &memory() const;
    /// Whether some client's bytes, which are here, are still to be read: each has its turn.
    [[nodiscard]] bool isBehind() const;
    /// Timeouts that are running; all of them share one timer.
    [[nodiscard]] qsizetype pendingDeadlines() const;

    /// Stops accepting, lets owed answers out, ends streams and sessions; stopped() follows when the last connection
    /// is gone, at the latest after Limits::closeTimeoutMs.
    void stop();

    /// What its parts share. For net's own classes.
    [[nodiscard]] ServerContext &context() { return *m_context; }

Q_SIGNALS:
    void stopped();
    /// One more of this address's connections or streams was refused because of how many it has. The turn of the event
    /// loop is not to be used for anything long.
    void refused(const QHostAddress &peer);

private:
    void accept(qintptr descriptor);
    void enter(QObject &holder, const QHostAddress &peer);
    [[nodiscard]] bool open(qintptr descriptor, const QHostAddress &peer);
    void openByTls(qintptr descriptor, const QHostAddress &peer);
    [[nodiscard]] QList<TlsEntrance *> entrances() const;
    void turnAway(qintptr descriptor, HttpFailure failure);
    void watch(bool on);
    void left(const QHostAddress &peer);
    void cut();
    void cutThoseFromElsewhere();
    void checkStopped();

    std::unique_ptr<ServerContext> m_context;
    std::unique_ptr<TurnedAway> m_turnedAway;
    Listener *m_listener;
    Deadline m_cut;
    bool m_stopped = false;
};

} // namespace gavel::net
