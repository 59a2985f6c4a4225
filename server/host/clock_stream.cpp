#include "host/clock_stream.h"

#include "net/stream.h"
#include "wire/event_stream.h"

namespace gavel::host {

ClockStream::ClockStream(const BootClock &clock, int intervalMs, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_ticks(clock, intervalMs)
{
    connect(&m_ticks, &ClockTicks::ticked, this, [this] { m_streams.broadcastLatest(frame()); });
    connect(&m_streams, &net::StreamGroup::countChanged, this, [this](qsizetype count) {
        if (count == 0)
            m_ticks.stop();
        else
            m_ticks.start();
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

} // namespace gavel::host
