#pragma once

#include "host/house.h"
#include "net/http_request.h"

#include <functional>
#include <tl/expected.hpp>

namespace gavel::host {

/// Finds out who sends a request. A token that opens nothing is refused; a cookie that opens nothing any more is a
/// browser's stale one, and its bearer a stranger. Calls back at once where the session is known. Net thread.
using Identified = std::function<void(const tl::expected<std::optional<Identity>, store::Fault> &)>;
void identify(House &house, const net::RequestHead &head, Identified identified);

} // namespace gavel::host
