#pragma once

#include <QObject>

class QSocketNotifier;

namespace gavel::app {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of Qt's; PROTOCOL.md, "The command line". One in a process, in the
/// main thread, after blockSignals().
class Termination : public QObject
{
    Q_OBJECT

public:
    /// To be called before any other thread starts, the application's own among them: threads inherit the mask of the
    /// one that starts them, and the kernel gives a signal to any thread that does not block it, which ends the
    /// process. A SIGHUP that whoever started this has it ignore, as nohup does, stays ignored.
    static void blockSignals();

    /// What SIGHUP says. A desktop's session is over with it, and so is what runs in a terminal. To a service it says
    /// to read anew what it was set up by.
    enum class Hangup { Ends, EndsWithTerminal };

    explicit Termination(Hangup hangup, QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();
    /// A SIGHUP that ends nothing.
    void rereadAsked();

private:
    void take(quint32 signal);

    const bool m_endsByHangup;
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace gavel::app
