#pragma once

#include "link/line_state.h"
#include "link/monotonic.h"
#include "link/retry_pauses.h"
#include "wire/engineio.h"
#include "wire/socketio.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>
#include <functional>
#include <memory>
#include <optional>

class QWebSocket;

namespace gavel::link {

class HostTrust;

/// A Socket.IO 5 client over a WebSocket (Engine.IO 4): connects, keeps the heartbeat, reconnects after growing pauses,
/// and matches acknowledgements. Knows no auctions; those are Rooms'. GUI thread.
class SocketIoClient : public QObject
{
    Q_OBJECT

public:
    static constexpr int connectTimeoutMs = 20'000;
    static constexpr int ackTimeoutMs = 8'000;

    /// What an acknowledgement said; nothing if it did not come in time or the line was lost before it.
    using AckHandler = std::function<void(std::optional<QJsonArray> args)>;

    /// `base`: the host's, http or https. `trust` is asked about its certificate and must outlive this; null: the
    /// system alone knows.
    explicit SocketIoClient(const QUrl &base, HostTrust *trust = nullptr, QObject *parent = nullptr);
    ~SocketIoClient() override;

    /// CONNECT's auth from the next connection on; reconnects if there is one.
    void setAuth(const QJsonObject &auth);
    void setLanguage(const QString &language) { m_language = language; }

    void open();
    void close();
    /// Ends a pause.
    void retryNow();
    /// To another host, at once.
    void moveTo(const QUrl &base);
    /// The line is suspect: drops it and connects anew, at once.
    void reconnect();

    [[nodiscard]] LineState state() const;
    [[nodiscard]] bool isConnected() const { return m_line == LineState::Line::Connected; }

    /// Sends an event. False, and nothing is called, if there is no line. The handler is called exactly once otherwise.
    bool send(const QString &name, const QJsonObject &arg, const AckHandler &handler = {});

Q_SIGNALS:
    void stateChanged();
    /// CONNECT was accepted: rooms have to be joined anew.
    void connected();
    /// The line went, for whatever reason; all unanswered acknowledgements have been told so.
    void lost();
    /// CONNECT was refused, "unauthorized"; it is not tried again before setAuth() or retryNow().
    void refused(const QString &message);
    void event(const QString &name, const QJsonObject &arg);

private:
    struct Waiting
    {
        AckHandler handler;
        qint64 untilMs = 0;
    };

    void connectSocket();
    void checkCertificate();
    void readText(const QString &text);
    void readPacket(const wire::SocketIoPacket &packet);
    void readHandshake(const QByteArray &data);
    void drop();
    void fail();
    void setLine(LineState::Line line);
    void readAck(const wire::SocketIoPacket &packet);
    void expireAcks();
    void checkUnsent();
    void sendFrame(const wire::EngineIoPacket &packet);
    void sendPacket(const wire::SocketIoPacket &packet);

    QUrl m_base;
    HostTrust *m_trust;
    QJsonObject m_auth;
    QString m_language;
    Monotonic m_monotonic = systemMonotonic();
    RetryPauses m_pauses;
    QPointer<QWebSocket> m_socket;
    QHash<qint64, Waiting> m_waiting;
    qint64 m_nextAck = 0;
    qint64 m_retryAtMs = 0;
    int m_silenceMsMax = connectTimeoutMs;
    QTimer m_silence; ///< fires when the host's ping is overdue, or the connection takes too long
    QTimer m_pause;
    QTimer m_acks;
    QTimer m_unsent;
    LineState::Line m_line = LineState::Line::Offline;
    bool m_wanted = false;
};

} // namespace gavel::link
