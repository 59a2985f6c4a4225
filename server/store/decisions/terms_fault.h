#pragma once

#include "store/commands.h"

namespace gavel::store {

/// What the rules have against a lot's terms at `now`, as the answer says it. `before`: what they were, if they are not
/// its first. Pure.
[[nodiscard]] std::optional<Fault> termsFault(const auction::Terms &terms, int exponent, auction::TimeMs now,
                                              const auction::Terms *before = nullptr);

} // namespace gavel::store
