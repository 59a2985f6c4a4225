#include "store/tables/lot_views.h"

#include "store/tables/lots.h"
#include "store/tables/pictures.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// Names beside the row.
struct LotNicks
{
    QString seller;
    QString leader;
    QString offered;
};

protocol::LotView viewOf(const LotRow &row, const QString &name, const LotNicks &nicks)
{
    const auction::Terms &terms = row.lot.terms;
    const auction::LotState &state = row.lot.state;
    protocol::LotView view{.id = row.lot.facts.id,
                           .name = name,
                           .description = {},
                           .img = {},
                           .owner = {row.lot.facts.seller, nicks.seller},
                           .start = terms.start,
                           .price = state.price,
                           // What the clock alone moves since then, whoever shows it computes.
                           .ask = auction::askOf(row.lot, row.lastEvent),
                           .bids = state.bids,
                           .leader = {},
                           .reserve = reserveStateOf(terms, state),
                           .buyNow = state.buyNowGone ? std::nullopt : terms.buyNow,
                           .increments = terms.increments,
                           .phase = state.phase,
                           .opensAt = terms.opensAt,
                           .endsAt = row.shownEnd,
                           .leftMs = state.leftMs,
                           .endedAt = row.endedAt(),
                           .createdAt = row.createdAt,
                           .softClose = terms.softClose,
                           .premium = row.lot.facts.rates.premium,
                           .seq = state.seq,
                           .head = row.head.toHex(),
                           .place = row.place,
                           .sale = row.lot.facts.sale,
                           .belowReserve = terms.belowReserve};
    if (row.waitsFor)
        view.waitsFor = row.waitsFor;
    if (state.leader != auction::noAccount)
        view.leader = protocol::Person{state.leader, nicks.leader};
    if (state.offer.stands())
        view.offer = protocol::OfferView{{state.offer.account, nicks.offered}, state.offer.price, state.offer.until};
    return view;
}

} // namespace

QList<protocol::LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values,
                                  QList<LotRowExtras> &extras)
{
    static const QString head =
        u"SELECT "_s + lotColumnNames() +
        u", l.name, s.nick, CASE WHEN h.shows_paddles = 1 THEN coalesce(CAST(w.paddle AS TEXT), "
        "w.nick) ELSE w.nick END, l.change, w.nick, CASE WHEN h.shows_paddles = 1 THEN "
        "coalesce(CAST(o.paddle AS TEXT), o.nick) ELSE o.nick END FROM lots l JOIN accounts s ON "
        "s.id = l.seller JOIN house h ON h.id = 1 LEFT JOIN accounts w ON w.id = l.leader "
        "LEFT JOIN accounts o ON o.id = l.offered_to "_s;
    QList<protocol::LotView> lots;
    QSqlQuery &query = sql.runList(head + tail, values);
    const int joined = lotColumnCount();
    while (nextRow(query)) {
        const LotRow row = lotRowFrom(query);
        lots.append(viewOf(row, query.value(joined).toString(),
                           {query.value(joined + 1).toString(), query.value(joined + 2).toString(),
                            query.value(joined + 5).toString()}));
        extras.append({.reserve = row.lot.terms.reserve,
                       .leaderMax = row.lot.state.leaderMax,
                       .change = query.value(joined + 3).toLongLong(),
                       .leaderNick = query.value(joined + 4).toString()});
    }
    query.finish();
    Pictures pictures(sql);
    for (protocol::LotView &lot : lots)
        lot.img = pictures.ofLot(lot.id);
    return lots;
}

QList<protocol::LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values)
{
    QList<LotRowExtras> extras;
    return readLots(sql, tail, values, extras);
}

qint64 countLots(Sql &sql)
{
    return numberIn(sql.run("SELECT count(*) FROM lots"_L1));
}

std::optional<protocol::LotView> readLot(Sql &sql, auction::LotId id)
{
    QList<protocol::LotView> lots = readLots(sql, u"WHERE l.id = ?"_s, {id});
    if (lots.isEmpty())
        return std::nullopt;
    protocol::LotView lot = lots.takeFirst();
    QSqlQuery &query = sql.run("SELECT description FROM lots WHERE id = ?"_L1, id);
    lot.description = nextRow(query) ? query.value(0).toString() : QString();
    query.finish();
    return lot;
}

} // namespace gavel::store
