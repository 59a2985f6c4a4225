#pragma once

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QList>

#include <functional>
#include <optional>
#include <set>

namespace gavel::net {

/// The timers of one thread's event loop, in the order in which they are due; those due at the same moment in that in
/// which they began. All kinds are kept to the clock as precise ones are, which is what the others allow. In the
/// thread of its loop only.
class TimerList
{
public:
    using SteadyNs = std::function<qint64()>;
    using TimerInfo = QAbstractEventDispatcher::TimerInfo;

    explicit TimerList(SteadyNs clock = {});

    void add(int id, qint64 intervalMs, Qt::TimerType type, QObject *object);
    /// False if there is none.
    bool remove(int id);
    bool removeOf(const QObject *object);
    void clear();

    [[nodiscard]] QList<TimerInfo> of(const QObject *object) const;
    /// -1 if there is no such timer.
    [[nodiscard]] int remainingMs(int id) const;
    /// How long to wait for the next of those whose handler is not on the stack; none if there is none.
    [[nodiscard]] std::optional<qint64> waitNs() const;

    /// Tells the objects of all that are due by now, each once, and none whose handler is on the stack. How many were
    /// told that have an interval; those without are no news.
    int fire();

private:
    struct Timer
    {
        QObject *object;
        Qt::TimerType type;
        qint64 intervalMs;
        qint64 dueNs;
        quint64 begun;  ///< when it was added, by count: its id may be another's later
        quint64 number; ///< when it was armed, by count
        bool isFiring = false;
    };
    struct Place
    {
        qint64 dueNs;
        quint64 number;
        int id;
        auto operator<=>(const Place &) const = default;
    };

    void arm(int id, Timer &timer, qint64 dueNs);
    [[nodiscard]] QList<Place> due(qint64 nowNs) const;
    bool fire(const Place &place, qint64 nowNs);

    const SteadyNs m_clock;
    QHash<int, Timer> m_timers;
    std::set<Place> m_order;
    quint64 m_count = 0;
};

} // namespace gavel::net
