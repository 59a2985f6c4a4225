#pragma once

#include "store/store.h"

#include <QObject>
#include <QTimer>

namespace gavel::host {

class BootClock;

/// Whether the book can be written: not from a commit that failed, or from a heartbeat that was not answered for ten
/// seconds, until something was written again. That is tried every second meanwhile, since what the house does by
/// itself may be seconds off, and what is refused writes nothing. What has waited for ten seconds for a book that does
/// not answer is answered as of unknown outcome. Net thread.
class BookHealth : public QObject
{
    Q_OBJECT

public:
    BookHealth(store::Store &store, const BootClock &clock, QObject *parent = nullptr);

    /// Why the book can't be written, in a sentence; empty if it can.
    [[nodiscard]] QString trouble() const { return m_trouble; }

    /// From now on the house writes a heartbeat each `everyMs` by itself.
    void expectBeats(int everyMs);

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
    void look();

    store::Store &m_store;
    const BootClock &m_clock;
    QString m_trouble;
    QTimer m_retry;
    bool m_isTrying = false;  ///< a heartbeat of its own is on its way
    QTimer m_looks;           ///< whether the book answers
    int m_silentLooks = 0;    ///< since it last did
    int m_silentLooksMax = 0; ///< of a book that is well
    QList<quint64> m_tickets; ///< the next one at each of the last looks
};

} // namespace gavel::host
