#pragma once

#include "net/server_clock.h"

#include <QObject>
#include <QTimer>

namespace gavel::net {

/// When the turns of this thread's event loop began, to tell how long bytes may have waited before they were read.
/// While it watches, the loop turns every few milliseconds, so that a turn that took long did so of the host's own
/// making. Source: RULES.md "The clock". Server thread only.
class LoopTurns : public QObject
{
    Q_OBJECT

public:
    explicit LoopTurns(Clock clock, QObject *parent = nullptr);

    /// While anybody is connected.
    void watch(bool on);

    /// A socket that is ready to be read now, and was not in the turn before, was empty at this moment.
    [[nodiscard]] qint64 foundEmptyAt() const { return m_previousBegan; }

    /// Whether what is read at `nowMs` may have waited long for it.
    [[nodiscard]] bool isSlow(qint64 nowMs) const;

private:
    void begin();

    const Clock m_clock;
    QTimer m_tick;
    qint64 m_began = 0;
    qint64 m_previousBegan = 0;
};

} // namespace gavel::net
