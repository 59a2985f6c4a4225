#include "service_manager.h"

#include "command_line.h"

#include <QTimer>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace gavel::app {

using namespace Qt::StringLiterals;

namespace {

/// How often the watchdog is told: twice in the time that it waits. 0: there is none for this process.
int watchdogIntervalMs()
{
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (!process.isEmpty() && process.toLongLong() != getpid())
        return 0;
    constexpr qint64 longestMs = 3'600'000;
    const qint64 waitedMs = qgetenv("WATCHDOG_USEC").toLongLong() / 1'000;
    return waitedMs <= 0 ? 0 : static_cast<int>(qBound<qint64>(1, waitedMs / 2, longestMs));
}

} // namespace

ServiceManager::ServiceManager(QObject *parent)
    : QObject(parent)
    , m_socket(qgetenv("NOTIFY_SOCKET"))
{
}

void ServiceManager::tellReady(const QString &status)
{
    // A line a variable: what is said for people must not set another.
    tell("READY=1\nSTATUS=" + plainLine(status));
    const int interval = watchdogIntervalMs();
    if (m_socket.isEmpty() || interval == 0)
        return;
    auto *timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [this] { tell("WATCHDOG=1"); });
    timer->start(interval);
}

void ServiceManager::tellStopping() const
{
    tell("STOPPING=1");
}

void ServiceManager::tell(const QByteArray &state) const
{
    sockaddr_un address = {};
    address.sun_family = AF_UNIX;
    if (m_socket.isEmpty() || m_socket.size() > qsizetype(sizeof address.sun_path))
        return;
    std::memcpy(address.sun_path, m_socket.constData(), static_cast<size_t>(m_socket.size()));
    // As the variable has one that is no file: Linux' own begin with a zero.
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0';
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(m_socket.size()));
    const int descriptor = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    sendto(descriptor, state.constData(), static_cast<size_t>(state.size()), MSG_NOSIGNAL,
           reinterpret_cast<const sockaddr *>(&address), size);
    close(descriptor);
}

} // namespace gavel::app
