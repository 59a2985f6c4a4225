#pragma once

#include <QByteArray>
#include <QList>

#include <optional>

namespace gavel::wire {

/// One event of a text/event-stream. All text is UTF-8.
/// Source: WHATWG HTML, "Server-sent events" (https://html.spec.whatwg.org/multipage/server-sent-events.html).
struct StreamEvent
{
    QByteArray type; ///< Empty is an unnamed event, which an EventSource delivers as "message".
    QByteArray data; ///< May hold several lines; CR, LF and CRLF in it all arrive as LF.
    std::optional<QByteArray>
        id; ///< Encoding: absent writes no id field. Parsing: present if the event itself carried one.

    bool operator==(const StreamEvent &) const = default;
};

/// The event's bytes, ending in the empty line that dispatches it. A line break in `type` or `id`, or a NUL in `id`,
/// would change what is said, so such characters are left out.
[[nodiscard]] QByteArray encodeEvent(const StreamEvent &event);

/// A comment; it keeps proxies and readers from taking silence for death. Several lines become several comments.
[[nodiscard]] QByteArray encodeComment(QByteArrayView text);

/// The pause in milliseconds after which a reader should reconnect.
[[nodiscard]] QByteArray encodeRetry(qint64 pauseMs);

/// Parses an event stream that arrives in pieces cut anywhere; one parser for the whole life of an EventSource.
class EventStreamParser
{
public:
    /// An event that grows past this fails the stream: no honest host sends one.
    static constexpr qsizetype eventBytesMax = 8 * 1024 * 1024;

    /// The events completed by these bytes, in order. Events without data are not events.
    [[nodiscard]] QList<StreamEvent> feed(QByteArrayView bytes);

    /// What to send as Last-Event-ID when reconnecting; it outlives events and connections.
    const QByteArray &lastEventId() const { return m_lastEventId; }

    /// The last `retry` that the host asked for.
    std::optional<qint64> retryMs() const { return m_retryMs; }

    /// True once an event passed eventBytesMax; every further byte is ignored until a new connection.
    bool hasFailed() const { return m_failed; }

    /// Begins a new connection: forgets the unfinished event, keeps lastEventId and retryMs.
    void beginConnection();

private:
    void readLine(QByteArrayView line, QList<StreamEvent> &events);
    void readField(QByteArrayView name, QByteArrayView value);
    void dispatch(QList<StreamEvent> &events);

    QByteArray m_line;
    QByteArray m_type;
    QByteArray m_data;
    std::optional<QByteArray> m_id;
    QByteArray m_idBuffer;
    QByteArray m_lastEventId;
    std::optional<qint64> m_retryMs;
    bool m_atStart = true;
    bool m_afterCarriageReturn = false;
    bool m_hasData = false;
    bool m_failed = false;
};

} // namespace gavel::wire
