#pragma once

#include <QObject>

class QSocketNotifier;

namespace gavel {

/// Turns SIGINT and SIGTERM into a signal of Qt's. One in a process, in the main thread, after blockSignals().
class Termination : public QObject
{
    Q_OBJECT

public:
    /// To be called before any other thread starts, the application's own among them: threads inherit the mask of the
    /// one that starts them, and the kernel gives a signal to any thread that does not block it, which ends the
    /// process.
    static void blockSignals();

    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace gavel
