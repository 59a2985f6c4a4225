#include "net/deadlines.h"

#include <algorithm>
#include <chrono>
#include <limits>

namespace gavel::net {

DeadlineQueue::DeadlineQueue(QObject *parent)
    : QObject(parent)
    , m_timer(this)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeadlineQueue::expire);
}

DeadlineQueue::~DeadlineQueue()
{
    Q_ASSERT(m_pending.empty());
}

qint64 DeadlineQueue::nowMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

void DeadlineQueue::arm()
{
    if (m_pending.empty()) {
        m_timer.stop();
        return;
    }
    const qint64 wait = std::max<qint64>(0, m_pending.begin()->first - nowMs());
    m_timer.start(static_cast<int>(std::min<qint64>(wait, std::numeric_limits<int>::max())));
}

void DeadlineQueue::expire()
{
    const qint64 now = nowMs();
    // One at a time: a callback may set or destroy any of the others.
    while (!m_pending.empty() && m_pending.begin()->first <= now) {
        Deadline *deadline = m_pending.begin()->second;
        m_pending.erase(m_pending.begin());
        deadline->m_set = false;
        deadline->m_expired();
    }
    arm();
}

Deadline::Deadline(DeadlineQueue &queue, std::function<void()> expired)
    : m_queue(queue)
    , m_expired(std::move(expired))
{
}

Deadline::~Deadline()
{
    clear();
}

void Deadline::set(int ms)
{
    // At least one millisecond, so that a callback which sets itself anew does not keep expire() busy for ever.
    const qint64 due = DeadlineQueue::nowMs() + std::max(1, ms);
    if (m_set) {
        auto node = m_queue.m_pending.extract(m_place);
        node.key() = due;
        m_place = m_queue.m_pending.insert(std::move(node));
    } else {
        m_place = m_queue.m_pending.emplace(due, this);
        m_set = true;
    }
    // Later deadlines need no new timer; the one that is armed looks again when it fires.
    if (m_place == m_queue.m_pending.begin())
        m_queue.arm();
}

void Deadline::clear()
{
    if (m_set) {
        m_queue.m_pending.erase(m_place);
        m_set = false;
        if (m_queue.m_pending.empty())
            m_queue.m_timer.stop();
    }
}

} // namespace gavel::net
