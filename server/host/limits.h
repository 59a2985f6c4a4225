#pragma once

#include "wire/json_bounds.h"

namespace gavel::host::limits {

// What is said to the house, before anybody reads it; PROTOCOL.md, "Limits". The longest lawful ones have a third of
// it: a chat line whose every character is escaped, an increment of fifty bands beside rates of sixteen.
inline constexpr wire::JsonBounds roomEvent{.bytesMax = 8 * 1024, .valuesMax = 256, .depthMax = 16};
inline constexpr wire::JsonBounds body{.valuesMax = 1'000, .depthMax = 16}; ///< its bytes are counted as they come
inline constexpr qsizetype strangersBodyBytesMax = 8 * 1024;                ///< where nobody need be signed in
inline constexpr int orderedLotsMax = 5'000;                                ///< of a sale, in one request
inline constexpr wire::JsonBounds orderBody{.valuesMax = orderedLotsMax + 16, .depthMax = 4};

} // namespace gavel::host::limits
