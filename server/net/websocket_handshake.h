#pragma once

#include "net/http_request.h"

namespace gavel::net {

/// What to make of a request that may be a WebSocket handshake.
enum class WebSocketHandshake {
    None,           ///< An ordinary request.
    Valid,          ///< To be upgraded.
    Malformed,      ///< 400
    VersionRequired ///< 426 with Sec-WebSocket-Version: 13
};

/// Checks a handshake by its head alone. Source: RFC 6455 §4.2.1.
[[nodiscard]] WebSocketHandshake checkWebSocketHandshake(const RequestHead &head);

} // namespace gavel::net
