#pragma once

#include <QByteArrayView>

namespace gavel::net {

/// Whether this is `uri-host [":" port]` (RFC 9110 §7.2, RFC 3986 §3.2.2): a name, an IPv4 address, or an IPv6 address
/// in brackets. It may be empty, where a target has no authority. A comma, which a name may have, is none here: it is
/// what a proxy makes of two Hosts. Pure.
[[nodiscard]] bool isHost(QByteArrayView field);

} // namespace gavel::net
