#include "net/event_history.h"

#include "net/limits.h"

namespace gavel::net {

EventHistory::EventHistory(const Limits &limits)
    : m_limits(limits)
{
}

EncodedEvent EventHistory::add(const EncodedEvent &event, const QString &room, const QString &butFor, qint64 nowMs)
{
    const EncodedEvent numbered = event.numbered(++m_newest);
    m_bytes += numbered.packet().size();
    m_events.push_back({numbered, room, butFor, nowMs});
    while (m_bytes > m_limits.historyBytesMax || m_events.front().atMs + m_limits.recoveryMs < nowMs) {
        m_bytes -= m_events.front().event.packet().size();
        m_events.pop_front();
        if (m_events.empty())
            break;
    }
    return numbered;
}

std::optional<QList<EncodedEvent>> EventHistory::after(quint64 number, const EnteredRooms &rooms) const
{
    const quint64 missed = m_newest - number;
    if (number > m_newest || missed > m_events.size())
        return std::nullopt;
    QList<EncodedEvent> events;
    qsizetype bytes = 0;
    for (auto past = m_events.end() - static_cast<qsizetype>(missed); past != m_events.end(); ++past) {
        ++number;
        const auto entered = rooms.find(past->room);
        const bool meant = past->room.isEmpty() || (entered != rooms.end() && number > *entered);
        if (!meant || (!past->butFor.isEmpty() && rooms.contains(past->butFor)))
            continue;
        bytes += past->event.packet().size();
        if (bytes > m_limits.waitingBytesMax / 2)
            return std::nullopt;
        events.append(past->event);
    }
    return events;
}

} // namespace gavel::net
