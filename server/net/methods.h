#pragma once

#include <QByteArrayView>

#include <algorithm>

namespace gavel::net {

/// The methods that some address may take, as Allow and a preflight's answer have them, without OPTIONS.
inline constexpr char methodsHere[] = "GET, HEAD, POST, PUT, PATCH, DELETE";

/// Whether the server knows this method at all (RFC 9110 §9.1); what is none is 501 wherever it is sent.
[[nodiscard]] inline bool isMethodHere(QByteArrayView method)
{
    static constexpr QByteArrayView methods[] = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    return std::find(std::begin(methods), std::end(methods), method) != std::end(methods);
}

} // namespace gavel::net
