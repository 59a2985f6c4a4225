#pragma once

#include "net/http_request.h"
#include "net/http_response.h"

#include <QPointer>

#include <functional>
#include <memory>

namespace gavel::net {

class AnswerWay;
class EventStream;
class MemoryBudget;
class MemoryShare;
class ResponseBody;

/// One request and the way to answer it, exactly once. It may outlive its connection, and the server: then answering
/// does nothing. One that is let go without an answer is answered by 500, so that no client waits for ever. Its body is
/// counted for its client as long as it lasts. Server thread only.
class Exchange
{
public:
    Exchange(AnswerWay &way, Request request, MemoryBudget &memory);
    ~Exchange();
    Q_DISABLE_COPY_MOVE(Exchange)

    const Request &request() const { return m_request; }

    /// True while the client is there and the answer is owed.
    [[nodiscard]] bool isOpen() const;

    void respond(const Response &response);

    /// `gone` is called if the client hangs up, or says no more, while the answer is owed and `context` is there.
    void whenGone(QObject *context, std::function<void()> gone);

    /// Whether the client takes a gzip member.
    [[nodiscard]] bool acceptsGzip() const;

    /// Answers with a body that follows in pieces, which are those of a gzip member if it is `packed`; `response.body`
    /// is not looked at. Null if the client is gone or asked by HEAD. The body belongs to the connection: keep it in a
    /// QPointer.
    ResponseBody *respondInPieces(const Response &response, bool packed);

    /// Answers with an event stream, which begins with a comment and `retry:`. Null if the client is gone, asked by
    /// HEAD, excludes event streams (406 is sent) or has too many of them (429 is sent). The stream belongs to the
    /// connection: keep it in a QPointer or in a StreamGroup.
    EventStream *openStream(const QList<HeaderField> &fields = {});

private:
    QPointer<AnswerWay> m_way;
    QMetaObject::Connection m_gone;
    Request m_request;
    std::unique_ptr<MemoryShare> m_kept; ///< what its body takes; null: it has none
    bool m_answered = false;
};

} // namespace gavel::net
