#include "net/memory_budget.h"

#include "net/admission.h"

#include <QFile>

#include <malloc.h>
#include <unistd.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace gavel::net {

namespace {

constexpr int lookMs = 1'000;
constexpr int largeBlockBytes = 128 * 1024;
/// A release below this is not worth asking the allocator to give memory back.
constexpr qint64 releaseBytesMin = 256 * 1024;
constexpr qint64 trimAfterBytes = 16 * 1024 * 1024;
/// What the process may grow before it is looked whether some of that is free by now.
constexpr qint64 growthBytes = 24 * 1024 * 1024;
/// The same once it grows no more: what a flood took is given back though nothing was released in one piece.
constexpr qint64 quietGrowthBytes = 4 * 1024 * 1024;

std::size_t indexOf(Kept kind)
{
    return static_cast<std::size_t>(kind);
}

qint64 pageBytes()
{
    static const qint64 bytes = ::sysconf(_SC_PAGESIZE);
    return bytes;
}

/// What the process has in memory.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toLongLong() * pageBytes();
}

} // namespace

void giveLargeBlocksBack()
{
    ::mallopt(M_MMAP_THRESHOLD, largeBlockBytes);
}

MemoryBudget::MemoryBudget(const Limits &limits, const Admission &admission, DeadlineQueue &deadlines)
    : m_limits(limits)
    , m_admission(admission)
    , m_look(deadlines, [this] { look(); })
{
}

qint64 MemoryBudget::usualBytesMax()
{
    return ::sysconf(_SC_PHYS_PAGES) * pageBytes() / 2;
}

qint64 MemoryBudget::bytes() const
{
    return std::accumulate(m_kept.begin(), m_kept.end(), qint64(0));
}

void MemoryBudget::watch(bool on)
{
    m_watching = on;
    if (on)
        lookSoon();
    else if (bytes() == 0 && m_released == 0)
        m_look.clear();
}

bool MemoryBudget::isFull() const
{
    return m_short || bytes() > m_limits.memoryBytesMax;
}

bool MemoryBudget::allows(const QHostAddress &counted, bool limited, Kept kind, qint64 more) const
{
    const qint64 ofAddress = m_byAddress.value(counted)[indexOf(kind)];
    switch (kind) {
    case Kept::Bodies:
        return m_kept[indexOf(kind)] + more <= m_limits.bodiesBytesMax &&
               (!limited || ofAddress + more <= m_limits.bodiesPerAddressBytesMax);
    case Kept::Waiting:
        return bytes() + more <= m_limits.memoryBytesMax &&
               (!limited || ofAddress + more <= m_limits.waitingPerAddressBytesMax);
    }
    Q_UNREACHABLE();
}

void MemoryBudget::change(MemoryShare &share, Kept kind, qint64 by)
{
    const bool was = share.bytes() > 0;
    share.m_kept[indexOf(kind)] += by;
    m_kept[indexOf(kind)] += by;
    const bool is = share.bytes() > 0;
    Sums &sums = m_byAddress[share.m_counted];
    sums[indexOf(kind)] += by;
    if (std::all_of(sums.begin(), sums.end(), [](qint64 sum) { return sum == 0; }))
        m_byAddress.remove(share.m_counted);
    if (is && !was)
        m_holders.insert(&share);
    else if (was && !is)
        m_holders.remove(&share);
    m_released += by <= -releaseBytesMin ? -by : 0;
    if (m_released >= trimAfterBytes || bytes() > m_limits.memoryBytesMax)
        lookSoon();
}

void MemoryBudget::lookSoon()
{
    if (!m_look.isSet())
        m_look.set(lookMs);
}

void MemoryBudget::look()
{
    qint64 resident = residentBytes();
    const bool isQuiet = resident <= std::exchange(m_residentBefore, resident);
    const qint64 growth = resident - m_residentAfterTrim;
    if (std::exchange(m_released, 0) > 0 || growth > (isQuiet ? quietGrowthBytes : growthBytes)) {
        ::malloc_trim(0);
        resident = m_residentAfterTrim = residentBytes();
    }
    m_short = resident > m_limits.memoryBytesMax;
    if (isFull())
        cutLargest();
    if (m_watching || bytes() > 0)
        lookSoon();
}

/// Until what is kept is well within the budget again, but at least one: the process may take too much otherwise.
void MemoryBudget::cutLargest()
{
    QList<MemoryShare *> largest(m_holders.begin(), m_holders.end());
    std::sort(largest.begin(), largest.end(),
              [](const MemoryShare *a, const MemoryShare *b) { return a->bytes() > b->bytes(); });
    qint64 tooMuch = std::max<qint64>(1, bytes() - m_limits.memoryBytesMax / 8 * 7);
    QList<std::function<void()>> cuts;
    for (const MemoryShare *share : std::as_const(largest)) {
        if (tooMuch <= 0)
            break;
        tooMuch -= share->bytes();
        cuts.append(share->m_cut);
    }
    m_cutTotal += static_cast<quint64>(cuts.size());
    for (const auto &cut : cuts)
        cut();
}

MemoryShare::MemoryShare(MemoryBudget &budget, const QHostAddress &peer, std::function<void()> cut)
    : m_budget(&budget)
    , m_counted(countedAs(peer))
    , m_limited(budget.m_admission.limits(peer))
    , m_cut(std::move(cut))
{
}

MemoryShare::~MemoryShare()
{
    for (const Kept kind : keptKinds)
        keep(kind, 0);
}

void MemoryShare::moveTo(const QHostAddress &peer)
{
    const MemoryBudget::Sums kept = m_kept;
    for (const Kept kind : keptKinds)
        keep(kind, 0);
    m_counted = countedAs(peer);
    m_limited = m_budget->m_admission.limits(peer);
    for (const Kept kind : keptKinds)
        keep(kind, kept[indexOf(kind)]);
}

qint64 MemoryShare::bytes() const
{
    return std::accumulate(m_kept.begin(), m_kept.end(), qint64(0));
}

bool MemoryShare::mayKeep(Kept kind, qint64 bytes) const
{
    const qint64 more = bytes - m_kept[indexOf(kind)];
    return more <= 0 || m_budget->allows(m_counted, m_limited, kind, more);
}

void MemoryShare::keep(Kept kind, qint64 bytes)
{
    const qint64 by = bytes - m_kept[indexOf(kind)];
    if (m_budget && by != 0)
        m_budget->change(*this, kind, by);
}

} // namespace gavel::net
