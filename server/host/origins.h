#pragma once

#include "host/options.h"
#include "net/cors.h"
#include "net/http_request.h"

#include <QUrl>

namespace gavel::host {

/// What a browser says of pages under this address: its scheme and host as they are sent, the port unless it is usual.
[[nodiscard]] QByteArray originOf(QUrl url);

/// Whether a page of this request's Origin may act here: no Origin (not a browser, or not across origins), the host's
/// own, one given by --allow-origin, or that of --public-url, where what takes the TLS off does not say so.
[[nodiscard]] bool originAllowed(const net::RequestHead &head, const HostOptions &options);

/// With whose pages an answer is shared, by --allow-origin.
[[nodiscard]] net::Sharing sharingOf(const net::RequestHead &head, const HostOptions &options);

/// PROTOCOL.md, "HTTP": with the cookie a foreign Origin is refused, and anything but GET and HEAD needs an Origin.
[[nodiscard]] bool cookieMayAct(const net::RequestHead &head, const HostOptions &options);

} // namespace gavel::host
