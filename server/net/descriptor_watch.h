#pragma once

#include <QSocketNotifier>

#include <array>
#include <cstdint>
#include <sys/epoll.h>
#include <vector>

namespace gavel::net {

/// The socket notifiers of one thread's event loop on an epoll descriptor: what a turn costs depends on how many
/// descriptors are ready, not on how many are watched. In the thread of its loop only. Source: epoll(7).
class DescriptorWatch
{
public:
    /// `wakeUp` ends waits once it can be read, and is no notifier's.
    explicit DescriptorWatch(int wakeUp);
    ~DescriptorWatch();
    Q_DISABLE_COPY_MOVE(DescriptorWatch)

    void add(QSocketNotifier *notifier);
    void remove(QSocketNotifier *notifier);
    void clear();

    /// Waits until a descriptor is ready, or so long; -1 is for ever. All that are ready by then, each of them once,
    /// are kept for tell().
    void wait(int timeoutMs);
    /// Whether wait() found that the wake-up can be read.
    [[nodiscard]] bool isWoken() const { return m_woken; }

    /// Tells the notifiers of what is ready; how many were told. What a nested loop finds is told there, and so is what
    /// was still to be told.
    int tell();

private:
    static constexpr std::size_t kinds = 3;
    static constexpr int nowhere = -1;

    /// One descriptor: its notifiers by kind, and where they wait to be told.
    struct Watched
    {
        std::array<QSocketNotifier *, kinds> notifiers{};
        std::array<int, kinds> places{nowhere, nowhere, nowhere};
        std::uint32_t events = 0;
        bool isFile = false; ///< of a kind that is always ready, which epoll does not take
    };

    [[nodiscard]] Watched *find(int descriptor);
    void watch(int descriptor, Watched &watched);
    void keepReady(int descriptor, std::uint32_t events);
    void keepFilesReady();

    const int m_epoll;
    const int m_wakeUp;
    std::vector<Watched> m_watched; ///< by descriptor
    std::vector<epoll_event> m_ready;
    std::vector<QSocketNotifier *> m_toTell; ///< null where one has gone
    std::size_t m_told = 0;                  ///< of those
    std::size_t m_count = 0;                 ///< of descriptors that epoll has
    std::vector<int> m_files;
    bool m_woken = false;
};

} // namespace gavel::net
