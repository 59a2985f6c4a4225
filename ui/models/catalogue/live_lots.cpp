#include "models/catalogue/live_lots.h"

#include <algorithm>
#include <limits>
#include <tuple>

namespace gavel::models {

namespace {

/// Open before paused before coming, each by its time; then by order, which is what equals of a sale go by.
auto turn(const protocol::LotView &lot)
{
    const bool isComing = lot.phase == auction::Phase::Scheduled;
    const int rank = isComing ? 2 : lot.phase == auction::Phase::Paused ? 1 : 0;
    const auto time = isComing ? lot.opensAt : lot.endsAt;
    return std::tuple(rank, time.value_or(std::numeric_limits<auction::TimeMs>::max()), lot.sale, lot.place.order,
                      lot.id);
}

} // namespace

QList<auction::LotId> liveLots(const QList<protocol::LotView> &lots, qsizetype most)
{
    QList<const protocol::LotView *> live;
    for (const protocol::LotView &lot : lots) {
        if (!auction::isFinal(lot.phase))
            live.append(&lot);
    }
    const qsizetype count = std::min(most, live.size());
    std::partial_sort(live.begin(), live.begin() + count, live.end(),
                      [](const protocol::LotView *a, const protocol::LotView *b) { return turn(*a) < turn(*b); });
    QList<auction::LotId> ids;
    for (qsizetype at = 0; at < count; ++at)
        ids.append(live[at]->id);
    return ids;
}

} // namespace gavel::models
