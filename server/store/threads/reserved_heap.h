#pragma once

#include <QtGlobal>

namespace gavel::store {

/// What a thread has asked of the system beforehand by reserveHeap().
inline constexpr qsizetype reservedHeapBytes = 32 * 1024 * 1024;

/// Has this thread's allocator ask the system for its next megabytes of addresses now, and for none of their memory.
/// Else it asks a few pages at a time, in the midst of a commit, and waits each time for whoever changes the process's
/// memory: hashing a password maps 64 MB, and keeps all others from it for 25 ms. Call it first thing in a thread.
void reserveHeap();

} // namespace gavel::store
