#include "models/notices/away_news.h"

namespace gavel::models {

namespace {

Notice awayNotice(NoticeKind kind, const protocol::LotView &lot, auction::Amount amount, auction::TimeMs at)
{
    return {.kind = kind,
            .lot = lot.id,
            .name = lot.name,
            .amount = amount,
            .phase = lot.phase,
            .at = at,
            .whileAway = true};
}

bool canBeBidOn(auction::Phase phase)
{
    return phase == auction::Phase::Open || phase == auction::Phase::Paused;
}

} // namespace

AccountStanding standingOf(const AccountLists &lists)
{
    AccountStanding standing;
    for (const protocol::MyLot &mine : lists.bids) {
        if (mine.leading && !auction::isFinal(mine.lot.phase))
            standing.leads.insert(mine.lot.id);
    }
    for (const protocol::MyLot &mine : lists.won)
        standing.won.insert(mine.lot.id);
    for (const protocol::MyLot &mine : lists.selling) {
        if (!auction::isFinal(mine.lot.phase))
            standing.sells.insert(mine.lot.id);
    }
    return standing;
}

QList<Notice> newsSince(const AccountStanding &before, const AccountLists &now, auction::TimeMs at)
{
    QList<Notice> news;
    for (const protocol::MyLot &mine : now.bids) {
        const protocol::LotView &lot = mine.lot;
        if (!before.leads.contains(lot.id) || mine.leading)
            continue;
        if (canBeBidOn(lot.phase))
            news.append(awayNotice(NoticeKind::Outbid, lot, lot.ask, at));
        else if (lot.phase == auction::Phase::Sold)
            news.append(awayNotice(NoticeKind::Outbid, lot, lot.price, at));
    }
    for (const protocol::MyLot &mine : now.won) {
        if (!before.won.contains(mine.lot.id))
            news.append(awayNotice(NoticeKind::Won, mine.lot, mine.lot.price, at));
    }
    for (const protocol::MyLot &mine : now.selling) {
        if (!before.sells.contains(mine.lot.id))
            continue;
        if (auto notice = mySaleNotice(mine.lot, at)) {
            notice->whileAway = true;
            news.append(*notice);
        }
    }
    return news;
}

std::optional<Notice> mySaleNotice(const protocol::LotView &lot, auction::TimeMs at)
{
    if (!auction::isFinal(lot.phase) || lot.phase == auction::Phase::Withdrawn)
        return std::nullopt;
    return Notice{
        .kind = NoticeKind::MySale, .lot = lot.id, .name = lot.name, .amount = lot.price, .phase = lot.phase, .at = at};
}

} // namespace gavel::models
