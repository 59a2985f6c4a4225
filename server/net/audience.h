#pragma once

#include "net/event_run.h"

#include <QList>
#include <QString>

#include <span>

namespace gavel::net {

class RoomSession;

/// Those who are told the same, in one list, and what not all of them have been told yet. They are told one after
/// another, a pass at a time; who is reached late gets at once all that has come meanwhile. Server thread only.
class Audience
{
public:
    /// What is to be told: its place among all that the house tells, the event, and the room whose members are spared.
    struct Told
    {
        quint64 number;
        EncodedEvent event;
        QString butFor;
    };

    void add(RoomSession &session) { m_members.append(&session); }
    /// False if it was none of them.
    bool remove(RoomSession &session);
    [[nodiscard]] const QList<RoomSession *> &members() const { return m_members; }

    void tell(const Told &told);
    [[nodiscard]] bool hasMore() const { return !m_told.isEmpty(); }

    /// Who is next to be told in this pass; null once all were, with which the next one begins.
    [[nodiscard]] RoomSession *next();

    /// Those who come after, at most so many.
    [[nodiscard]] std::span<RoomSession *const> upcoming(qsizetype count) const;

    /// What came after that number, in order.
    [[nodiscard]] QList<Told> since(quint64 number) const;
    /// The same for those who are spared nothing, which is put together once for all who ask in turn.
    [[nodiscard]] const EventRun &runSince(quint64 number);
    [[nodiscard]] bool sparesSome() const { return m_sparing > 0; }

private:
    [[nodiscard]] qsizetype placeAfter(quint64 number) const;
    void endPass();

    QList<RoomSession *> m_members;
    QList<Told> m_told;
    qsizetype m_next = 0;   ///< the member
    quint64 m_passEnds = 0; ///< the newest when the pass began: all have been told that in the end of it
    qsizetype m_sparing = 0;
    EventRun m_run; ///< of what lies between these numbers
    quint64 m_runAfter = 0;
    quint64 m_runEnds = 0;
};

} // namespace gavel::net
