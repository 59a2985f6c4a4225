#pragma once

#include "net/deadlines.h"
#include "net/http_request.h"
#include "net/line.h"
#include "net/packet_verdict.h"

#include <QString>

#include <memory>

namespace gavel::net {

class EngineSession;
class PollingLine;
struct ServerContext;

/// What speaks over an Engine.IO session. Any function of the session may be called from all of it.
class EngineUser
{
public:
    virtual ~EngineUser() = default;

    /// Asked of every packet, whatever it be and before any of it is read.
    [[nodiscard]] virtual PacketVerdict admits(qsizetype bytes, qint64 receivedAt) = 0;
    /// A message that admits() refused, which was not read.
    virtual void refused(QByteArrayView message, qint64 receivedAt) = 0;
    /// A text that is larger than Limits::events has it, and was not read.
    virtual void tooLarge(QByteArrayView message, qint64 receivedAt) = 0;
    /// The data of a message, UTF-8 unless it is `binary`; `receivedAt` is the host's clock in ms.
    virtual void message(QByteArrayView data, bool binary, qint64 receivedAt) = 0;
    /// Nothing more will be heard, and nothing that is sent from now on arrives. It `mayComeBack` unless it was closed
    /// for what it did.
    virtual void closing(bool mayComeBack) = 0;
    /// The session has gone; it is destroyed later, from the event loop. closing() came before.
    virtual void ended() = 0;
};

/// Who keeps the sessions.
class EngineKeeper
{
public:
    virtual ~EngineKeeper() = default;
    /// It has gone. It may be on the stack still.
    virtual void forget(EngineSession &session) = 0;
};

/// One Engine.IO 4 session over a line, which may be changed for a better one: the open packet, pings and their pongs,
/// messages, the end. Server thread only. Source: the Engine.IO protocol's specification.
class EngineSession : private LineUser
{
public:
    /// Both that are given must outlive it. Of the handshake what lasts is kept.
    EngineSession(ServerContext &context, EngineKeeper &keeper, const QString &sid, const Request &handshake);
    ~EngineSession() override;

    /// Says the open packet.
    void begin(std::unique_ptr<Line> line, std::unique_ptr<EngineUser> user, PollingLine *polling);

    /// Known to its client alone.
    const QString &sid() const { return m_sid; }
    /// What is kept of the HTTP request that began it: target, peer, when it came, and the fields Host, Origin,
    /// Referer, Cookie, Accept-Language and User-Agent.
    const Request &handshake() const { return m_handshake; }

    /// Its line, while that is one by polling.
    [[nodiscard]] PollingLine *polling() const { return m_polling; }
    [[nodiscard]] bool isEnding() const { return m_state != State::Open; }
    /// Ends it if the pong should have been here by now, however late the timer is.
    void checkPulse();

    /// Whether another line may take the place of this one's, of which one at a time is tried.
    [[nodiscard]] bool mayUpgrade() const { return m_polling && m_state == State::Open && !m_upgrading; }
    void setUpgrading(bool upgrading);
    /// The line on trial is good: the client stops polling.
    void probed();
    [[nodiscard]] bool isUpgrading() const { return m_upgrading; }
    /// Goes on over this line; what the former has not delivered goes first.
    void upgradeTo(std::unique_ptr<Line> line);

    /// A message. Nothing happens once the session is ending.
    void send(const QByteArray &text);
    void send(const EncodedEvent &event) { m_line->send(event); }
    void sendNow(const EventRun &events, qsizetype gone) { m_line->sendNow(events, gone); }
    void sendBinary(const QByteArray &data) { m_line->sendBinary(data); }

    /// Whichever line it has keeps this true (Line::setOutlet()); null ends that.
    void setOutlet(Outlet *outlet);

    void close(CloseCode code);
    void abort();
    [[nodiscard]] qint64 bytesToWrite() const { return m_line->bytesToWrite(); }

private:
    enum class State {
        Open,
        Closing, ///< For the line to end.
        Gone
    };

    void heard(QByteArrayView packet, bool binary, qint64 receivedAt) override;
    void lineClosing() override;
    void lineEnded() override;
    void receive(QByteArrayView packet, bool binary, qint64 receivedAt);
    void receivePong();
    void letGo();
    void beat();
    void expired();
    /// False if it was closed or cut meanwhile.
    [[nodiscard]] bool beginToClose(bool mayComeBack);

    ServerContext &m_context;
    EngineKeeper &m_keeper;
    QString m_sid;
    Request m_handshake;
    std::unique_ptr<Line> m_line;
    PollingLine *m_polling = nullptr; ///< m_line, if it is one
    Outlet *m_outlet = nullptr;
    std::unique_ptr<EngineUser> m_user;
    Deadline m_deadline; ///< For the next ping or its pong, or for the end while Closing.
    qint64 m_dueMs = 0;  ///< When that should be.
    State m_state = State::Open;
    bool m_awaitingPong = false;
    bool m_upgrading = false;
};

} // namespace gavel::net
