#pragma once

#include <QList>
#include <condition_variable>
#include <mutex>
#include <utility>

namespace gavel::store {

/// The way by which values cross from one thread to another (server/README.md, "Threads"): any thread puts, the owner
/// takes. A queued call, which carries nothing, wakes the owner; put() says when one is due.
template <typename Value>
class Mailbox
{
public:
    /// True if the box was empty, so that its owner has to be woken.
    [[nodiscard]] bool put(Value value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.append(std::move(value));
        m_arrived.notify_one();
        return m_values.size() == 1;
    }

    /// The same for many at once; at least one.
    [[nodiscard]] bool putAll(QList<Value> values)
    {
        const std::lock_guard lock(m_mutex);
        const bool wasEmpty = m_values.isEmpty();
        if (wasEmpty)
            m_values = std::move(values);
        else
            m_values.append(std::move(values));
        m_arrived.notify_one();
        return wasEmpty;
    }

    /// The next value, waiting for it: for the few steps that a thread can't go on without, such as opening the book.
    [[nodiscard]] Value wait()
    {
        std::unique_lock lock(m_mutex);
        m_arrived.wait(lock, [this] { return !m_values.isEmpty(); });
        return m_values.takeFirst();
    }

    /// All that came since the last time, in order.
    [[nodiscard]] QList<Value> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    QList<Value> m_values;
};

} // namespace gavel::store
