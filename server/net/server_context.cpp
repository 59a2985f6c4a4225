#include "net/server_context.h"

#include "net/http_response.h"

namespace gavel::net {

ServerContext::ServerContext(HttpHandler &handlerToUse, Clock clockToUse, const Limits &limitsToKeep)
    : handler(handlerToUse)
    , clock(std::move(clockToUse))
    , limits(limitsToKeep)
    , turns(clock)
{
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
