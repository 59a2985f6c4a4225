#include "host/quotas.h"

#include <algorithm>
#include <numeric>

namespace gavel::host {

namespace {

// At 800 bytes each, 16 MB. So many accounts in one hour are an attack; forgiving them costs less than their memory.
constexpr qsizetype accountsMax = 20'000;

} // namespace

int HourlyLimits::of(Quota quota) const
{
    switch (quota) {
    case Quota::Lots:
        return lots;
    case Quota::Changes:
        return changes;
    case Quota::Pictures:
        return pictures;
    }
    Q_UNREACHABLE();
}

tl::expected<void, int> Quotas::take(Quota quota, auction::AccountId account, auction::TimeMs now)
{
    const int limit = m_limits.of(quota);
    if (limit == 0)
        return {};
    if (m_accounts.size() >= accountsMax && !m_accounts.contains(account))
        makeRoom(now / slotMs);
    Window &window = m_accounts[account][static_cast<std::size_t>(quota)];
    window.moveTo(now / slotMs);
    if (window.sum() >= limit)
        return tl::unexpected(window.secondsUntilOneEnds(now));
    ++window.counts[static_cast<std::size_t>(window.newest % slotsKept)];
    return {};
}

void Quotas::giveBack(Quota quota, auction::AccountId account, auction::TimeMs takenAt)
{
    const auto found = m_accounts.find(account);
    if (found == m_accounts.end())
        return;
    Window &window = (*found)[static_cast<std::size_t>(quota)];
    const qint64 slot = takenAt / slotMs;
    int &count = window.counts[static_cast<std::size_t>(slot % slotsKept)];
    if (slot > window.newest - slotsKept && count > 0)
        --count;
}

void Quotas::makeRoom(qint64 slot)
{
    m_accounts.removeIf([slot](const auto &entry) {
        const Windows &windows = entry.value();
        return std::all_of(windows.begin(), windows.end(),
                           [slot](const Window &window) { return window.newest <= slot - slotsKept; });
    });
    if (m_accounts.size() >= accountsMax)
        m_accounts.clear();
}

/// Forgets what lies more than an hour before `slot`. The clock that counts never goes back, but what came first may be
/// counted second.
void Quotas::Window::moveTo(qint64 slot)
{
    if (slot <= newest)
        return;
    for (qint64 passed = qMax(newest + 1, slot - slotsKept + 1); passed <= slot; ++passed)
        counts[static_cast<std::size_t>(passed % slotsKept)] = 0;
    newest = slot;
}

int Quotas::Window::sum() const
{
    return std::accumulate(counts.begin(), counts.end(), 0);
}

int Quotas::Window::secondsUntilOneEnds(auction::TimeMs now) const
{
    qint64 oldest = newest - slotsKept + 1;
    while (oldest < newest && counts[static_cast<std::size_t>(oldest % slotsKept)] == 0)
        ++oldest;
    return static_cast<int>(((oldest + slotsKept) * slotMs - now + 999) / 1'000);
}

} // namespace gavel::host
