#pragma once

#include "net/reading_turns.h"

#include <optional>

namespace gavel::net {

/// One socket's place among those that are read in turns. It leaves when it is destroyed. Server thread only.
class ReadingPlace
{
public:
    /// `read` reads and acts on one slice; it is called by ask() or later, never after this has gone.
    ReadingPlace(ReadingTurns &turns, const QHostAddress &peer, std::function<void()> read);
    ~ReadingPlace();
    Q_DISABLE_COPY_MOVE(ReadingPlace)

    /// Bytes have come: has them read at once while the address has time left in this turn, else in a later one.
    void ask();
    /// There is more: has it read in a later turn, never on the caller's stack.
    void askLater();
    /// Takes the time of this address from now on. It waits no longer.
    void moveTo(const QHostAddress &peer);
    /// Waits no longer.
    void cancel();

private:
    friend class ReadingTurns;

    ReadingTurns &m_turns;
    const std::function<void()> m_read;
    ReadingTurns::SharedShare m_share;
    std::optional<ReadingTurns::Queue::iterator> m_at; ///< where it waits
    quint64 m_since = 0;                               ///< the turn in which it began to
};

} // namespace gavel::net
