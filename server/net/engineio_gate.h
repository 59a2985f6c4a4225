#pragma once

#include "net/http_request.h"
#include "net/http_response.h"
#include "net/websocket_handshake.h"

#include <optional>

namespace gavel::net {

/// Why a request to an Engine.IO server is refused, by the numbers that such servers answer with.
struct EngineIoRefusal
{
    int status = 400;
    int code = 3;
    const char *message = "Bad request";

    bool operator==(const EngineIoRefusal &) const = default;
};

namespace engineIoRefusals {
inline constexpr EngineIoRefusal unknownTransport{400, 0, "Transport unknown"};
inline constexpr EngineIoRefusal unknownSession{400, 1, "Session ID unknown"};
inline constexpr EngineIoRefusal badMethod{400, 2, "Bad handshake method"};
inline constexpr EngineIoRefusal badRequest{400, 3, "Bad request"};
inline constexpr EngineIoRefusal forbidden{403, 4, "Forbidden"};
inline constexpr EngineIoRefusal unsupportedVersion{400, 5, "Unsupported protocol version"};
inline constexpr EngineIoRefusal versionRequired{426, 3, "Bad request"};
} // namespace engineIoRefusals

/// What the session is that a request names.
enum class NamedSession {
    None, ///< It names none, and so asks for one.
    Unknown,
    ByPolling,
    ByWebSocket
};

/// Checks a request to an Engine.IO server in the order of the stock one: transport, session, method, upgrade, version.
/// Nothing: it may be served, if its Origin may.
[[nodiscard]] std::optional<EngineIoRefusal> checkEngineIoRequest(const RequestHead &head, WebSocketHandshake handshake,
                                                                  NamedSession session);

/// `{"code":…,"message":…}`
[[nodiscard]] Response toResponse(const EngineIoRefusal &refusal);

} // namespace gavel::net
