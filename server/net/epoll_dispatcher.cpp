#include "net/epoll_dispatcher.h"

#include "net/steady.h"

#include <QCoreApplication>

#include <algorithm>
#include <cerrno>
#include <limits>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace gavel::net {

EpollDispatcher::EpollDispatcher(QObject *parent)
    : QAbstractEventDispatcher(parent)
    , m_wakeUp(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK))
    , m_descriptors(m_wakeUp)
{
}

EpollDispatcher::~EpollDispatcher()
{
    ::close(m_wakeUp);
}

bool EpollDispatcher::processEvents(QEventLoop::ProcessEventsFlags flags)
{
    m_interrupted = false;
    Q_EMIT awake();
    QCoreApplication::sendPostedEvents();
    const bool waits = mayWait(flags);
    if (waits)
        Q_EMIT aboutToBlock();
    if (m_interrupted)
        return false;
    bool happened = wait(flags, waits ? waitMs(flags) : 0);
    if (!flags.testFlag(QEventLoop::ExcludeSocketNotifiers))
        happened = m_descriptors.tell() > 0 || happened;
    if (!flags.testFlag(QEventLoop::X11ExcludeTimers))
        happened = m_timers.fire() > 0 || happened;
    return happened;
}

/// Not while anything was posted that has not been sent; posting wakes.
bool EpollDispatcher::mayWait(QEventLoop::ProcessEventsFlags flags) const
{
    return flags.testFlag(QEventLoop::WaitForMoreEvents) && !m_interrupted && m_state != State::Woken;
}

/// Rounded up, since a timer is never early.
int EpollDispatcher::waitMs(QEventLoop::ProcessEventsFlags flags) const
{
    const auto waitNs = flags.testFlag(QEventLoop::X11ExcludeTimers) ? std::nullopt : m_timers.waitNs();
    if (!waitNs)
        return -1;
    return static_cast<int>(std::min<qint64>((*waitNs + nsInMs - 1) / nsInMs, std::numeric_limits<int>::max()));
}

/// True if it was woken. What woke it is looked for in the next turn, so that it may be forgotten here.
bool EpollDispatcher::wait(QEventLoop::ProcessEventsFlags flags, int timeoutMs)
{
    State turning = State::Turning;
    if (timeoutMs != 0 && !m_state.compare_exchange_strong(turning, State::Waiting))
        timeoutMs = 0;
    bool written = false;
    if (flags.testFlag(QEventLoop::ExcludeSocketNotifiers)) {
        pollfd wakeUp{m_wakeUp, POLLIN, 0};
        written = ::poll(&wakeUp, 1, timeoutMs) > 0;
    } else {
        m_descriptors.wait(timeoutMs);
        written = m_descriptors.isWoken();
    }
    if (written)
        drainWakeUps();
    return m_state.exchange(State::Turning) == State::Woken;
}

void EpollDispatcher::drainWakeUps()
{
    eventfd_t count = 0;
    while (::eventfd_read(m_wakeUp, &count) != 0 && errno == EINTR) {
    }
}

void EpollDispatcher::wakeUp()
{
    if (m_state.exchange(State::Woken) == State::Waiting) {
        while (::eventfd_write(m_wakeUp, 1) != 0 && errno == EINTR) {
        }
    }
}

void EpollDispatcher::interrupt()
{
    m_interrupted = true;
    wakeUp();
}

void EpollDispatcher::registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object)
{
    m_timers.add(timerId, interval, timerType, object);
}

void EpollDispatcher::closingDown()
{
    m_descriptors.clear();
    m_timers.clear();
}

} // namespace gavel::net
