#pragma once

#include <QString>

namespace gavel::net {

/// 120 random bits of the system's in the shape of the stock server's ids: 20 characters of base64url.
[[nodiscard]] QString randomId();

} // namespace gavel::net
