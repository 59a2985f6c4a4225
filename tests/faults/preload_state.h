#pragma once

#include "faults/fault_state.h"

#include <cstdlib>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace gavel::test {

/// The state that the test shares with this process; null if it shares none.
inline FaultState *mappedFaultState()
{
    static FaultState *const state = []() -> FaultState * {
        const char *path = std::getenv(faultStateVariable);
        const int file = path ? open(path, O_RDWR | O_CLOEXEC) : -1;
        if (file < 0)
            return nullptr;
        void *memory = mmap(nullptr, sizeof(FaultState), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
        close(file);
        return memory == MAP_FAILED ? nullptr : static_cast<FaultState *>(memory);
    }();
    return state;
}

} // namespace gavel::test
