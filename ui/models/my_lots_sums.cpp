#include "models/my_lots_sums.h"

#include <algorithm>

namespace gavel::models {

namespace {

bool isOpen(Phase phase)
{
    return phase == Phase::Open || phase == Phase::Paused;
}

} // namespace

BidSums bidSums(const QList<MyLot> &bids)
{
    BidSums sums;
    for (const MyLot &mine : bids) {
        const LotView &lot = mine.lot;
        sums.won += mine.leading && lot.phase == Phase::Sold ? 1 : 0;
        if (!isOpen(lot.phase))
            continue;
        if (!mine.leading) {
            ++sums.outbid;
            continue;
        }
        const Amount most = std::max(lot.price, mine.max.value_or(lot.price));
        ++sums.leading;
        addTo(sums.price, lot.price);
        addTo(sums.premium, shareOf(lot.price, lot.premium));
        addTo(sums.atMost, most + shareOf(most, lot.premium));
    }
    return sums;
}

Amount premiumOf(const MyLot &won)
{
    return won.fee.value_or(shareOf(won.lot.price, won.lot.premium));
}

WonSums wonSums(const QList<MyLot> &won)
{
    WonSums sums;
    for (const MyLot &mine : won) {
        ++sums.lots;
        addTo(sums.price, mine.lot.price);
        addTo(sums.premium, premiumOf(mine));
    }
    return sums;
}

SaleSums saleSums(const QList<MyLot> &selling, int commissionRate)
{
    SaleSums sums;
    for (const MyLot &mine : selling) {
        const LotView &lot = mine.lot;
        if (isOpen(lot.phase)) {
            ++sums.open;
            addTo(sums.bid, lot.bids > 0 ? lot.price : 0);
        } else if (lot.phase == Phase::Sold) {
            ++sums.sold;
            addTo(sums.price, lot.price);
            addTo(sums.commission, shareOf(lot.price, commissionRate));
        }
    }
    return sums;
}

WatchSums watchSums(const QList<MyLot> &watching)
{
    WatchSums sums;
    for (const MyLot &mine : watching) {
        sums.open += isOpen(mine.lot.phase) ? 1 : 0;
        sums.coming += mine.lot.phase == Phase::Scheduled ? 1 : 0;
        sums.ended += isFinal(mine.lot.phase) ? 1 : 0;
    }
    return sums;
}

} // namespace gavel::models
