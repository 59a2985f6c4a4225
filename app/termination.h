#pragma once

#include <QObject>

class QSocketNotifier;

namespace gavel {

/// Turns SIGINT and SIGTERM into a signal of Qt's. One in a process, in the main thread.
class Termination : public QObject
{
    Q_OBJECT

public:
    explicit Termination(QObject *parent = nullptr);
    ~Termination() override;

Q_SIGNALS:
    void asked();

private:
    int m_descriptor = -1;
    QSocketNotifier *m_notifier = nullptr;
};

} // namespace gavel
