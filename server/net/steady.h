#pragma once

#include <QtGlobal>
#include <chrono>

namespace gavel::net {

inline constexpr qint64 nsInMs = 1'000'000;

/// Of a clock that is never set. Any thread.
[[nodiscard]] inline qint64 steadyNs()
{
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace gavel::net
