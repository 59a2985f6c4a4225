#include "store/shared_time.h"

#include <algorithm>
#include <ctime>

namespace gavel::store {

namespace {

constexpr qint64 microsecondsPerMs = 1'000;

} // namespace

qint64 SharedTime::bootMicroseconds()
{
    timespec time{};
    clock_gettime(CLOCK_BOOTTIME, &time);
    return time.tv_sec * 1'000'000 + time.tv_nsec / 1'000;
}

void SharedTime::add(qint64 before, qint64 after, qint64 database)
{
    const qint64 half = (after - before) / 2;
    m_samples[m_count % samplesMax] = {.offset = database - (before + half), .bound = half};
    ++m_count;
    const Sample *begin = m_samples;
    const Sample *end = begin + std::min(m_count, samplesMax);
    const Sample *best =
        std::min_element(begin, end, [](const Sample &a, const Sample &b) { return a.bound < b.bound; });
    m_offset.store(best->offset);
    m_bound.store(best->bound);
}

auction::TimeMs SharedTime::now() const
{
    const auction::TimeMs read = (bootMicroseconds() + m_offset.load()) / microsecondsPerMs;
    auction::TimeMs last = m_last.load();
    while (read > last && !m_last.compare_exchange_weak(last, read)) {
    }
    return std::max(read, last);
}

void SharedTime::startAt(auction::TimeMs notBefore)
{
    m_last.store(std::max(m_last.load(), notBefore));
}

} // namespace gavel::store
