#include "demo/demo_bidding.h"

#include "demo/demo_catalogue.h"

namespace gavel::demo {

namespace {

constexpr int ceilingPercentAtFirst = 30;
constexpr qint64 prebidPercents[] = {20, 10};
constexpr qint64 lastMinutesMs = 120'000;
constexpr qint64 soonMs = 600'000;
constexpr int stepMoreOneIn = 5;
constexpr int messageOneIn = 6;

bool mayBid(const protocol::LotView &lot, auction::TimeMs now)
{
    const bool wouldBuy = lot.buyNow && lot.ask >= *lot.buyNow;
    return lot.phase == auction::Phase::Open && lot.endsAt && now < *lot.endsAt && !wouldBuy &&
           lot.ask <= demoCeiling(lot, now);
}

int weightOf(const protocol::LotView &lot, auction::TimeMs now)
{
    const qint64 left = *lot.endsAt - now;
    return left < lastMinutesMs ? 12 : left < soonMs ? 4 : 1;
}

const protocol::LotView *chooseLot(const QList<protocol::LotView> &lots, auction::TimeMs now, QRandomGenerator &chance)
{
    int weights = 0;
    const protocol::LotView *chosen = nullptr;
    for (const protocol::LotView &lot : lots) {
        if (!mayBid(lot, now))
            continue;
        const int weight = weightOf(lot, now);
        weights += weight;
        if (chance.bounded(weights) < weight)
            chosen = &lot;
    }
    return chosen;
}

auction::Amount chooseAmount(const protocol::LotView &lot, auction::TimeMs now, QRandomGenerator &chance)
{
    const auction::Amount more = lot.ask + auction::increment(lot.increments, lot.ask);
    const bool within = more <= demoCeiling(lot, now) && (!lot.buyNow || more < *lot.buyNow);
    return within && chance.bounded(stepMoreOneIn) == 0 ? more : lot.ask;
}

} // namespace

auction::Amount demoCeiling(const protocol::LotView &lot, auction::TimeMs now)
{
    const auto article = articleNamed(lot.name);
    if (!article || !lot.endsAt)
        return 0;
    const auction::TimeMs begin = qMax(lot.createdAt, lot.opensAt.value_or(0));
    const qint64 lasts = qMax<qint64>(1, *lot.endsAt - begin);
    const qint64 percent =
        ceilingPercentAtFirst + (100 - ceilingPercentAtFirst) * qBound<qint64>(0, now - begin, lasts) / lasts;
    const auction::Amount rise = lot.start * (demoArticles()[*article].worthPercent - 100) / 100;
    return lot.start + rise * percent / 100;
}

QList<DemoBid> prebidsOn(const protocol::LotView &lot, const QList<auction::AccountId> &bidders)
{
    const auto article = articleNamed(lot.name);
    if (!article || lot.phase != auction::Phase::Scheduled || !lot.takesPrebids)
        return {};
    QList<auction::AccountId> others = bidders;
    others.removeAll(lot.owner.id);
    const auction::Amount rise = lot.start * (demoArticles()[*article].worthPercent - 100) / 100;
    QList<DemoBid> bids;
    for (const qint64 percent : prebidPercents) {
        if (others.isEmpty())
            break;
        auction::BidCommand bid;
        bid.max = lot.start + rise * percent / 100;
        bids.append({lot.id, others.takeAt(qsizetype(*article) % others.size()), bid});
    }
    return bids;
}

std::optional<DemoBid> chooseBid(const QList<protocol::LotView> &lots, const QList<auction::AccountId> &bidders,
                                 host::Language language, auction::TimeMs now, QRandomGenerator &chance)
{
    const protocol::LotView *lot = chooseLot(lots, now, chance);
    if (!lot)
        return std::nullopt;
    QList<auction::AccountId> others = bidders;
    others.removeAll(lot->leader ? lot->leader->id : auction::noAccount);
    others.removeAll(lot->owner.id);
    if (others.isEmpty())
        return std::nullopt;
    auction::BidCommand bid;
    bid.bid = chooseAmount(*lot, now, chance);
    bid.ask = lot->ask;
    if (chance.bounded(messageOneIn) == 0)
        bid.msg = demoMessages()[chance.bounded(quint32(demoMessages().size()))].in(language);
    return DemoBid{lot->id, others[chance.bounded(int(others.size()))], bid};
}

} // namespace gavel::demo
