#pragma once

#include <QList>
#include <QObject>
#include <QTimer>

namespace gavel::net {

class Slice;

/// Who has something to tell in turns.
class StreamTeller
{
public:
    virtual ~StreamTeller() = default;

    /// Goes on with what is to be told; true if there is more than the slice allows.
    [[nodiscard]] virtual bool tellUntilOver(const Slice &slice) = 0;
};

/// Large groups of streams that still have something to tell, in turn: a slice of each turn of the event loop goes to
/// them, all together, after the sockets of that turn. Server thread only.
class StreamTurns : public QObject
{
    Q_OBJECT

public:
    explicit StreamTurns(QObject *parent = nullptr);

    /// Until it has no more to tell.
    void wait(StreamTeller &teller);
    void forget(StreamTeller &teller);

private:
    void tellSlice();

    QList<StreamTeller *> m_waiting;
    QTimer m_next;
};

} // namespace gavel::net
