// Stands in for libc's clocks in the process that it is preloaded into: the wall clock and the boot clock are moved by
// what the test says, CLOCK_MONOTONIC runs on, as on a machine whose clock was set or that slept.
#include "faults/preload_state.h"

#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>

namespace {

using gavel::test::FaultState;
using gavel::test::mappedFaultState;

std::int64_t offsetOf(clockid_t clock)
{
    const FaultState *state = mappedFaultState();
    if (!state)
        return 0;
    switch (clock) {
    case CLOCK_REALTIME:
    case CLOCK_REALTIME_COARSE:
        return state->wallOffsetMs;
    case CLOCK_BOOTTIME:
        return state->bootOffsetMs;
    default:
        return 0;
    }
}

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec *time) noexcept
{
    // The system call itself: there is no other way to libc's function that is safe while the process is starting.
    const auto result = static_cast<int>(syscall(SYS_clock_gettime, clock, time));
    if (result != 0)
        return result;
    constexpr std::int64_t nanosecondsPerSecond = 1'000'000'000;
    const std::int64_t offset = offsetOf(clock);
    time->tv_sec += offset / 1'000;
    time->tv_nsec += offset % 1'000 * 1'000'000;
    if (time->tv_nsec >= nanosecondsPerSecond) {
        time->tv_nsec -= nanosecondsPerSecond;
        ++time->tv_sec;
    } else if (time->tv_nsec < 0) {
        time->tv_nsec += nanosecondsPerSecond;
        --time->tv_sec;
    }
    return 0;
}

int gettimeofday(timeval *__restrict time, void *__restrict) noexcept
{
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    time->tv_sec = precise.tv_sec;
    time->tv_usec = precise.tv_nsec / 1'000;
    return 0;
}

time_t time(time_t *result) noexcept
{
    timespec precise{};
    clock_gettime(CLOCK_REALTIME, &precise);
    if (result)
        *result = precise.tv_sec;
    return precise.tv_sec;
}

} // extern "C"
