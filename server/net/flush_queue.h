#pragma once

#include <QList>
#include <QObject>

namespace gavel::net {

/// Something that keeps what it is to send until the turn of the event loop ends.
class Flushable
{
public:
    virtual ~Flushable() = default;
    /// Its place in the queue is gone with this call.
    virtual void flushTurn() = 0;
};

/// What is to be flushed at the end of this turn of the event loop, on one queued call for all: thousands of readers of
/// one event need no thousand calls. Entering and leaving cost the same however many there are. Server thread only.
class FlushQueue : public QObject
{
    Q_OBJECT

public:
    /// The place that leave() takes. Enter only once until flushTurn() was called.
    [[nodiscard]] qsizetype enter(Flushable &flushable);
    void leave(qsizetype place);

    /// Before the turn ends.
    void flush();

private:
    QList<Flushable *> m_waiting; ///< null where one has left
};

} // namespace gavel::net
