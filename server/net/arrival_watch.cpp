#include "net/arrival_watch.h"

#include "net/loop_turns.h"
#include "net/server_context.h"
#include "net/steady.h"

#include <QEvent>
#include <QSocketNotifier>
#include <QTcpSocket>

#include <sys/socket.h>
#include <time.h>

#include <cstring>

namespace gavel::net {

namespace {

/// What two clocks that are read to the millisecond, one after the other, may differ by.
constexpr qint64 roundingMs = 2;

qint64 milliseconds(const timespec &time)
{
    return time.tv_sec * 1'000 + time.tv_nsec / nsInMs;
}

/// How long ago the newest byte came that waits in the socket, by the kernel's clock.
std::optional<qint64> newestByteAgeMs(int descriptor)
{
    char byte = 0;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(timespec))] = {};
    iovec part{&byte, 1};
    msghdr message{};
    message.msg_iov = &part;
    message.msg_iovlen = 1;
    message.msg_control = control;
    message.msg_controllen = sizeof control;
    if (::recvmsg(descriptor, &message, MSG_PEEK | MSG_DONTWAIT) <= 0)
        return std::nullopt;
    for (cmsghdr *head = CMSG_FIRSTHDR(&message); head; head = CMSG_NXTHDR(&message, head)) {
        if (head->cmsg_level == SOL_SOCKET && head->cmsg_type == SCM_TIMESTAMPNS) {
            timespec came{};
            std::memcpy(&came, CMSG_DATA(head), sizeof came);
            timespec now{};
            ::clock_gettime(CLOCK_REALTIME, &now);
            return milliseconds(now) - milliseconds(came);
        }
    }
    return std::nullopt;
}

} // namespace

Moments momentsOf(std::optional<qint64> stampMs, qint64 emptyAtMs, qint64 readAtMs)
{
    const qint64 earliest = qMin(emptyAtMs, readAtMs);
    const bool counts = stampMs && *stampMs >= earliest - roundingMs && *stampMs <= readAtMs + roundingMs;
    return {.lastByteAtMs = counts ? qBound(earliest, *stampMs, readAtMs) : readAtMs, .otherBytesAtMs = earliest};
}

ArrivalWatch::ArrivalWatch(const LoopTurns &turns, Clock clock, QTcpSocket &socket)
    : QObject(&socket)
    , m_turns(turns)
    , m_clock(std::move(clock))
    , m_socket(socket)
    , m_emptyAt(m_clock())
{
    const int on = 1;
    ::setsockopt(static_cast<int>(socket.socketDescriptor()), SOL_SOCKET, SO_TIMESTAMPNS, &on, sizeof on);
    const auto notifiers = socket.findChildren<QSocketNotifier *>();
    for (QSocketNotifier *notifier : notifiers) {
        if (notifier->type() == QSocketNotifier::Read)
            notifier->installEventFilter(this);
    }
}

ArrivalWatch &ArrivalWatch::of(QTcpSocket &socket, ServerContext &context)
{
    auto *watch = socket.findChild<ArrivalWatch *>(QString(), Qt::FindDirectChildrenOnly);
    return watch ? *watch : *new ArrivalWatch(context.turns, context.clock, socket);
}

bool ArrivalWatch::eventFilter(QObject *notifier, QEvent *event)
{
    if (event->type() == QEvent::SockAct)
        look();
    return QObject::eventFilter(notifier, event);
}

void ArrivalWatch::look()
{
    if (!m_full)
        m_emptyAt = m_turns.foundEmptyAt();
    const qint64 now = m_clock();
    m_slow = m_turns.isSlow(now);
    const auto age = m_slow ? newestByteAgeMs(static_cast<int>(m_socket.socketDescriptor())) : std::nullopt;
    m_stamp = age ? std::optional(now - *age) : std::nullopt;
}

Moments ArrivalWatch::justRead()
{
    const qint64 now = m_clock();
    m_full = m_socket.readBufferSize() > 0 && m_socket.bytesAvailable() >= m_socket.readBufferSize();
    return m_slow ? momentsOf(m_stamp, m_emptyAt, now) : Moments{now, now};
}

} // namespace gavel::net
