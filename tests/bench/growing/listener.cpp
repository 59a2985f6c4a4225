#include "listener.h"

#include "connecting.h"
#include "prepared_book.h"

#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookMs = 100;

} // namespace

Listener::Listener(quint16 port, const QList<qint64> &lots)
    : m_streams(static_cast<std::size_t>(lots.size()))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
    for (std::size_t i = 0; i < m_streams.size(); ++i) {
        const int descriptor = m_streams[i].descriptor = openSocket("127.0.0.1");
        const QByteArray request = "GET /api/v1/lots/" + QByteArray::number(lots[static_cast<qsizetype>(i)]) +
                                   "/events HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n";
        std::array<char, 16> first{};
        if (!connectSocket(descriptor, port) || ::write(descriptor, request.constData(), request.size()) < 0 ||
            ::read(descriptor, first.data(), first.size()) <= 0)
            giveUp(u"a lot can't be watched"_s);
        epoll_event event{};
        event.events = EPOLLIN;
        event.data.u64 = i;
        ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, descriptor, &event);
    }
    m_thread = std::thread(&Listener::listen, this);
}

Listener::~Listener()
{
    m_isOver = true;
    if (m_thread.joinable())
        m_thread.join();
    for (const Stream &stream : m_streams)
        ::close(stream.descriptor);
    ::close(m_epoll);
}

QHash<std::pair<int, qint64>, qint64> Listener::heard()
{
    m_isOver = true;
    if (m_thread.joinable())
        m_thread.join();
    return m_heard;
}

void Listener::listen()
{
    std::array<epoll_event, 64> events{};
    while (!m_isOver) {
        const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), lookMs);
        for (int i = 0; i < count; ++i)
            take(events[static_cast<std::size_t>(i)].data.u64);
    }
}

/// A bid's event has its seq as its id, on the line behind its name.
void Listener::take(std::size_t at)
{
    Stream &stream = m_streams[at];
    std::array<char, 65'536> bytes{};
    const ssize_t count = ::read(stream.descriptor, bytes.data(), bytes.size());
    if (count <= 0) {
        ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, stream.descriptor, nullptr);
        return;
    }
    const qint64 now = steadyNs();
    stream.line.append(bytes.data(), count);
    for (qsizetype end = stream.line.indexOf('\n'); end >= 0; end = stream.line.indexOf('\n')) {
        const QByteArray line = stream.line.first(end).trimmed();
        stream.line.remove(0, end + 1);
        if (stream.isBid && line.startsWith("id: "))
            m_heard.insert({static_cast<int>(at), line.mid(4).toLongLong()}, now);
        stream.isBid = line == "event: bid";
    }
}

} // namespace gavel::bench
