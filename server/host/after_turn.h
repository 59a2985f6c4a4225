#pragma once

#include <QList>
#include <QObject>
#include <QTimer>
#include <functional>

namespace gavel::host {

/// Work that comes after all that the sockets brought in a turn of the event loop, so that bids go first; and so much
/// of it a turn, so that no crowd holds up the next. Net thread.
class AfterTurn : public QObject
{
    Q_OBJECT

public:
    explicit AfterTurn(QObject *parent = nullptr);

    /// Whether strangers may add no more.
    [[nodiscard]] bool isFull() const;
    void add(std::function<void()> work);

private:
    void run();

    QList<std::function<void()>> m_work;
    QTimer m_turn;
};

} // namespace gavel::host
