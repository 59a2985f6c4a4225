#pragma once

#include <QtGlobal>
#include <functional>

namespace gavel::link {

/// Milliseconds of a clock that only goes forward, from an arbitrary start; injected, so that tests can turn it.
using Monotonic = std::function<qint64()>;

/// CLOCK_BOOTTIME, which goes on while a laptop sleeps. Never the wall clock.
[[nodiscard]] Monotonic systemMonotonic();

/// How long this computer has slept since it was started: CLOCK_BOOTTIME less CLOCK_MONOTONIC, which stops meanwhile.
[[nodiscard]] Monotonic systemSleep();

} // namespace gavel::link
