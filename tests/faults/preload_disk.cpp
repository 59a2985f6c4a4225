// Makes itself SQLite's default disk (a VFS, https://www.sqlite.org/vfs.html) in the process that it is preloaded into,
// and does to the book's database and write-ahead log what the test says. Everything else passes through.
#include "faults/preload_state.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <mutex>
#include <new>
#include <random>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace {

using gavel::test::DiskFault;
using gavel::test::mappedFaultState;

DiskFault currentFault()
{
    return static_cast<DiskFault>(mappedFaultState()->disk.load());
}

int refuse(int code)
{
    ++mappedFaultState()->failedCalls;
    return code;
}

/// A file as the operating system's cache holds it: all of it, and which parts the disk does not have yet. Killing the
/// process loses the cache, as a power cut does. Shared by all the handles of one path.
class CachedFile
{
public:
    explicit CachedFile(sqlite3_file *disk)
    {
        sqlite3_int64 size = 0;
        if (disk->pMethods->xFileSize(disk, &size) == SQLITE_OK && size > 0) {
            m_bytes.resize(static_cast<std::size_t>(size));
            disk->pMethods->xRead(disk, m_bytes.data(), static_cast<int>(size), 0);
        }
    }

    int read(void *buffer, int count, sqlite3_int64 offset)
    {
        const std::lock_guard lock(m_mutex);
        const auto from = std::min(static_cast<std::size_t>(offset), m_bytes.size());
        const auto there = std::min(static_cast<std::size_t>(count), m_bytes.size() - from);
        std::memcpy(buffer, m_bytes.data() + from, there);
        std::memset(static_cast<char *>(buffer) + there, 0, static_cast<std::size_t>(count) - there);
        return there == static_cast<std::size_t>(count) ? SQLITE_OK : SQLITE_IOERR_SHORT_READ;
    }

    int write(sqlite3_file *disk, const void *data, int count, sqlite3_int64 offset)
    {
        const std::lock_guard lock(m_mutex);
        const auto from = static_cast<std::size_t>(offset);
        const auto length = static_cast<std::size_t>(count);
        m_bytes.resize(std::max(m_bytes.size(), from + length));
        std::memcpy(m_bytes.data() + from, data, length);
        // A disk may write what it was not yet asked to sync, in any order: about half of it.
        if (currentFault() == DiskFault::PowerCut && m_random() % 2 == 0)
            return disk->pMethods->xWrite(disk, data, count, offset);
        m_pending.push_back({from, length});
        return SQLITE_OK;
    }

    int truncate(sqlite3_file *disk, sqlite3_int64 size)
    {
        const std::lock_guard lock(m_mutex);
        m_bytes.resize(static_cast<std::size_t>(size));
        return disk->pMethods->xTruncate(disk, size);
    }

    int sync(sqlite3_file *disk)
    {
        const std::lock_guard lock(m_mutex);
        for (const Range &range : m_pending) {
            if (range.from >= m_bytes.size())
                continue;
            const auto length = std::min(range.length, m_bytes.size() - range.from);
            const int result = disk->pMethods->xWrite(disk, m_bytes.data() + range.from, static_cast<int>(length),
                                                      static_cast<sqlite3_int64>(range.from));
            if (result != SQLITE_OK)
                return result;
        }
        m_pending.clear();
        return SQLITE_OK;
    }

    sqlite3_int64 size()
    {
        const std::lock_guard lock(m_mutex);
        return static_cast<sqlite3_int64>(m_bytes.size());
    }

private:
    struct Range
    {
        std::size_t from = 0;
        std::size_t length = 0;
    };

    std::mutex m_mutex;
    std::vector<char> m_bytes;
    std::vector<Range> m_pending;
    std::minstd_rand m_random{static_cast<unsigned>(getpid())};
};

/// The cached files by their paths, for as long as a handle is open.
class Cache
{
public:
    std::shared_ptr<CachedFile> open(const std::string &path, sqlite3_file *disk)
    {
        const std::lock_guard lock(m_mutex);
        std::shared_ptr<CachedFile> file = m_files[path].lock();
        if (!file) {
            file = std::make_shared<CachedFile>(disk);
            m_files[path] = file;
        }
        return file;
    }

