#pragma once

#include <cstdio>
#include <cstdlib>

namespace gavel::fuzz {

/// Ends the run unless `holds`; libFuzzer keeps the input that broke the promise. Not Q_ASSERT, which a release lacks.
inline void must(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace gavel::fuzz
