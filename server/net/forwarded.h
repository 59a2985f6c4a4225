#pragma once

#include "net/admission.h"

#include <optional>

namespace gavel::net {

struct RequestHead;

/// What the proxies before a host say of a request.
struct Forwarded
{
    QHostAddress client;        ///< null: they do not say, or not alike
    std::optional<bool> secure; ///< whether the client came under TLS; none: they do not say, or not alike

    bool operator==(const Forwarded &) const = default;
};

/// Reads X-Forwarded-For, X-Forwarded-Proto and Forwarded (RFC 7239) of a request that came from one of `proxies`: the
/// client is the nearest address that is none of them. What is farther away anybody may have written. Where both kinds
/// of fields are there and differ, a proxy has let one of them through from a stranger, and neither counts. Pure.
[[nodiscard]] Forwarded readForwarded(const RequestHead &head, const QList<Admission::Network> &proxies);

} // namespace gavel::net
