// Stands in for libpq's word of what the database notified of, in the process that it is preloaded into.
#include "faults/preload_state.h"

#include <dlfcn.h>

namespace {

using gavel::test::mappedFaultState;

using Notifies = void *(*)(void *);
using Freemem = void (*)(void *);

/// Qt's driver loads it for itself alone, where what is behind this library does not look.
template <typename Function>
Function ofLibpq(const char *name)
{
    static void *const library = dlopen("libpq.so.5", RTLD_LAZY | RTLD_NOLOAD);
    return library ? reinterpret_cast<Function>(dlsym(library, name)) : nullptr;
}

} // namespace

extern "C" {

void *PQnotifies(void *connection)
{
    static const auto real = ofLibpq<Notifies>("PQnotifies");
    static const auto release = ofLibpq<Freemem>("PQfreemem");
    auto *const state = mappedFaultState();
    if (!real || !release)
        return nullptr;
    while (state && state->isDeaf != 0) {
        void *notice = real(connection);
        if (!notice)
            return nullptr;
        release(notice);
        ++state->lostNotices;
    }
    return real(connection);
}

} // extern "C"
