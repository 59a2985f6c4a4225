#pragma once

#include "link/http_client.h"
#include "protocol/record.h"

#include <QList>

namespace gavel::link {

/// What staff did after the line `after` (0: from the first on), the oldest first, however many pages that takes
/// (GET /api/v1/record). The host's account alone is answered. The reply comes as HostApi's do.
void readRecord(HttpClient &http, qint64 after, QObject *context, const Reply<QList<protocol::RecordLine>> &reply);

} // namespace gavel::link
