#include "host/request_log.h"

#include <QLoggingCategory>

namespace gavel::host {

namespace {

Q_LOGGING_CATEGORY(requestLog, "gavel.request", QtInfoMsg)

} // namespace

void logAnswer(const QByteArray &method, const QString &pattern, int status, auction::TimeMs ms)
{
    qCDebug(requestLog).noquote().nospace()
        << QString::fromLatin1(method) << ' ' << (pattern.isEmpty() ? QStringLiteral("-") : pattern) << ' ' << status
        << ' ' << ms << " ms";
}

} // namespace gavel::host
