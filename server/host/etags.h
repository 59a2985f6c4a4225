#pragma once

#include "net/http_request.h"

namespace gavel {

/// Whether the client has what this entity tag names, so that 304 is enough. By the weak comparison: what was packed
/// on its way went out under a weak tag, and comes back so. Source: RFC 9110 §13.1.2.
[[nodiscard]] inline bool clientHas(const net::RequestHead &head, const QByteArray &etag)
{
    const QByteArray weak = "W/" + etag;
    return head.headerHasToken("If-None-Match", etag) || head.headerHasToken("If-None-Match", weak);
}

} // namespace gavel
