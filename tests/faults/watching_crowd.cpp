#include "faults/watching_crowd.h"

#include "connecting.h"
#include "faults/http_line.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace gavel::test {

using namespace Qt::StringLiterals;

namespace {

constexpr int comeAtOnce = 50;
constexpr int movesMax = 20;

QList<qint64> historyAfter(qint64 lot, quint16 port, qint64 after)
{
    HttpLine line(port);
    const QString path = u"/api/v1/lots/%1/bids?limit=1000&after=%2"_s.arg(lot).arg(after);
    QList<qint64> seqs;
    for (const QJsonValue &bid : line.get(path).json().value("items"_L1).toArray())
        seqs.append(bid.toObject().value("seq"_L1).toInteger());
    return seqs;
}

} // namespace

WatchingCrowd::WatchingCrowd(qint64 lot, QList<quint16> ports)
    : m_lot(lot)
    , m_ports(std::move(ports))
    , m_epoll(::epoll_create1(EPOLL_CLOEXEC))
{
}

WatchingCrowd::~WatchingCrowd()
{
    for (const Seat &seat : m_seats)
        ::close(seat.descriptor);
    ::close(m_epoll);
}

void WatchingCrowd::enter(int count)
{
    for (int i = 0; i < count; ++i) {
        const auto by = i / m_ports.size() % 2 == 0 ? LotWatcher::By::Stream : LotWatcher::By::Room;
        const auto history = [lot = m_lot](quint16 port, qint64 after) { return historyAfter(lot, port, after); };
        m_seats.push_back({.watcher = LotWatcher(m_lot, by, history), .host = i % m_ports.size()});
        connect(m_seats.size() - 1);
        if (i % comeAtOnce == comeAtOnce - 1)
            take(0);
    }
}

/// To its host, or the next that takes it.
void WatchingCrowd::connect(std::size_t seat)
{
    Seat &one = m_seats[seat];
    for (qsizetype tried = 0; tried < m_ports.size(); ++tried) {
        one.descriptor = bench::openSocket("127.0.0.1");
        if (one.descriptor < 0)
            qFatal("no socket for watcher %zu", seat);
        const quint16 port = m_ports[one.host];
        if (bench::connectSocket(one.descriptor, port)) {
            say(one, one.watcher.hello(port));
            epoll_event event{};
            event.events = EPOLLIN;
            event.data.u64 = seat;
            ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, one.descriptor, &event);
            return;
        }
        ::close(std::exchange(one.descriptor, -1));
        one.host = (one.host + 1) % m_ports.size();
    }
    qFatal("no host takes watcher %zu", seat);
}

void WatchingCrowd::move(std::size_t seat)
{
    Seat &one = m_seats[seat];
    ::close(std::exchange(one.descriptor, -1));
    if (++one.moves > movesMax)
        qFatal("watcher %zu is thrown out again and again: %s", seat, qPrintable(one.watcher.fault()));
    one.host = (one.host + 1) % m_ports.size();
    connect(seat);
}

void WatchingCrowd::take(int waitMs)
{
    std::array<epoll_event, 512> events{};
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), waitMs);
    for (int i = 0; i < count; ++i)
        read(events[static_cast<std::size_t>(i)].data.u64);
}

void WatchingCrowd::read(std::size_t seat)
{
    std::array<char, 65'536> buffer;
    Seat &one = m_seats[seat];
    const ssize_t size = ::recv(one.descriptor, buffer.data(), buffer.size(), MSG_DONTWAIT);
    if (size == 0 || (size < 0 && errno != EAGAIN))
        return move(seat);
    if (size < 0)
        return;
    if (const QByteArray reply = one.watcher.take({buffer.data(), size}); !reply.isEmpty())
        say(one, reply);
}

/// What a watcher says is far smaller than a socket's buffer; a host that does not hear it any more is found out by
/// reading.
void WatchingCrowd::say(const Seat &seat, const QByteArray &bytes)
{
    static_cast<void>(::send(seat.descriptor, bytes.constData(), static_cast<std::size_t>(bytes.size()), MSG_NOSIGNAL));
}

bool WatchingCrowd::areAllIn() const
{
    return std::ranges::all_of(m_seats, [](const Seat &seat) { return seat.watcher.isIn(); });
}

bool WatchingCrowd::haveAllHeard(qsizetype bids) const
{
    return std::ranges::all_of(m_seats, [bids](const Seat &seat) { return seat.watcher.bids().size() >= bids; });
}

bool WatchingCrowd::haveAllSeenTheEnd() const
{
    return std::ranges::all_of(m_seats, [](const Seat &seat) { return seat.watcher.closings() > 0; });
}

QString WatchingCrowd::fault() const
{
    for (std::size_t seat = 0; seat < m_seats.size(); ++seat) {
        if (const QString &fault = m_seats[seat].watcher.fault(); !fault.isEmpty())
            return u"watcher %1 %2"_s.arg(seat).arg(fault);
    }
    return {};
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace gavel::test
