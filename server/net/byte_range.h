#pragma once

#include "net/http_request.h"
#include "net/http_response.h"

namespace gavel::net {

/// A 200 to a GET as its Range asks for it: 206 with that part of the body, or 416 without one if there is nothing
/// there. The whole of it goes out where no range is asked for or several are, where the Range can't be read, where its
/// If-Range is of another body than that of this strong entity tag, and to any other method. Each says that it takes
/// ranges. Pure. Source: RFC 9110 §13.1.5, §14 and §15.5.17.
[[nodiscard]] Response inRange(const RequestHead &head, Response whole, const QByteArray &etag);

} // namespace gavel::net
