#pragma once

#include "net/http_failure.h"
#include "net/http_request.h"
#include "net/http_response.h"

#include <QList>
#include <QObject>

namespace gavel::net {

class EventStream;
class ResponseBody;

/// The way on which an exchange is answered: its client's connection. Server thread only.
class AnswerWay : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Whether an answer is owed.
    [[nodiscard]] virtual bool isAnswering() const = 0;
    virtual void answer(const Response &response, const RequestHead &head) = 0;
    virtual void answerFailure(HttpFailure failure, const RequestHead *head) = 0;
    virtual ResponseBody *answerInPieces(const Response &response, bool packed, const RequestHead &head) = 0;
    virtual EventStream *answerByStream(const QList<HeaderField> &fields, const RequestHead &head) = 0;
    virtual void abort() = 0;

Q_SIGNALS:
    /// The client has hung up, or said while it is owed an answer that it says no more, as one does that has gone.
    void gone();
};

} // namespace gavel::net
