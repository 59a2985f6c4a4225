#pragma once

#include "net/http_request.h"
#include "net/http_response.h"

namespace gavel::net {

/// What a request's conditions make of it, once it is known that it would be answered by 2xx.
enum class Condition {
    Met,         ///< Go on.
    NotModified, ///< 304: the client has it.
    Failed       ///< 412
};

/// Holds a request that reads something under this strong entity tag against its If-Match and If-None-Match. Both are
/// `*` or lists. If-None-Match compares weakly: what was packed on its way went out under a weak tag, and comes back
/// so; If-Match strongly. Pure. Source: RFC 9110 §13.1 and §13.2.2.
[[nodiscard]] Condition conditionOf(const RequestHead &head, QByteArrayView etag);

/// The 2xx that would answer a request, under its ETag; or what the conditions make of it, 412 without a body. What is
/// never packed goes out in ranges too (net/byte_range.h), as its bytes are the same for everybody.
[[nodiscard]] Response underConditions(const RequestHead &head, Response response, const QByteArray &etag);

} // namespace gavel::net
