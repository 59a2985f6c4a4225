#include "host/request_log.h"

#include <QLoggingCategory>

namespace gavel::host {

namespace {

Q_LOGGING_CATEGORY(requestLog, "gavel.request", QtInfoMsg)

} // namespace

void logAnswer(const Call &call, int status)
{
    if (!requestLog().isDebugEnabled())
        return;
    const auction::TimeMs ms = call.house().clock.now() - call.now();
    const QString pattern = call.pattern.isEmpty() ? QStringLiteral("-") : call.pattern;
    qCDebug(requestLog).noquote().nospace()
        << QString::fromLatin1(call.request().method) << ' ' << pattern << ' ' << status << ' ' << ms << " ms";
}

} // namespace gavel::host
