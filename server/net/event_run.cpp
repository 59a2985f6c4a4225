#include "net/event_run.h"

#include <utility>

namespace gavel::net {

EventRun::EventRun(QList<EncodedEvent> events)
    : m_events(std::move(events))
{
    // The first one's bytes are shared, so that one alone is not copied.
    for (const EncodedEvent &event : std::as_const(m_events))
        m_frames = m_frames.isEmpty() ? event.frame() : m_frames + event.frame();
}

} // namespace gavel::net
