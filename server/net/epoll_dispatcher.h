#pragma once

#include "net/descriptor_watch.h"
#include "net/timer_list.h"

#include <QAbstractEventDispatcher>

#include <atomic>

namespace gavel::net {

/// An event loop for the thread that has the sockets: a turn of it costs as much as happens in it, where Qt's own looks
/// at all sockets in each turn (server/README.md, "What was measured"). A turn is Qt's: what was posted, then sockets,
/// then timers. A thread is given it before it starts, the main thread before there is an application. wakeUp() and
/// interrupt() may be called from any thread, all else from its own.
class EpollDispatcher : public QAbstractEventDispatcher
{
public:
    explicit EpollDispatcher(QObject *parent = nullptr);
    ~EpollDispatcher() override;

    bool processEvents(QEventLoop::ProcessEventsFlags flags) override;

    void registerSocketNotifier(QSocketNotifier *notifier) override { m_descriptors.add(notifier); }
    void unregisterSocketNotifier(QSocketNotifier *notifier) override { m_descriptors.remove(notifier); }

    void registerTimer(int timerId, qint64 interval, Qt::TimerType timerType, QObject *object) override;
    bool unregisterTimer(int timerId) override { return m_timers.remove(timerId); }
    bool unregisterTimers(QObject *object) override { return m_timers.removeOf(object); }
    QList<TimerInfo> registeredTimers(QObject *object) const override { return m_timers.of(object); }
    int remainingTime(int timerId) override { return m_timers.remainingMs(timerId); }

    void wakeUp() override;
    void interrupt() override;
    void closingDown() override;

private:
    enum class State {
        Turning,
        Waiting, ///< or about to: whoever wakes it has to write to the descriptor
        Woken    ///< since it waited last
    };

    [[nodiscard]] int waitMs(QEventLoop::ProcessEventsFlags flags) const;
    [[nodiscard]] bool mayWait(QEventLoop::ProcessEventsFlags flags) const;
    bool wait(QEventLoop::ProcessEventsFlags flags, int timeoutMs);
    void drainWakeUps();

    const int m_wakeUp;
    DescriptorWatch m_descriptors;
    TimerList m_timers;
    std::atomic<State> m_state = State::Turning;
    std::atomic<bool> m_interrupted = false;
};

} // namespace gavel::net
