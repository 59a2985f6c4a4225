#pragma once

#include "link/http_client.h"
#include "protocol/sale_views.h"

namespace gavel::link {

/// All sales of a house, for everyone (PROTOCOL.md, "HTTP"). The reply comes as HostApi's do.
void readSaleList(HttpClient &http, QObject *context, const Reply<QList<protocol::SaleView>> &reply);

} // namespace gavel::link
