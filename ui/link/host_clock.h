#pragma once

#include "link/clock_estimate.h"
#include "link/event_stream.h"
#include "link/monotonic.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace gavel::link {

/// The host's clock as seen from here: followed by its event stream `/sse` and by the rooms' `time` exchanges, driven
/// by a monotonic local clock, so that the computer's own wall clock has no say. Holds its bound when the computer
/// sleeps and when the host is started anew. GUI thread.
class HostClock : public QObject
{
    Q_OBJECT

public:
    static constexpr int silenceMsMax = 35'000; ///< PROTOCOL.md: a comment every 15 s at least
    /// While a computer sleeps, many measure the time by a clock of whole seconds.
    static constexpr qint64 sleepErrorMsMax = 2'000;

    /// `slept` says how long the computer has slept so far (systemSleep).
    HostClock(HttpClient &http, Monotonic monotonic, Monotonic slept, QObject *parent = nullptr);

    void start();
    void stop();
    void retryNow() { m_stream.retryNow(); }

    /// The host's time in UTC milliseconds; nothing until the host has said it once.
    [[nodiscard]] std::optional<qint64> nowMs() const;
    /// How far nowMs() may be off.
    [[nodiscard]] std::optional<qint64> boundMs() const;

    /// What the rooms learned; instants of monotonicMs().
    void addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs);
    /// What the stream has just brought.
    void addTick(qint64 hostMs);
    /// A line was made anew, and the host may have been started anew with another clock: once it speaks, only that
    /// counts.
    void renew() { m_isRenewed = true; }
    [[nodiscard]] qint64 monotonicMs() const { return m_monotonic(); }

Q_SIGNALS:
    /// Once each second of the host, as it begins; the host's time.
    void ticked(qint64 hostMs);
    /// nowMs() has moved by more than the time that passed: countdowns should be drawn anew.
    void adjusted();
    /// The bound has grown at once, or what was known was wrong: fresh exchanges are wanted.
    void doubted();

private:
    void readEvent(const wire::StreamEvent &event);
    void beginAnewIfRenewed();
    void noteSleep();
    [[nodiscard]] bool hasSleptSince() const { return m_slept() - m_sleptMs > sleepNoticedMs; }
    void tick();
    void arm();
    void noteAdjustment(std::optional<qint64> before);

    static constexpr qint64 sleepNoticedMs = 10; ///< the two clocks that tell of sleep are read one after the other

    Monotonic m_monotonic;
    Monotonic m_slept;
    qint64 m_sleptMs;      ///< as far as the estimate knows
    qint64 m_wokeAtMs = 0; ///< the local instant when the last sleep was noticed
    bool m_isRenewed = false;
    EventStream m_stream;
    ClockEstimate m_estimate;
    QTimer m_timer;
    std::optional<qint64> m_requestedMs; ///< until the stream's first tick answers it
    qint64 m_lastSecond = -1;
};

} // namespace gavel::link
