#pragma once

#include "net/http_request.h"
#include "net/http_response.h"

namespace gavel::net {

/// With whose pages a request's answer is shared.
enum class Sharing {
    Own,       ///< No other's ever.
    Others,    ///< With those of some Origins, but not of this one.
    ThisOrigin ///< The Origin of this request.
};

/// Whether a browser asks by this request if its page may send another. Source: the Fetch standard, "CORS-preflight
/// request".
[[nodiscard]] bool isPreflight(const RequestHead &head);

/// Yes to whatever a preflight asks.
[[nodiscard]] Response preflightAnswer(const RequestHead &head);

/// What an answer says of who may read it: nothing where no Origin but one's own ever may.
[[nodiscard]] QList<HeaderField> sharingFields(const RequestHead &head, Sharing sharing);

} // namespace gavel::net
