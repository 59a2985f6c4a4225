#pragma once

#include <QTimer>

#include <functional>
#include <map>

namespace gavel::net {

class Deadline;

/// All timeouts of a server on one QTimer: thousands of connections need thousands of deadlines, of which nearly none
/// comes to pass. Millisecond resolution, coarse. Server thread only; it must outlive its deadlines.
class DeadlineQueue : public QObject
{
    Q_OBJECT

public:
    explicit DeadlineQueue(QObject *parent = nullptr);
    ~DeadlineQueue() override;

    /// Milliseconds of a clock that only goes forward.
    [[nodiscard]] static qint64 nowMs();

    qsizetype count() const { return static_cast<qsizetype>(m_pending.size()); }

private:
    friend class Deadline;
    using Pending = std::multimap<qint64, Deadline *>;

    void arm();
    void expire();

    Pending m_pending;
    QTimer m_timer;
};

/// A timeout that calls back once, in the server's thread, unless it is set anew or cleared before. Clears itself when
/// destroyed; the callback may destroy any other deadline, and its own through deleteLater().
class Deadline
{
public:
    Deadline(DeadlineQueue &queue, std::function<void()> expired);
    ~Deadline();
    Q_DISABLE_COPY_MOVE(Deadline)

    void set(int ms);
    void clear();
    [[nodiscard]] bool isSet() const { return m_set; }

private:
    friend class DeadlineQueue;

    DeadlineQueue &m_queue;
    std::function<void()> m_expired;
    DeadlineQueue::Pending::iterator m_place;
    bool m_set = false;
};

} // namespace gavel::net
