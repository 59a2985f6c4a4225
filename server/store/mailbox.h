#pragma once

#include <QList>
#include <mutex>

namespace gavel {

/// The way by which values cross from one thread to another (DESIGN.md, "Threads"): any thread puts, the owner takes.
/// A queued call, which carries nothing, wakes the owner; put() says when one is due.
template <typename Value>
class Mailbox
{
public:
    /// True if the box was empty, so that its owner has to be woken.
    [[nodiscard]] bool put(Value value)
    {
        const std::lock_guard lock(m_mutex);
        m_values.append(std::move(value));
        return m_values.size() == 1;
    }

    /// All that came since the last time, in order.
    [[nodiscard]] QList<Value> takeAll()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_values, {});
    }

private:
    std::mutex m_mutex;
    QList<Value> m_values;
};

} // namespace gavel
