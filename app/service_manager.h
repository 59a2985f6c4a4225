#pragma once

#include <QObject>

namespace gavel::app {

/// Tells the manager that started this process as a service how it is, as sd_notify(3) has it: a datagram to the socket
/// that NOTIFY_SOCKET names. Its watchdog (WATCHDOG_USEC) hears of this thread's event loop: one that stands still does
/// not say that it goes. Without a manager it does nothing.
class ServiceManager : public QObject
{
    Q_OBJECT

public:
    explicit ServiceManager(QObject *parent = nullptr);

    /// It serves now; from now on the watchdog is told. The status is for people.
    void tellReady(const QString &status);
    /// It was asked to end, and does.
    void tellStopping() const;

private:
    void tell(const QByteArray &state) const;

    const QByteArray m_socket;
};

} // namespace gavel::app
