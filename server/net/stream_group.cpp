#include "net/stream_group.h"

#include "net/slice.h"
#include "net/stream.h"

#include <algorithm>
#include <utility>

namespace gavel::net {

StreamGroup::StreamGroup(QObject *parent)
    : QObject(parent)
{
}

StreamGroup::~StreamGroup()
{
    if (m_turns)
        m_turns->forget(*this);
}

void StreamGroup::add(EventStream *stream)
{
    if (!stream || !stream->isOpen() || placeOf(stream) >= 0)
        return;
    m_members.append({stream, m_newest});
    connect(stream, &EventStream::closed, this, [this, stream] { remove(stream); });
    Q_EMIT countChanged(count());
}

/// The pass goes on with whoever comes after.
void StreamGroup::remove(EventStream *stream)
{
    const qsizetype place = placeOf(stream);
    if (place < 0)
        return;
    m_members.removeAt(place);
    if (place < m_next)
        --m_next;
    disconnect(stream, nullptr, this, nullptr);
    Q_EMIT countChanged(count());
}

qsizetype StreamGroup::placeOf(const EventStream *stream) const
{
    const auto place = std::find_if(m_members.begin(), m_members.end(),
                                    [stream](const Member &member) { return member.stream == stream; });
    return place == m_members.end() ? -1 : place - m_members.begin();
}

void StreamGroup::broadcast(const QByteArray &events)
{
    tell(events, false);
}

void StreamGroup::broadcastLatest(const QByteArray &events)
{
    m_told.clear();
    tell(events, true);
}

void StreamGroup::tell(const QByteArray &events, bool isStaleSoon)
{
    if (m_members.isEmpty())
        return;
    m_told.append({++m_newest, events, isStaleSoon});
    if (m_members.size() <= fewStreamsMax) {
        tellSome();
        return;
    }
    Q_ASSERT(!m_turns || m_turns == &m_members.first().stream->turns()); // all are of one server
    m_turns = &m_members.first().stream->turns();
    m_turns->wait(*this);
}

/// All that they have not been told, at once.
void StreamGroup::tellSome()
{
    for (Member &member : m_members)
        tellNow(member);
    m_passEnds = m_newest;
    endPass();
}

bool StreamGroup::tellUntilOver(const Slice &slice)
{
    while (!m_told.isEmpty() && !slice.isOver()) {
        if (m_next == 0)
            m_passEnds = m_newest;
        const qsizetype end = std::min(m_next + Slice::toldBetweenLooks, m_members.size());
        // They are far apart in memory, and looked at together they come from there together (Broadcasts).
        for (qsizetype at = m_next; at < end; ++at)
            __builtin_prefetch(m_members[at].stream);
        for (; m_next < end; ++m_next)
            tellNow(m_members[m_next]);
        if (m_next == m_members.size())
            endPass();
    }
    return !m_told.isEmpty();
}

/// A stream is never ended by being told (EventStream::write), so that the list stays as it is.
void StreamGroup::tellNow(Member &member)
{
    if (member.toldUpTo == m_newest)
        return;
    const quint64 before = std::exchange(member.toldUpTo, m_newest);
    if (m_told.last().isStaleSoon && member.stream->isBehind())
        return;
    member.stream->write(eventsSince(before));
}

const QByteArray &StreamGroup::eventsSince(quint64 number)
{
    if (m_eventsAfter == number && m_eventsEnd == m_newest)
        return m_events;
    m_eventsAfter = number;
    m_eventsEnd = m_newest;
    m_events.clear();
    for (const Told &told : std::as_const(m_told)) {
        if (told.number > number)
            m_events.isEmpty() ? m_events = told.events : m_events += told.events;
    }
    return m_events;
}

void StreamGroup::endPass()
{
    m_told.removeIf([this](const Told &told) { return told.number <= m_passEnds; });
    m_next = 0;
    m_events.clear();
    m_eventsEnd = 0;
}

void StreamGroup::closeAll()
{
    if (!m_told.isEmpty())
        tellSome();
    const QList<Member> members = m_members;
    for (const Member &member : members)
        member.stream->close();
}

} // namespace gavel::net
