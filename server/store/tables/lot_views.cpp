#include "store/tables/lot_views.h"

#include "store/tables/logic_fault.h"
#include "store/tables/lots.h"
#include "store/tables/pictures.h"
#include "store/tables/rate_columns.h"

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
                           .endedAt = row.endedAt,
                           .createdAt = row.createdAt,
                           .softClose = terms.softClose,
                           .premium = row.lot.facts.rates.premium,
                           .commission = row.lot.facts.rates.commission,
                           .tax = row.lot.facts.rates.tax,
                           .seq = state.seq,
                           .head = row.head.toHex(),
                           .place = row.place,
                           .sale = row.lot.facts.sale,
                           .belowReserve = terms.belowReserve,
                           .takesPrebids = row.lot.facts.takesPrebids && state.phase == auction::Phase::Scheduled,
                           .value = terms.value};
    if (row.waitsFor)
        view.waitsFor = row.waitsFor;
    if (state.leader != auction::noAccount)
        view.leader = protocol::Person{state.leader, nicks.leader};
    if (state.offer.stands())
        view.offer = protocol::OfferView{{state.offer.account, nicks.offered}, state.offer.price, state.offer.until};
    return view;
}

/// Some of a list of ids, as a statement takes them.
struct AskedIds
{
    qsizetype count = 0;
    QString marks;       ///< (?, ?, …)
    QVariantList values; ///< as many as there are marks, the last id repeated
};

/// Those from the `from`th on, in one of two sizes, so that there are two statements to keep.
AskedIds askedIds(const QList<auction::LotId> &ids, qsizetype from)
{
    constexpr qsizetype manyIds = 64;
    const qsizetype left = ids.size() - from;
    const qsizetype marks = left == 1 ? 1 : manyIds;
    AskedIds asked{.count = qMin(left, marks), .marks = u"(?"_s + u", ?"_s.repeated(marks - 1) + u')', .values = {}};
    for (qsizetype at = 0; at < marks; ++at)
        asked.values.append(ids[qMin(from + at, ids.size() - 1)]);
    return asked;
}

} // namespace

QList<protocol::LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values,
                                  QList<LotRowExtras> &extras)
{
    static const QString head =
        u"SELECT "_s + lotColumnNames() +
        u", l.name, s.nick, CASE WHEN t.shows_paddles = 1 THEN coalesce(CAST(w.paddle AS TEXT), "
        "w.nick) ELSE w.nick END, l.change, w.nick, CASE WHEN t.shows_paddles = 1 THEN "
        "coalesce(CAST(o.paddle AS TEXT), o.nick) ELSE o.nick END, t.shows_paddles, c.at, c.staff, d.nick, "
        "l.own_premium, l.own_commission FROM lots l "
        "JOIN accounts s ON s.id = l.seller JOIN sales t ON t.id = l.sale LEFT JOIN accounts w ON w.id = l.leader "
        "LEFT JOIN accounts o ON o.id = l.offered_to LEFT JOIN collected c ON c.lot = l.id "
        "LEFT JOIN accounts d ON d.id = c.staff "_s;
    QList<protocol::LotView> lots;
    QSqlQuery &query = sql.runList(head + tail, values);
    const int joined = lotColumnCount();
    while (nextRow(query)) {
        const LotRow row = lotRowFrom(query);
        lots.append(viewOf(row, query.value(joined).toString(),
                           {query.value(joined + 1).toString(), query.value(joined + 2).toString(),
                            query.value(joined + 5).toString()}));
        lots.last().showsPaddles = query.value(joined + 6).toBool();
        if (const QVariant at = query.value(joined + 7); !at.isNull()) {
            lots.last().collected = protocol::Stamp{
                at.toLongLong(), {query.value(joined + 8).toLongLong(), query.value(joined + 9).toString()}};
        }
        protocol::OwnRates own;
        Stored<std::optional<auction::Bands>>::assign(own.premium, query.value(joined + 10));
        Stored<std::optional<auction::Bands>>::assign(own.commission, query.value(joined + 11));
        if (!own.isNone())
            lots.last().own = own;
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

QHash<auction::LotId, protocol::LotView> readWholeLots(Sql &sql, const QList<auction::LotId> &ids)
{
    QHash<auction::LotId, protocol::LotView> lots;
    lots.reserve(ids.size());
    for (qsizetype from = 0; from < ids.size();) {
        const AskedIds asked = askedIds(ids, from);
        for (const protocol::LotView &lot : readLots(sql, u"WHERE l.id IN "_s + asked.marks, asked.values))
            lots.insert(lot.id, lot);
        QSqlQuery &query =
            sql.runList(u"SELECT lot, description FROM lot_texts WHERE lot IN "_s + asked.marks, asked.values);
        while (nextRow(query))
            lots[query.value(0).toLongLong()].description = query.value(1).toString();
        query.finish();
        from += asked.count;
    }
    return lots;
}

std::optional<protocol::LotView> readLot(Sql &sql, auction::LotId id)
{
    const QHash<auction::LotId, protocol::LotView> lots = readWholeLots(sql, {id});
    return lots.isEmpty() ? std::nullopt : std::optional(*lots.begin());
}

protocol::LotView readWritten(Sql &sql, Lots &lots, auction::LotId id)
{
    lots.flush();
    return ensured(readLot(sql, id), "a lot that is not there");
}

} // namespace gavel::store
