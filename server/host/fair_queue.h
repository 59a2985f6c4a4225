#pragma once

#include <QByteArray>
#include <deque>
#include <optional>
#include <unordered_map>
#include <utility>

namespace gavel::host {

/// Jobs that wait, each for somebody: whoever sends many is served as often as whoever sends one, since the next job is
/// that of the key whose turn is longest ago. Bounded for a key and in all. Every call is O(1). A value; any thread.
template <typename Job>
class FairQueue
{
public:
    struct Bounds
    {
        qsizetype jobsOfOneMax = 1; ///< that wait for one key
        qsizetype jobsMax = 1;      ///< that wait in all
        qsizetype bytesMax = 0;     ///< that they hold together
    };
    enum class Put {
        Taken,
        TooManyOfOne, ///< as many wait for this key as may
        Full          ///< as much waits in all as may
    };

    explicit FairQueue(const Bounds &bounds)
        : m_bounds(bounds)
    {
    }

    /// `bytes` is what the job holds while it waits. A job that was not taken is as it was.
    [[nodiscard]] Put put(const QByteArray &key, Job &&job, qsizetype bytes)
    {
        const auto known = m_waiting.find(key);
        if (known != m_waiting.end() && qsizetype(known->second.size()) >= m_bounds.jobsOfOneMax)
            return Put::TooManyOfOne;
        if (m_count >= m_bounds.jobsMax || bytes > m_bounds.bytesMax - m_bytes)
            return Put::Full;
        if (known == m_waiting.end())
            m_turns.push_back(key);
        m_waiting[key].push_back({std::move(job), bytes});
        ++m_count;
        m_bytes += bytes;
        return Put::Taken;
    }

    /// The job whose turn it is; none if none waits.
    [[nodiscard]] std::optional<Job> take()
    {
        if (m_turns.empty())
            return std::nullopt;
        const QByteArray key = std::exchange(m_turns.front(), {});
        m_turns.pop_front();
        const auto found = m_waiting.find(key);
        auto &jobs = found->second;
        Waiting first = std::move(jobs.front());
        jobs.pop_front();
        if (jobs.empty())
            m_waiting.erase(found);
        else
            m_turns.push_back(key);
        --m_count;
        m_bytes -= first.bytes;
        return std::move(first.job);
    }

    [[nodiscard]] qsizetype count() const { return m_count; }
    [[nodiscard]] qsizetype bytes() const { return m_bytes; }

private:
    struct Waiting
    {
        Job job;
        qsizetype bytes = 0;
    };

    const Bounds m_bounds;
    std::unordered_map<QByteArray, std::deque<Waiting>> m_waiting; ///< by key; none is empty
    std::deque<QByteArray> m_turns;                                ///< the keys of m_waiting, whose turn is next first
    qsizetype m_count = 0;
    qsizetype m_bytes = 0;
};

} // namespace gavel::host
