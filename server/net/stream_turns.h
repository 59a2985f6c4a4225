#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

namespace gavel::net {

class StreamGroup;

/// Large groups of streams that still have something to tell, in turn: a slice of each turn of the event loop goes to
/// them, all together, after the sockets of that turn. Server thread only.
class StreamTurns : public QObject
{
    Q_OBJECT

public:
    explicit StreamTurns(QObject *parent = nullptr);

    /// Until it has no more to tell.
    void wait(StreamGroup &group);
    void forget(StreamGroup &group);

private:
    void tellSlice();

    QList<StreamGroup *> m_waiting;
    QTimer m_next;
};

} // namespace gavel::net
