#pragma once

#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace gavel::host {

class BootClock;

/// Whether the book can be written: not from a commit that failed until something was written again. That is tried
/// every second meanwhile, since what the house does by itself may be seconds off, and what is refused writes nothing.
/// Net thread.
class BookHealth : public QObject
{
    Q_OBJECT

public:
    BookHealth(store::Store &store, const BootClock &clock, QObject *parent = nullptr);

    /// Why the book can't be written, in a sentence; empty if it can.
    [[nodiscard]] QString trouble() const { return m_trouble; }

Q_SIGNALS:
    /// When it begins, and when there is another reason: not with every command that fails, since a flood of them would
    /// fill the log.
    void troubled(const QString &sentence);
    /// When it can be written again.
    void recovered(const QString &sentence);

private:
    void fail(const QString &reason);
    void tryToWrite();
    void recover();

    store::Store &m_store;
    const BootClock &m_clock;
    QString m_trouble;
    QTimer m_retry;
};

} // namespace gavel::host
