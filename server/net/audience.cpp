#include "net/audience.h"

#include <algorithm>

namespace gavel::net {

/// The pass goes on with whoever comes after.
bool Audience::remove(RoomSession &session)
{
    const qsizetype place = m_members.indexOf(&session);
    if (place < 0)
        return false;
    m_members.removeAt(place);
    if (place < m_next)
        --m_next;
    return true;
}

void Audience::tell(const Told &told)
{
    m_told.append(told);
    m_sparing += told.butFor.isEmpty() ? 0 : 1;
}

RoomSession *Audience::next()
{
    if (m_next == 0 && hasMore())
        m_passEnds = m_told.last().number;
    if (m_next < m_members.size())
        return m_members[m_next++];
    endPass();
    return nullptr;
}

std::span<RoomSession *const> Audience::upcoming(qsizetype count) const
{
    const qsizetype left = std::min(count, m_members.size() - m_next);
    return {m_members.constData() + m_next, static_cast<std::size_t>(left)};
}

void Audience::endPass()
{
    const qsizetype over = placeAfter(m_passEnds);
    for (qsizetype at = 0; at < over; ++at)
        m_sparing -= m_told[at].butFor.isEmpty() ? 0 : 1;
    m_told.remove(0, over);
    m_next = 0;
    m_run = {};
    m_runEnds = 0;
}

qsizetype Audience::placeAfter(quint64 number) const
{
    const auto after = std::upper_bound(m_told.begin(), m_told.end(), number,
                                        [](quint64 before, const Told &told) { return before < told.number; });
    return after - m_told.begin();
}

QList<Audience::Told> Audience::since(quint64 number) const
{
    return m_told.sliced(placeAfter(number));
}

const EventRun &Audience::runSince(quint64 number)
{
    const quint64 newest = m_told.isEmpty() ? 0 : m_told.last().number;
    if (m_runAfter != number || m_runEnds != newest) {
        QList<EncodedEvent> events;
        for (const Told &told : since(number))
            events.append(told.event);
        m_run = EventRun(events);
        m_runAfter = number;
        m_runEnds = newest;
    }
    return m_run;
}

} // namespace gavel::net
