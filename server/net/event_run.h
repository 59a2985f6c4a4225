#pragma once

#include "net/encoded_event.h"

#include <QList>

namespace gavel::net {

/// Events one after another for many receivers, put together once for all of them. Cheap to copy.
class EventRun
{
public:
    EventRun() = default;
    explicit EventRun(QList<EncodedEvent> events);

    [[nodiscard]] const QList<EncodedEvent> &events() const { return m_events; }
    /// All of their frames.
    [[nodiscard]] const QByteArray &frames() const { return m_frames; }

private:
    QList<EncodedEvent> m_events;
    QByteArray m_frames;
};

} // namespace gavel::net
