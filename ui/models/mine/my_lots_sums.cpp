#include "models/mine/my_lots_sums.h"

#include <algorithm>
#include <numeric>

namespace gavel::models {

namespace {

bool isOpen(auction::Phase phase)
{
    return phase == auction::Phase::Open || phase == auction::Phase::Paused;
}

} // namespace

BidSums bidSums(const QList<protocol::MyLot> &bids)
{
    BidSums sums;
    for (const protocol::MyLot &mine : bids) {
        const protocol::LotView &lot = mine.lot;
        sums.won += mine.leading && lot.phase == auction::Phase::Sold ? 1 : 0;
        if (!isOpen(lot.phase))
            continue;
        if (!mine.leading) {
            sums.outbid += mine.max ? 1 : 0;
            continue;
        }
        const MoneyLine now = moneyLine(lot.price, lot);
        const auction::Amount most = std::max(lot.price, mine.max.value_or(lot.price));
        ++sums.leading;
        addTo(sums.price, now.price);
        addTo(sums.premium, now.premium);
        addTo(sums.tax, now.tax);
        addTo(sums.atMost, moneyLine(most, lot).total());
    }
    return sums;
}

QList<MoneyLine> wonLines(const QList<protocol::MyLot> &won, auction::Amount funds)
{
    QList<qsizetype> order(won.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&won](qsizetype a, qsizetype b) {
        return protocol::endOf(won[a].lot).value_or(0) < protocol::endOf(won[b].lot).value_or(0);
    });
    QList<MoneyLine> paid;
    for (const qsizetype index : order) {
        const protocol::MyLot &mine = won[index];
        paid.append(moneyLine(mine.lot.price, mine.lot));
        paid.last().premium = mine.fee.value_or(paid.last().premium);
    }
    payFrom(funds, paid);
    QList<MoneyLine> lines(won.size());
    for (qsizetype place = 0; place < order.size(); ++place)
        lines[order[place]] = paid[place];
    return lines;
}

MoneyLine bidLine(const protocol::MyLot &mine, bool isLimited)
{
    const protocol::LotView &lot = mine.lot;
    MoneyLine line = moneyLine(lot.price, lot);
    if (isLimited && mine.leading && mine.max && isOpen(lot.phase))
        line.held = moneyLine(*mine.max, lot).total();
    return line;
}

auction::Amount fundsOf(const std::optional<protocol::AccountView> &account)
{
    return account ? sumOf(account->deposits, account->credits) : 0;
}

SaleSums saleSums(const QList<protocol::MyLot> &selling)
{
    SaleSums sums;
    for (const protocol::MyLot &mine : selling) {
        const protocol::LotView &lot = mine.lot;
        if (isOpen(lot.phase)) {
            ++sums.open;
            addTo(sums.bid, lot.bids > 0 ? lot.price : 0);
        } else if (lot.phase == auction::Phase::Sold) {
            ++sums.sold;
            addTo(sums.price, lot.price);
            addTo(sums.commission, auction::shareOf(lot.price, lot.commission));
        }
    }
    return sums;
}

WatchSums watchSums(const QList<protocol::MyLot> &watching)
{
    WatchSums sums;
    for (const protocol::MyLot &mine : watching) {
        sums.open += isOpen(mine.lot.phase) ? 1 : 0;
        sums.coming += mine.lot.phase == auction::Phase::Scheduled ? 1 : 0;
        sums.ended += auction::isFinal(mine.lot.phase) ? 1 : 0;
    }
    return sums;
}

} // namespace gavel::models
