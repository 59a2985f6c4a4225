#pragma once

#include "host/boot_clock.h"
#include "net/stream_group.h"

#include <QObject>
#include <QTimer>

namespace gavel {

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
    [[nodiscard]] bool isTicking() const { return m_timer.isActive(); }
    void closeAll() { m_streams.closeAll(); }

private:
    void arm();
    void tick();
    [[nodiscard]] QByteArray frame() const;

    const BootClock &m_clock;
    const int m_intervalMs;
    net::StreamGroup m_streams;
    QTimer m_timer;
};

} // namespace gavel
