#pragma once

#include "net/stream_turns.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPointer>

namespace gavel::net {

class EventStream;

/// Streams that are told the same: the clock's, a lot's, the house's. A stream that closes is forgotten by itself. Few
/// are told at once; many in slices, in the turns that follow, each in the order in which it was told, so that nobody
/// elsewhere in the house waits for them. It owns no stream. Server thread only.
class StreamGroup : public QObject, private StreamTeller
{
    Q_OBJECT

public:
    /// What is told at once: a part of a slice.
    static constexpr qsizetype fewStreamsMax = 64;

    explicit StreamGroup(QObject *parent = nullptr);
    ~StreamGroup() override;

    /// It hears what is told from now on.
    void add(EventStream *stream);
    void remove(EventStream *stream);

    /// The same bytes to all.
    void broadcast(const QByteArray &events);

    /// The same bytes to all who have taken what went before, in place of what they are still to be told: for values of
    /// which only the latest counts. A group is told by this or by broadcast(), not by both.
    void broadcastLatest(const QByteArray &events);

    qsizetype count() const { return m_members.size(); }

    /// After all that they are still to be told.
    void closeAll();

Q_SIGNALS:
    /// A member left or joined.
    void countChanged(qsizetype count);

private:
    struct Member
    {
        EventStream *stream;
        quint64 toldUpTo;
    };
    struct Told
    {
        quint64 number;
        QByteArray events;
        bool isStaleSoon;
    };

    void tell(const QByteArray &events, bool isStaleSoon);
    [[nodiscard]] bool tellUntilOver(const Slice &slice) override;
    void tellSome();
    void tellNow(Member &member);
    [[nodiscard]] const QByteArray &eventsSince(quint64 number);
    void endPass();
    [[nodiscard]] qsizetype placeOf(const EventStream *stream) const;

    QList<Member> m_members;
    QList<Told> m_told;     ///< what not all have been told yet
    quint64 m_newest = 0;   ///< the number of what was told last
    qsizetype m_next = 0;   ///< the member
    quint64 m_passEnds = 0; ///< the newest when the pass began: all have been told that in the end of it
    QByteArray m_events;    ///< what lies between these numbers, put together once
    quint64 m_eventsAfter = 0;
    quint64 m_eventsEnd = 0;
    QPointer<StreamTurns> m_turns; ///< while it waits there
};

} // namespace gavel::net
