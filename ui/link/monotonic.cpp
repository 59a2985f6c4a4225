#include "link/monotonic.h"

#include <ctime>

namespace gavel::link {

namespace {

qint64 readMs(clockid_t clock)
{
    timespec now{};
    clock_gettime(clock, &now);
    return qint64{now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000;
}

} // namespace

Monotonic systemMonotonic()
{
    return [] { return readMs(CLOCK_BOOTTIME); };
}

Monotonic systemSleep()
{
    return [] { return readMs(CLOCK_BOOTTIME) - readMs(CLOCK_MONOTONIC); };
}

} // namespace gavel::link
