#pragma once

#include "net/cors.h"
#include "net/http_request.h"

#include <QStringList>

namespace gavel::host {

/// Whether a page of this request's Origin may act here: no Origin (not a browser, or not across origins), the host's
/// own, or one given by --allow-origin.
[[nodiscard]] bool originAllowed(const net::RequestHead &head, const QStringList &allowed);

/// With whose pages an answer is shared, by --allow-origin.
[[nodiscard]] net::Sharing sharingOf(const net::RequestHead &head, const QStringList &allowed);

/// PROTOCOL.md, "HTTP": with the cookie a foreign Origin is refused, and anything but GET and HEAD needs an Origin.
[[nodiscard]] bool cookieMayAct(const net::RequestHead &head, const QStringList &allowed);

} // namespace gavel::host
