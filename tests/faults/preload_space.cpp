// Stands in for libc's word of how much room a disk has, in the process that it is preloaded into.
#include "faults/preload_state.h"

#include <dlfcn.h>
#include <sys/statvfs.h>

namespace {

using gavel::test::mappedFaultState;

using Statvfs = int (*)(const char *, struct statvfs *);

int pretend(const char *name, const char *path, struct statvfs *space)
{
    const auto real = reinterpret_cast<Statvfs>(dlsym(RTLD_NEXT, name));
    const int result = real ? real(path, space) : -1;
    const std::int64_t free = mappedFaultState() ? mappedFaultState()->freeBytes.load() : 0;
    if (result == 0 && free > 0)
        space->f_bfree = space->f_bavail = static_cast<fsblkcnt_t>(free) / space->f_frsize;
    return result;
}

} // namespace

extern "C" {

int statvfs(const char *path, struct statvfs *space) noexcept
{
    return pretend("statvfs", path, space);
}

// The same under the name that programs for large files call; both have one layout where a long has 64 bits.
int statvfs64(const char *path, struct statvfs64 *space) noexcept
{
    static_assert(sizeof(struct statvfs) == sizeof(struct statvfs64));
    return pretend("statvfs64", path, reinterpret_cast<struct statvfs *>(space));
}

} // extern "C"
