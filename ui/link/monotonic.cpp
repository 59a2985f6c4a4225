#include "link/monotonic.h"

#include <ctime>

namespace gavel::link {

Monotonic systemMonotonic()
{
    return [] {
        timespec now{};
        clock_gettime(CLOCK_BOOTTIME, &now);
        return qint64{now.tv_sec} * 1'000 + now.tv_nsec / 1'000'000;
    };
}

} // namespace gavel::link
