#pragma once

#include <QtGlobal>
#include <atomic>
#include <thread>

namespace gavel::bench {

/// The resident memory of a process, looked at ten times a second in a thread of its own. Megabytes.
class MemoryWatch
{
public:
    explicit MemoryWatch(qint64 process);
    ~MemoryWatch();
    Q_DISABLE_COPY_MOVE(MemoryWatch)

    [[nodiscard]] double now() const;
    /// The most since the watch began.
    [[nodiscard]] double peak() const { return m_peak; }

private:
    void look();

    const qint64 m_process;
    std::atomic<double> m_peak = 0;
    std::atomic<bool> m_ends = false;
    std::thread m_thread;
};

} // namespace gavel::bench
