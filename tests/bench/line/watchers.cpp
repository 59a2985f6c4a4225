#include "watchers.h"

#include "client_frame.h"
#include "connecting.h"
#include "prepared_book.h"

#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 otherMark = quint64(1) << 32;

void watch(int epoll, int descriptor, quint64 mark)
{
    epoll_event event{};
    event.events = EPOLLIN;
    event.data.u64 = mark;
    ::epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event);
}

} // namespace

int openEntered(quint16 port, const QList<Step> &steps, QByteArray *rest)
{
    const int descriptor = openSocket("127.0.0.1");
    if (descriptor < 0 || !connectSocket(descriptor, port))
        giveUp(u"a server takes no connection"_s);
    QByteArray received;
    qsizetype seen = 0;
    for (const Step &step : steps) {
        if (::send(descriptor, step.says.constData(), static_cast<std::size_t>(step.says.size()), MSG_NOSIGNAL) < 0)
            giveUp(u"a server hung up on a newcomer"_s);
        while (received.indexOf(step.until, seen) < 0) {
            char buffer[16'384];
            const ssize_t size = ::recv(descriptor, buffer, sizeof buffer, 0);
            if (size <= 0)
                giveUp(u"a server hung up on a newcomer"_s);
            received.append(buffer, size);
        }
        seen = received.indexOf(step.until, seen) + step.until.size();
    }
    if (rest)
        *rest = received.sliced(received.indexOf("\r\n\r\n") + 4);
    return descriptor;
}

Watchers::Watchers(const Entry &entry)
    : m_entry(entry)
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

Watchers::~Watchers()
{
    for (const Watcher &watcher : m_watchers)
        ::close(watcher.descriptor);
    ::close(m_epoll);
}

void Watchers::enter(int count)
{
    for (int i = 0; i < count; ++i) {
        QByteArray rest;
        const int descriptor = openEntered(m_entry.port, m_entry.steps, &rest);
        watch(m_epoll, descriptor, m_watchers.size());
        m_watchers.push_back({descriptor, {}});
        if (!m_entry.isStream)
            countFrames(m_watchers.back(), rest);
        if (i % 100 == 99)
            take(0); // rooms tell who is there of who comes
    }
    takeUntilQuiet(800);
}

void Watchers::alsoWatch(int descriptor, std::function<void()> readable)
{
    watch(m_epoll, descriptor, otherMark | m_others.size());
    m_others.emplace_back(descriptor, std::move(readable));
}

void Watchers::forgetOthers()
{
    for (const auto &[descriptor, readable] : std::exchange(m_others, {}))
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, descriptor, nullptr);
}

void Watchers::take(int waitMs)
{
    std::array<epoll_event, 512> events{};
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), waitMs);
    for (int i = 0; i < count; ++i) {
        const quint64 mark = events[static_cast<std::size_t>(i)].data.u64;
        if (mark & otherMark)
            m_others[mark & ~otherMark].second();
        else
            read(m_watchers[mark]);
    }
}

void Watchers::takeUntilQuiet(int quietMs)
{
    const qint64 quietNs = quietMs * 1'000'000LL;
    const qint64 endNs = steadyNs() + 10 * quietNs;
    qint64 before = m_taken;
    for (qint64 since = steadyNs(); steadyNs() - since < quietNs && steadyNs() < endNs;) {
        take(quietMs / 4);
        if (std::exchange(before, m_taken) != m_taken)
            since = steadyNs();
    }
}

QList<qint64> Watchers::takeTimesNs()
{
    return std::exchange(m_timesNs, {});
}

void Watchers::read(Watcher &watcher)
{
    char buffer[65'536];
    const ssize_t size = ::recv(watcher.descriptor, buffer, sizeof buffer, MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN))
        giveUp(u"a server hung up on a watcher"_s);
    if (size <= 0)
        return;
    m_taken += size;
    const QByteArrayView bytes(buffer, size);
    if (m_entry.isStream) {
        countStream(watcher, bytes);
    } else if (watcher.rest.isEmpty()) {
        countFrames(watcher, bytes);
    } else {
        const QByteArray all = std::exchange(watcher.rest, {}) + bytes.toByteArray();
        countFrames(watcher, all);
    }
}

void Watchers::countFrames(Watcher &watcher, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const auto [head, size] = frameSizes(bytes);
        if (head == 0 || bytes.size() < head + size) {
            watcher.rest = bytes.toByteArray();
            return;
        }
        countFrame(watcher, bytes.sliced(head, size));
        bytes = bytes.sliced(head + size);
    }
}

void Watchers::countFrame(const Watcher &watcher, QByteArrayView text)
{
    if (text.startsWith(m_entry.messageBegins)) {
        counted();
    } else if (text == "2") {
        const QByteArray pong = clientFrame("3");
        static_cast<void>(
            ::send(watcher.descriptor, pong.constData(), static_cast<std::size_t>(pong.size()), MSG_NOSIGNAL));
    }
}

/// By what begins an event's data, which nothing else in it does.
void Watchers::countStream(Watcher &watcher, QByteArrayView bytes)
{
    const QByteArray all = watcher.rest + bytes.toByteArray();
    qsizetype from = 0;
    for (qsizetype at = 0; (at = all.indexOf(m_entry.messageBegins, from)) >= 0;) {
        counted();
        from = at + m_entry.messageBegins.size();
    }
    watcher.rest = all.sliced(std::max(from, all.size() - m_entry.messageBegins.size() + 1));
}

void Watchers::counted()
{
    ++m_received;
    if (m_notesTimes)
        m_timesNs.append(steadyNs());
}

} // namespace gavel::bench
