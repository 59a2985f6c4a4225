#include "store/tables/my_lots.h"

#include "auction/increments.h"
#include "store/tables/bids.h"
#include "store/tables/lot_views.h"
#include "store/tables/prebids.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

QList<protocol::MyLot> mine(Sql &sql, const QString &tail, const QVariantList &values)
{
    QList<protocol::MyLot> items;
    for (const protocol::LotView &lot : readLots(sql, tail, values))
        items.append({.lot = lot, .max = {}, .leading = false, .reserve = {}, .fee = {}});
    return items;
}

QList<protocol::MyLot> myBids(Sql &sql, auction::AccountId account)
{
    QList<LotRowExtras> extras;
    const QList<protocol::LotView> lots = readLots(sql,
                                                   u"WHERE l.id IN (SELECT lot FROM bidders WHERE account = ?) "
                                                   "ORDER BY l.id DESC"_s,
                                                   {account}, extras);
    QList<protocol::MyLot> items;
    for (qsizetype i = 0; i < lots.size(); ++i) {
        const bool leading = lots[i].leader && lots[i].leader->id == account;
        const auto prebid = lots[i].takesPrebids ? Prebids(sql).amountOf(lots[i].id, account) : std::nullopt;
        items.append({.lot = lots[i],
                      .max = prebid    ? prebid
                             : leading ? extras[i].leaderMax
                                       : Bids(sql).lastAmountOf(lots[i].id, account),
                      .leading = leading,
                      .reserve = {},
                      .fee = {},
                      .prebid = prebid.has_value()});
    }
    return items;
}

QList<protocol::MyLot> myWon(Sql &sql, auction::AccountId account)
{
    QList<protocol::MyLot> items = mine(sql, u"WHERE l.leader = ? AND l.phase = ? ORDER BY l.ends_at DESC, l.id DESC"_s,
                                        {account, static_cast<int>(auction::Phase::Sold)});
    for (protocol::MyLot &item : items) {
        item.leading = true;
        item.fee = auction::shareOf(item.lot.price, item.lot.premium);
    }
    return items;
}

QList<protocol::MyLot> mySelling(Sql &sql, auction::AccountId account)
{
    QList<LotRowExtras> extras;
    const QList<protocol::LotView> lots = readLots(sql, u"WHERE l.seller = ? ORDER BY l.id DESC"_s, {account}, extras);
    QList<protocol::MyLot> items;
    for (qsizetype i = 0; i < lots.size(); ++i) {
        items.append({.lot = lots[i], .max = {}, .leading = false, .reserve = extras[i].reserve, .fee = {}});
        if (lots[i].phase == auction::Phase::Sold && lots[i].leader)
            items.last().lot.leader->nick = extras[i].leaderNick; // to whom they sold
    }
    return items;
}

} // namespace

QList<protocol::MyLot> myLots(Sql &sql, const query::GetMine &get)
{
    switch (get.list) {
    case query::MyList::Bids:
        return myBids(sql, get.account);
    case query::MyList::Won:
        return myWon(sql, get.account);
    case query::MyList::Selling:
        return mySelling(sql, get.account);
    case query::MyList::Watching:
        return mine(sql, u"WHERE l.id IN (SELECT lot FROM watches WHERE account = ?) ORDER BY l.id DESC"_s,
                    {get.account});
    }
    Q_UNREACHABLE();
}

} // namespace gavel::store
