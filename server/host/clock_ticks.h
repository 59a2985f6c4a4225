#pragma once

#include "host/boot_clock.h"

#include <QObject>
#include <QTimer>

namespace gavel::host {

/// Says when a whole interval of the host's time begins, for those who tell the time: while it runs. Net thread.
class ClockTicks : public QObject
{
    Q_OBJECT

public:
    ClockTicks(const BootClock &clock, int intervalMs, QObject *parent = nullptr);

    /// Does nothing if it runs.
    void start();
    void stop() { m_timer.stop(); }
    [[nodiscard]] bool isRunning() const { return m_timer.isActive(); }

Q_SIGNALS:
    void ticked();

private:
    void arm();

    const BootClock &m_clock;
    const int m_intervalMs;
    QTimer m_timer;
};

} // namespace gavel::host
