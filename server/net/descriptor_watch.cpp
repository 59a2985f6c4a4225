#include "net/descriptor_watch.h"

#include <QCoreApplication>
#include <QEvent>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <unistd.h>
#include <utility>

namespace gavel::net {

namespace {

/// By kind of notifier. Trouble is told to whoever waits for anything: reading or writing says what it is.
constexpr std::array<std::uint32_t, 3> askedFor{EPOLLIN, EPOLLOUT, EPOLLPRI};
constexpr std::uint32_t trouble = EPOLLHUP | EPOLLERR;

std::size_t kindOf(const QSocketNotifier &notifier)
{
    return static_cast<std::size_t>(notifier.type());
}

qint64 steadyMs()
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

} // namespace

DescriptorWatch::DescriptorWatch(int wakeUp)
    : m_epoll(::epoll_create1(EPOLL_CLOEXEC))
    , m_wakeUp(wakeUp)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.fd = wakeUp;
    if (m_epoll < 0 || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, wakeUp, &event) != 0)
        qFatal("an event loop needs epoll: %s", std::strerror(errno));
}

DescriptorWatch::~DescriptorWatch()
{
    ::close(m_epoll);
}

DescriptorWatch::Watched *DescriptorWatch::find(int descriptor)
{
    const auto place = static_cast<std::size_t>(descriptor);
    return descriptor >= 0 && place < m_watched.size() ? &m_watched[place] : nullptr;
}

void DescriptorWatch::add(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    if (descriptor < 0) {
        qWarning("a notifier of no descriptor");
        return;
    }
    if (static_cast<std::size_t>(descriptor) >= m_watched.size())
        m_watched.resize(static_cast<std::size_t>(descriptor) + 1);
    Watched &watched = *find(descriptor);
    QSocketNotifier *&place = watched.notifiers[kindOf(*notifier)];
    if (place && place != notifier) {
        qWarning("two notifiers of one kind for descriptor %d: the later one is told", descriptor);
        remove(place);
    }
    place = notifier;
    watch(descriptor, watched);
}

void DescriptorWatch::remove(QSocketNotifier *notifier)
{
    const int descriptor = static_cast<int>(notifier->socket());
    const std::size_t kind = kindOf(*notifier);
    Watched *watched = find(descriptor);
    if (!watched || watched->notifiers[kind] != notifier)
        return;
    watched->notifiers[kind] = nullptr;
    if (const int place = std::exchange(watched->places[kind], nowhere); place != nowhere)
        m_toTell[static_cast<std::size_t>(place)] = nullptr;
    watch(descriptor, *watched);
}

void DescriptorWatch::clear()
{
    for (std::size_t descriptor = 0; descriptor < m_watched.size(); ++descriptor) {
        Watched &watched = m_watched[descriptor];
        watched.notifiers = {};
        watched.places = {nowhere, nowhere, nowhere};
        watch(static_cast<int>(descriptor), watched);
    }
    m_toTell.clear();
    m_told = 0;
}

/// At once, not before the next wait: the descriptor may be closed by then, and its number another's. One that was
/// closed while it was watched has left by itself, and comes anew.
void DescriptorWatch::watch(int descriptor, Watched &watched)
{
    std::uint32_t events = 0;
    for (std::size_t kind = 0; kind < kinds; ++kind)
        events |= watched.notifiers[kind] ? askedFor[kind] : 0;
    const std::uint32_t before = std::exchange(watched.events, events);
    if (watched.isFile) {
        watched.isFile = events != 0;
        if (!watched.isFile)
            std::erase(m_files, descriptor);
        return;
    }
    m_count += (events != 0 ? 1 : 0) - (before != 0 ? 1 : 0);
    epoll_event event{};
    event.events = events;
    event.data.fd = descriptor;
    if (events == 0) {
        if (before != 0)
            ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, &event);
        return;
    }
    int outcome = ::epoll_ctl(m_epoll, before != 0 ? EPOLL_CTL_MOD : EPOLL_CTL_ADD, descriptor, &event);
    if (outcome != 0 && (errno == ENOENT || errno == EEXIST))
        outcome = ::epoll_ctl(m_epoll, before != 0 ? EPOLL_CTL_ADD : EPOLL_CTL_MOD, descriptor, &event);
    if (outcome != 0 && errno == EPERM) {
        watched.isFile = true;
        --m_count;
        m_files.push_back(descriptor);
    } else if (outcome != 0) {
        qWarning("descriptor %d can't be watched: %s", descriptor, std::strerror(errno));
    }
}

void DescriptorWatch::wait(int timeoutMs)
{
    // Room for all: what is ready and not told of would have waited unseen (LoopTurns).
    m_ready.resize(std::max(m_ready.size(), m_count + 1));
    const qint64 untilMs = timeoutMs > 0 ? steadyMs() + timeoutMs : 0;
    int leftMs = m_files.empty() ? timeoutMs : 0;
    int count = 0;
    while ((count = ::epoll_wait(m_epoll, m_ready.data(), static_cast<int>(m_ready.size()), leftMs)) < 0 &&
           errno == EINTR) {
        leftMs = leftMs > 0 ? static_cast<int>(std::max<qint64>(0, untilMs - steadyMs())) : leftMs;
    }
    m_woken = false;
    for (int i = 0; i < count; ++i) {
        const epoll_event event = m_ready[static_cast<std::size_t>(i)];
        if (event.data.fd == m_wakeUp)
            m_woken = true;
        else
            keepReady(event.data.fd, event.events);
    }
    keepFilesReady();
}

void DescriptorWatch::keepFilesReady()
{
    for (const int descriptor : m_files)
        keepReady(descriptor, EPOLLIN | EPOLLOUT);
}

void DescriptorWatch::keepReady(int descriptor, std::uint32_t events)
{
    Watched *watched = find(descriptor);
    for (std::size_t kind = 0; watched && kind < kinds; ++kind) {
        if ((events & (askedFor[kind] | trouble)) && watched->notifiers[kind] && watched->places[kind] == nowhere) {
            watched->places[kind] = static_cast<int>(m_toTell.size());
            m_toTell.push_back(watched->notifiers[kind]);
        }
    }
}

int DescriptorWatch::tell()
{
    int told = 0;
    while (m_told < m_toTell.size()) {
        QSocketNotifier *notifier = m_toTell[m_told++];
        if (!notifier)
            continue;
        find(static_cast<int>(notifier->socket()))->places[kindOf(*notifier)] = nowhere;
        QEvent event(QEvent::SockAct);
        QCoreApplication::sendEvent(notifier, &event);
        ++told;
    }
    m_toTell.clear();
    m_told = 0;
    return told;
}

} // namespace gavel::net
