#pragma once

#include "host/clock_ticks.h"
#include "net/stream_group.h"

#include <QObject>

namespace gavel::host {

/// /sse: tells the host's time to all its streams, on every whole interval of that time. One timer for all of them, and
/// none while nobody listens. PROTOCOL.md, "Event streams". Net thread.
class ClockStream : public QObject
{
    Q_OBJECT

public:
    ClockStream(const BootClock &clock, int intervalMs, QObject *parent = nullptr);

    /// Takes a stream in; it hears the time at once.
    void add(net::EventStream *stream);

    [[nodiscard]] qsizetype count() const { return m_streams.count(); }
    [[nodiscard]] bool isTicking() const { return m_ticks.isRunning(); }
    void closeAll() { m_streams.closeAll(); }

private:
    [[nodiscard]] QByteArray frame() const;

    const BootClock &m_clock;
    net::StreamGroup m_streams;
    ClockTicks m_ticks;
};

} // namespace gavel::host
