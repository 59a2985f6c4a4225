#include "store/tables/my_lots.h"

#include "auction/increments.h"
#include "store/tables/bids.h"
#include "store/tables/lot_views.h"
#include "store/tables/prebids.h"

#include <limits>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// What follows FROM lots, for one more than a page has.
struct Rows
{
    QString tail;
    QVariantList values;
};

/// The lots for which `where` holds, the newest first.
Rows newest(const QString &where, const query::GetMine &get)
{
    constexpr auto beforeAll = std::numeric_limits<auction::LotId>::max();
    return {u"WHERE "_s + where + u" AND l.id < ? ORDER BY l.id DESC LIMIT ?"_s,
            {get.account, get.after.value_or(beforeAll), get.limit + 1}};
}

QList<protocol::MyLot> plain(Sql &sql, const Rows &rows)
{
    QList<protocol::MyLot> items;
    for (const protocol::LotView &lot : readLots(sql, rows.tail, rows.values))
        items.append({.lot = lot, .max = {}, .leading = false, .reserve = {}, .fee = {}});
    return items;
}

QList<protocol::MyLot> myBids(Sql &sql, const query::GetMine &get)
{
    QList<LotRowExtras> extras;
    const Rows rows = newest(u"l.id IN (SELECT lot FROM bidders WHERE account = ?)"_s, get);
    const QList<protocol::LotView> lots = readLots(sql, rows.tail, rows.values, extras);
    QList<protocol::MyLot> items;
    for (qsizetype i = 0; i < lots.size(); ++i) {
        const bool leading = lots[i].leader && lots[i].leader->id == get.account;
        const auto prebid = lots[i].takesPrebids ? Prebids(sql).amountOf(lots[i].id, get.account) : std::nullopt;
        items.append({.lot = lots[i],
                      .max = prebid    ? prebid
                             : leading ? extras[i].leaderMax
                                       : Bids(sql).lastAmountOf(lots[i].id, get.account),
                      .leading = leading,
                      .reserve = {},
                      .fee = {},
                      .prebid = prebid.has_value()});
    }
    return items;
}

/// What was sold last first.
QList<protocol::MyLot> myWon(Sql &sql, const query::GetMine &get)
{
    Rows rows{.tail = u"WHERE l.leader = ? AND l.phase = ?"_s,
              .values = {get.account, static_cast<int>(auction::Phase::Sold)}};
    if (get.after) {
        rows.tail += u" AND (l.ends_at, l.id) < (SELECT ends_at, id FROM lots WHERE id = ?)"_s;
        rows.values.append(*get.after);
    }
    rows.tail += u" ORDER BY l.ends_at DESC, l.id DESC LIMIT ?"_s;
    rows.values.append(get.limit + 1);
    QList<protocol::MyLot> items = plain(sql, rows);
    for (protocol::MyLot &item : items) {
        item.leading = true;
        item.fee = auction::shareOf(item.lot.price, item.lot.premium);
    }
    return items;
}

QList<protocol::MyLot> mySelling(Sql &sql, const query::GetMine &get)
{
    QList<LotRowExtras> extras;
    const Rows rows = newest(u"l.seller = ?"_s, get);
    const QList<protocol::LotView> lots = readLots(sql, rows.tail, rows.values, extras);
    QList<protocol::MyLot> items;
    for (qsizetype i = 0; i < lots.size(); ++i) {
        items.append({.lot = lots[i], .max = {}, .leading = false, .reserve = extras[i].reserve, .fee = {}});
        if (lots[i].phase == auction::Phase::Sold && lots[i].leader)
            items.last().lot.leader->nick = extras[i].leaderNick; // to whom they sold
    }
    return items;
}

QList<protocol::MyLot> itemsOf(Sql &sql, const query::GetMine &get)
{
    switch (get.list) {
    case query::MyList::Bids:
        return myBids(sql, get);
    case query::MyList::Won:
        return myWon(sql, get);
    case query::MyList::Selling:
        return mySelling(sql, get);
    case query::MyList::Watching:
        return plain(sql, newest(u"l.id IN (SELECT lot FROM watches WHERE account = ?)"_s, get));
    }
    Q_UNREACHABLE();
}

} // namespace

MyLotPage myLots(Sql &sql, const query::GetMine &get)
{
    MyLotPage page{.items = itemsOf(sql, get), .next = {}};
    if (page.items.size() > get.limit) {
        page.items.removeLast();
        page.next = page.items.last().lot.id;
    }
    return page;
}

} // namespace gavel::store
