#pragma once

#include "net/http_request.h"

#include <limits>

namespace gavel::host {

/// Reads members of a request's query, and remembers the first that was wrong, as JsonFields does for a body. An empty
/// one is absent.
class QueryFields
{
public:
    explicit QueryFields(const net::Request &request)
        : m_request(request)
    {
    }

    [[nodiscard]] bool ok() const { return m_wrong.isEmpty(); }
    [[nodiscard]] QString wrong() const { return m_wrong; }
    [[nodiscard]] QString reason() const { return m_reason; } ///< in English

    std::optional<qint64> integer(QLatin1StringView name, qint64 least,
                                  qint64 most = std::numeric_limits<qint64>::max());
    /// How many of a list are wanted.
    int limit();
    /// Any text; empty if absent.
    QString text(QLatin1StringView name);

    void fail(QLatin1StringView name, const QString &reason);

private:
    const net::Request &m_request;
    QString m_wrong;
    QString m_reason;
};

} // namespace gavel::host
