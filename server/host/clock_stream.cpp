#include "host/clock_stream.h"

#include "net/stream.h"
#include "wire/event_stream.h"

namespace gavel {

ClockStream::ClockStream(const BootClock &clock, int intervalMs, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_intervalMs(intervalMs)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ClockStream::tick);
    connect(&m_streams, &net::StreamGroup::countChanged, this, [this](qsizetype count) {
        if (count == 0)
            m_timer.stop();
        else if (!m_timer.isActive())
            arm();
    });
}

QByteArray ClockStream::frame() const
{
    const QByteArray now = QByteArray::number(m_clock.now());
    return wire::encodeEvent({.type = {}, .data = now, .id = now});
}

void ClockStream::add(net::EventStream *stream)
{
    stream->write(frame());
    m_streams.add(stream);
}

void ClockStream::arm()
{
    // Aimed at the whole interval itself, so that a late tick does not make the next one late.
    m_timer.start(m_intervalMs - static_cast<int>(m_clock.now() % m_intervalMs));
}

void ClockStream::tick()
{
    m_streams.broadcastLatest(frame());
    if (m_streams.count() > 0)
        arm();
}

} // namespace gavel
