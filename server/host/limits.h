#pragma once

#include "wire/json_bounds.h"

namespace gavel::host::limits {

// What is said to the house, before anybody reads it; PROTOCOL.md, "Limits". The longest lawful event, a chat line
// whose every character is escaped, has a quarter of it; so one that is too long is told so by its member.
inline constexpr wire::JsonBounds roomEvent{.bytesMax = 16 * 1024, .valuesMax = 256, .depthMax = 16};
inline constexpr wire::JsonBounds body{.valuesMax = 1'000, .depthMax = 16}; ///< its bytes are counted as they come
/// Where nobody need be signed in: the longest email, nick and password, every character an escaped pair.
inline constexpr qsizetype strangersBodyBytesMax = 16 * 1024;
inline constexpr int orderedLotsMax = 5'000; ///< of a sale, in one request
inline constexpr wire::JsonBounds orderBody{.valuesMax = orderedLotsMax + 16, .depthMax = 4};

} // namespace gavel::host::limits
