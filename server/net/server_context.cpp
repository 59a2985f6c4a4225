#include "net/server_context.h"

#include "net/engine_path.h"
#include "net/http_response.h"

namespace gavel::net {

ServerContext::ServerContext(HttpHandler &handlerToUse, Clock clockToUse, const Limits &limitsToKeep)
    : clock(std::move(clockToUse))
    , limits(limitsToKeep)
    , turns(clock)
    , memory(limits, admission, deadlines)
    , handler(handlerToUse, engine, limits)
{
}

Response ServerContext::failureResponse(HttpFailure failure, const RequestHead *head)
{
    Response response = handler.failure(failure, head);
    response.status = statusOf(failure);
    if (response.status == 429 || response.status == 503)
        response.fields.append({"Retry-After", QByteArray::number(limits.retryAfterSeconds)});
    if (failure == HttpFailure::CodingNotSupported) {
        response.fields.append(HeaderField{"Accept-Encoding", "identity"}); // RFC 9110 §15.5.16
    }
    return response;
}

QByteArray ServerContext::date()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (now.toSecsSinceEpoch() != m_dateSecond) {
        m_dateSecond = now.toSecsSinceEpoch();
        m_date = httpDate(now);
    }
    return m_date;
}

} // namespace gavel::net