    void forget(const std::string &path)
    {
        const std::lock_guard lock(m_mutex);
        m_files.erase(path);
    }

private:
    std::mutex m_mutex;
    std::map<std::string, std::weak_ptr<CachedFile>> m_files;
};

/// An open file of ours. The real disk's own handle lies in the memory behind it.
struct FaultyFile
{
    sqlite3_file base;
    std::shared_ptr<CachedFile> cached; ///< none: straight to the disk
    bool writable = false;

    static FaultyFile *of(sqlite3_file *file) { return reinterpret_cast<FaultyFile *>(file); }
    sqlite3_file *disk() { return reinterpret_cast<sqlite3_file *>(this + 1); }
    static sqlite3_file *diskOf(sqlite3_file *file) { return of(file)->disk(); }
};

sqlite3_vfs *realDisk = nullptr;
std::unique_ptr<Cache> cache;

int closeFile(sqlite3_file *file)
{
    FaultyFile *faulty = FaultyFile::of(file);
    if (faulty->cached && faulty->writable)
        faulty->cached->sync(faulty->disk());
    const int result = faulty->disk()->pMethods->xClose(faulty->disk());
    faulty->~FaultyFile();
    return result;
}

int readFile(sqlite3_file *file, void *buffer, int count, sqlite3_int64 offset)
{
    FaultyFile *faulty = FaultyFile::of(file);
    if (currentFault() == DiskFault::ReadError)
        return refuse(SQLITE_IOERR_READ);
    if (faulty->cached)
        return faulty->cached->read(buffer, count, offset);
    return faulty->disk()->pMethods->xRead(faulty->disk(), buffer, count, offset);
}

int writeFile(sqlite3_file *file, const void *data, int count, sqlite3_int64 offset)
{
    FaultyFile *faulty = FaultyFile::of(file);
    switch (currentFault()) {
    case DiskFault::Full:
        return refuse(SQLITE_FULL);
    case DiskFault::WriteError:
        return refuse(SQLITE_IOERR_WRITE);
    case DiskFault::None:
    case DiskFault::ReadError:
    case DiskFault::SyncError:
    case DiskFault::PowerCut:
    case DiskFault::FalseSync:
        break;
    }
    if (faulty->cached)
        return faulty->cached->write(faulty->disk(), data, count, offset);
    return faulty->disk()->pMethods->xWrite(faulty->disk(), data, count, offset);
}

int truncateFile(sqlite3_file *file, sqlite3_int64 size)
{
    FaultyFile *faulty = FaultyFile::of(file);
    if (faulty->cached)
        return faulty->cached->truncate(faulty->disk(), size);
    return faulty->disk()->pMethods->xTruncate(faulty->disk(), size);
}

int syncFile(sqlite3_file *file, int flags)
{
    FaultyFile *faulty = FaultyFile::of(file);
    if (currentFault() == DiskFault::SyncError)
        return refuse(SQLITE_IOERR_FSYNC);
    if (!faulty->cached)
        return faulty->disk()->pMethods->xSync(faulty->disk(), flags);
    return currentFault() == DiskFault::FalseSync ? SQLITE_OK : faulty->cached->sync(faulty->disk());
}

int fileSize(sqlite3_file *file, sqlite3_int64 *size)
{
    FaultyFile *faulty = FaultyFile::of(file);
    if (!faulty->cached)
        return faulty->disk()->pMethods->xFileSize(faulty->disk(), size);
    *size = faulty->cached->size();
    return SQLITE_OK;
}

int fileControl(sqlite3_file *file, int operation, void *argument)
{
    FaultyFile *faulty = FaultyFile::of(file);
    if (faulty->cached && (operation == SQLITE_FCNTL_SIZE_HINT || operation == SQLITE_FCNTL_CHUNK_SIZE))
        return SQLITE_NOTFOUND; // The cache decides how long the file is.
    return faulty->disk()->pMethods->xFileControl(faulty->disk(), operation, argument);
}

