#pragma once

#include "link/clock_estimate.h"
#include "link/event_stream.h"
#include "link/monotonic.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace gavel::link {

/// The host's clock as seen from here: followed by its event stream `/sse` and by the rooms' `time` exchanges, driven
/// by a monotonic local clock, so that the computer's own wall clock has no say. GUI thread.
class HostClock : public QObject
{
    Q_OBJECT

public:
    static constexpr int silenceMsMax = 35'000; ///< PROTOCOL.md: a comment every 15 s at least

    HostClock(HttpClient &http, Monotonic monotonic, QObject *parent = nullptr);

    void start();
    void stop();
    void retryNow() { m_stream.retryNow(); }

    /// The host's time in UTC milliseconds; nothing until the host has said it once.
    [[nodiscard]] std::optional<qint64> nowMs() const;
    /// How far nowMs() may be off.
    [[nodiscard]] std::optional<qint64> boundMs() const;

    /// What the rooms learned; instants of monotonicMs().
    void addExchange(qint64 hostMs, qint64 sentMs, qint64 receivedMs);
    [[nodiscard]] qint64 monotonicMs() const { return m_monotonic(); }

Q_SIGNALS:
    /// Once each second of the host, as it begins; the host's time.
    void ticked(qint64 hostMs);
    /// nowMs() has moved by more than the time that passed: countdowns should be drawn anew.
    void adjusted();

private:
    void take(const wire::StreamEvent &event);
    void tick();
    void arm();
    void noteAdjustment(std::optional<qint64> before);

    Monotonic m_monotonic;
    EventStream m_stream;
    ClockEstimate m_estimate;
    QTimer m_timer;
    std::optional<qint64> m_requestedMs; ///< until the stream's first tick answers it
    qint64 m_lastSecond = -1;
};

} // namespace gavel::link
