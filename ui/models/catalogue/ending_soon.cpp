#include "models/catalogue/ending_soon.h"

#include <algorithm>

namespace gavel::models {

namespace {

constexpr qint64 minuteMs = 60'000;

/// What is left may be so much by bidding alone.
qint64 softCloseReach(const protocol::LotView &lot)
{
    return lot.softClose ? lot.softClose->extendMs : 0;
}

} // namespace

std::optional<int> EndingSoon::check(const protocol::LotView &lot, auction::TimeMs now)
{
    if (lot.phase != auction::Phase::Open || !lot.endsAt) {
        m_told.remove(lot.id);
        return std::nullopt;
    }
    const qint64 leftMs = *lot.endsAt - now;
    if (leftMs > std::max(stages[0] * minuteMs, softCloseReach(lot)))
        m_told.remove(lot.id);
    std::optional<int> reached;
    for (const int minutes : stages) {
        if (leftMs > 0 && leftMs <= minutes * minuteMs)
            reached = minutes;
    }
    const auto told = m_told.constFind(lot.id);
    if (!reached || (told != m_told.cend() && *told <= *reached))
        return std::nullopt;
    m_told.insert(lot.id, *reached);
    return reached;
}

void EndingSoon::keepOnly(const QSet<auction::LotId> &watched)
{
    m_told.removeIf([&watched](const auto &told) { return !watched.contains(told.key()); });
}

} // namespace gavel::models
