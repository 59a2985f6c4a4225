#pragma once

#include "host/boot_clock.h"

#include <QObject>
#include <QTimer>
#include <functional>
#include <optional>

namespace gavel::host {

/// Wakes the house when the next lot has to be opened or closed. A lot is closed when all that had come before its end
/// has been read, which takes one full turn of the event loop begun after it (RULES.md, "The clock"). Net thread.
class ClosingTimer : public QObject
{
    Q_OBJECT

public:
    /// `behind` says whether some client's bytes, which came before, are still to be read.
    ClosingTimer(const BootClock &clock, std::function<bool()> behind, QObject *parent = nullptr);

    void setDeadline(std::optional<auction::TimeMs> deadline);
    /// What due() asked for is done, or else was refused.
    void answered(bool done);
    /// After a failed commit: the deadline stands, and is tried again soon.
    void retrySoon();

Q_SIGNALS:
    /// Not again before it is answered. What is done of it may be a part: the deadline is then as it was.
    void due();

private:
    [[nodiscard]] auction::TimeMs dueAt() const;
    void arm();
    void check();
    void readOn();
    void ask();

    const BootClock &m_clock;
    const std::function<bool()> m_behind;
    std::optional<auction::TimeMs> m_deadline;
    QTimer m_timer;
    QTimer m_turn;                     ///< fires after the sockets of the next turn
    auction::TimeMs m_firstTurnAt = 0; ///< after the end, while what came before it is being read
    auction::TimeMs m_readUpTo = 0;    ///< what came before has been
    bool m_isAsked = false;
};

} // namespace gavel::host
