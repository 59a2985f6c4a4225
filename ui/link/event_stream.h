#pragma once

#include "link/http_client.h"
#include "link/problem.h"
#include "link/retry_pauses.h"
#include "wire/event_stream.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

class QNetworkReply;

namespace gavel::link {

/// A client of one text/event-stream: reads it, notices when it has died, and comes back by Last-Event-ID after
/// growing pauses. Source: WHATWG HTML "Server-sent events"; PROTOCOL.md, "Event streams". GUI thread.
class EventStream : public QObject
{
    Q_OBJECT

public:
    /// `silenceMsMax`: how long the host may say nothing, comments included, before the line counts as dead.
    EventStream(HttpClient &http, const QString &path, int silenceMsMax, QObject *parent = nullptr);
    ~EventStream() override;

    void open();
    void close();
    /// Ends a pause.
    void retryNow();
    [[nodiscard]] bool isOpen() const { return m_opened; }

Q_SIGNALS:
    /// A request goes out now; what comes after it was said after it.
    void requested();
    void opened();
    void received(const gavel::wire::StreamEvent &event);
    void lost(const gavel::link::Problem &problem);

private:
    void request();
    void read();
    void fail(const Problem &problem);
    void abandon();

    HttpClient &m_http;
    QString m_path;
    RetryPauses m_pauses;
    RetryPauses::Failure m_failure = RetryPauses::Failure::Any; ///< of the answer that failed
    wire::EventStreamParser m_parser;
    QPointer<QNetworkReply> m_answer;
    QTimer m_silence;
    QTimer m_pause;
    bool m_wanted = false;
    bool m_opened = false;
};

} // namespace gavel::link
