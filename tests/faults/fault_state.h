#pragma once

#include <atomic>
#include <cstdint>

namespace gavel::test {

/// What a disk does to the book's files.
enum class DiskFault : std::int32_t {
    None,
    Full,       ///< nothing more can be written
    WriteError, ///< writing fails
    ReadError,  ///< reading fails
    SyncError,  ///< writing succeeds, syncing fails
    PowerCut,   ///< killing the process loses an arbitrary part of what was not synced; from the start of the process
    FalseSync,  ///< killing the process loses all that was written, since syncing does nothing; from the start
};

/// Shared between a test and the library that it preloads into a host: both map one small file. All bytes zero is a
/// sound machine.
struct FaultState
{
    std::atomic<std::int32_t> disk;
    std::atomic<std::int64_t> wallOffsetMs; ///< added to CLOCK_REALTIME: the wall clock was set
    std::atomic<std::int64_t> bootOffsetMs; ///< added to CLOCK_BOOTTIME: the machine slept, and woke
    std::atomic<std::int64_t> failedCalls;  ///< how often the disk refused
    std::atomic<std::int64_t> freeBytes;    ///< what disks are said to have free; 0: what they have
    std::atomic<std::int64_t> isDeaf;       ///< not 0: what the database notifies of is lost
    std::atomic<std::int64_t> lostNotices;  ///< how many were
};

static_assert(std::atomic<std::int64_t>::is_always_lock_free, "both processes see one memory, not one lock");

/// The environment variable that names the file.
inline constexpr const char *faultStateVariable = "GAVEL_FAULT_STATE";

} // namespace gavel::test
