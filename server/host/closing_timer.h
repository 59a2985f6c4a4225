#pragma once

#include "host/boot_clock.h"

#include <QObject>
#include <QTimer>
#include <optional>

namespace gavel {

/// Wakes the house when the next lot opens or ends, by the host's clock. Re-armed at least once an hour, since a QTimer
/// holds no more than 24 days and stands still while a laptop sleeps. Net thread.
class ClosingTimer : public QObject
{
    Q_OBJECT

public:
    explicit ClosingTimer(const BootClock &clock, QObject *parent = nullptr);

    /// The next deadline in the book; none: nothing waits.
    void setDeadline(std::optional<TimeMs> deadline);
    /// The book could not be written: what is due stays due and is tried again soon.
    void retrySoon();

Q_SIGNALS:
    void due();

private:
    void arm();
    void check();

    const BootClock &m_clock;
    std::optional<TimeMs> m_deadline;
    QTimer m_timer;
};

} // namespace gavel