/// What is the same for a faulty disk: locks and shared memory. Version 2 has no memory-mapped reading, which would go
/// round the cache.
const sqlite3_io_methods faultyMethods{
    .iVersion = 2,
    .xClose = closeFile,
    .xRead = readFile,
    .xWrite = writeFile,
    .xTruncate = truncateFile,
    .xSync = syncFile,
    .xFileSize = fileSize,
    .xLock = [](sqlite3_file *file,
                int level) { return FaultyFile::diskOf(file)->pMethods->xLock(FaultyFile::diskOf(file), level); },
    .xUnlock = [](sqlite3_file *file,
                  int level) { return FaultyFile::diskOf(file)->pMethods->xUnlock(FaultyFile::diskOf(file), level); },
    .xCheckReservedLock =
        [](sqlite3_file *file, int *result) {
            return FaultyFile::diskOf(file)->pMethods->xCheckReservedLock(FaultyFile::diskOf(file), result);
        },
    .xFileControl = fileControl,
    .xSectorSize =
        [](sqlite3_file *file) { return FaultyFile::diskOf(file)->pMethods->xSectorSize(FaultyFile::diskOf(file)); },
    .xDeviceCharacteristics =
        [](sqlite3_file *file) {
            return FaultyFile::diskOf(file)->pMethods->xDeviceCharacteristics(FaultyFile::diskOf(file));
        },
    .xShmMap =
        [](sqlite3_file *file, int region, int size, int extend, void volatile **memory) {
            sqlite3_file *disk = FaultyFile::diskOf(file);
            return disk->pMethods->xShmMap(disk, region, size, extend, memory);
        },
    .xShmLock =
        [](sqlite3_file *file, int offset, int count, int flags) {
            sqlite3_file *disk = FaultyFile::diskOf(file);
            return disk->pMethods->xShmLock(disk, offset, count, flags);
        },
    .xShmBarrier =
        [](sqlite3_file *file) { FaultyFile::diskOf(file)->pMethods->xShmBarrier(FaultyFile::diskOf(file)); },
    .xShmUnmap =
        [](sqlite3_file *file, int remove) {
            return FaultyFile::diskOf(file)->pMethods->xShmUnmap(FaultyFile::diskOf(file), remove);
        },
    .xFetch = nullptr,
    .xUnfetch = nullptr,
};

int openFile(sqlite3_vfs *, const char *path, sqlite3_file *file, int flags, int *flagsOut)
{
    constexpr int ours = SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL | SQLITE_OPEN_MAIN_JOURNAL;
    if (!path || !(flags & ours))
        return realDisk->xOpen(realDisk, path, file, flags, flagsOut);
    auto *faulty = new (file) FaultyFile;
    int opened = 0;
    const int result = realDisk->xOpen(realDisk, path, faulty->disk(), flags, &opened);
    if (flagsOut)
        *flagsOut = opened;
    if (result != SQLITE_OK) {
        if (faulty->disk()->pMethods)
            faulty->disk()->pMethods->xClose(faulty->disk());
        faulty->~FaultyFile();
        file->pMethods = nullptr;
        return result;
    }
    faulty->base.pMethods = &faultyMethods;
    faulty->writable = opened & SQLITE_OPEN_READWRITE;
    if (currentFault() == DiskFault::PowerCut || currentFault() == DiskFault::FalseSync)
        faulty->cached = cache->open(path, faulty->disk());
    return SQLITE_OK;
}

int deleteFile(sqlite3_vfs *, const char *path, int syncFolder)
{
    cache->forget(path);
    return realDisk->xDelete(realDisk, path, syncFolder);
}

__attribute__((constructor)) void becomeTheDisk()
{
    if (!mappedFaultState())
        return;
    realDisk = sqlite3_vfs_find(nullptr);
    cache = std::make_unique<Cache>();
    static sqlite3_vfs faultyDisk = *realDisk;
    faultyDisk.zName = "gavel-faults";
    faultyDisk.pNext = nullptr;
    faultyDisk.szOsFile = static_cast<int>(sizeof(FaultyFile)) + realDisk->szOsFile;
    faultyDisk.xOpen = openFile;
    faultyDisk.xDelete = deleteFile;
    sqlite3_vfs_register(&faultyDisk, 1);
}

} // namespace
