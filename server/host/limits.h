#pragma once

#include "wire/json_bounds.h"

namespace gavel::host::limits {

// What is said to the house, before anybody reads it; PROTOCOL.md, "Limits". The longest lawful ones have a third of
// it: a chat line whose every character is escaped, an increment of fifty bands beside rates of sixteen.
inline constexpr wire::JsonBounds roomEvent{.bytesMax = 8 * 1024, .valuesMax = 256, .depthMax = 16};

} // namespace gavel::host::limits
