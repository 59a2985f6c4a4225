#pragma once

#include "wire/json_bounds.h"

/// How much JSON of a host is read, in the thread that paints: bytes alone (host_bounds.h) say little of what it costs.
/// A lot has some forty values in a kilobyte; 32 MiB of nothing but `{}` would take that thread a second, and 390 MB.
namespace gavel::link::bounds {

inline constexpr wire::JsonBounds bodyJson{.valuesMax = 2'000'000, .depthMax = 64};
inline constexpr wire::JsonBounds messageJson{.valuesMax = 100'000, .depthMax = 64};     ///< of the room line
inline constexpr wire::JsonBounds streamEventJson{.valuesMax = 500'000, .depthMax = 64}; ///< eight times as large

} // namespace gavel::link::bounds
