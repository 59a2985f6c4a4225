#include "store/tables/lot_views.h"

#include "store/tables/lots.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

QHash<LotId, QList<Picture>> picturesOf(Sql &sql, const QList<LotView> &lots)
{
    QHash<LotId, QList<Picture>> pictures;
    for (const LotView &lot : lots) {
        QSqlQuery &query = sql.run("SELECT tag FROM images WHERE lot = ? ORDER BY n"_L1, lot.id);
        while (nextRow(query))
            pictures[lot.id].append(pictureOf(query.value(0).toString()));
        query.finish();
    }
    return pictures;
}

LotView viewOf(const LotRow &row, const QString &name, const QString &sellerNick, const QString &leaderNick)
{
    const Terms &terms = row.lot.terms;
    const LotState &state = row.lot.state;
    LotView view{.id = row.lot.facts.id,
                 .name = name,
                 .description = {},
                 .img = {},
                 .owner = {row.lot.facts.seller, sellerNick},
                 .start = terms.start,
                 .price = state.price,
                 .ask = askOf(terms, state),
                 .bids = state.bids,
                 .leader = {},
                 .reserve = reserveStateOf(terms, state),
                 .buyNow = state.buyNowGone ? std::nullopt : terms.buyNow,
                 .increments = terms.increments,
                 .phase = state.phase,
                 .opensAt = terms.opensAt,
                 .endsAt = state.endsAt,
                 .leftMs = state.leftMs,
                 .endedAt = row.endedAt(),
                 .createdAt = row.createdAt,
                 .softClose = terms.softClose,
                 .premium = row.lot.facts.rates.premium,
                 .seq = state.seq,
                 .head = row.head.toHex()};
    if (state.leader != noAccount)
        view.leader = Person{state.leader, leaderNick};
    return view;
}

} // namespace

Picture pictureOf(const QString &tag)
{
    return {.url = u"/img/"_s + tag, .thumb = u"/img/"_s + tag + u"/thumb"_s};
}

QList<LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values, QList<LotRowExtras> &extras)
{
    static const QString head = u"SELECT "_s + lotColumnNames() +
                                u", l.name, s.nick, w.nick, l.change FROM lots l JOIN accounts s ON s.id = l.seller "
                                "LEFT JOIN accounts w ON w.id = l.leader "_s;
    QList<LotView> lots;
    QSqlQuery &query = sql.runList(head + tail, values);
    const int joined = lotColumnCount();
    while (nextRow(query)) {
        const LotRow row = lotRowFrom(query);
        lots.append(viewOf(row, query.value(joined).toString(), query.value(joined + 1).toString(),
                           query.value(joined + 2).toString()));
        extras.append({.reserve = row.lot.terms.reserve,
                       .leaderMax = row.lot.state.leaderMax,
                       .change = query.value(joined + 3).toLongLong()});
    }
    query.finish();
    const auto pictures = picturesOf(sql, lots);
    for (LotView &lot : lots)
        lot.img = pictures.value(lot.id);
    return lots;
}

QList<LotView> readLots(Sql &sql, const QString &tail, const QVariantList &values)
{
    QList<LotRowExtras> extras;
    return readLots(sql, tail, values, extras);
}

std::optional<LotView> readLot(Sql &sql, LotId id)
{
    QList<LotView> lots = readLots(sql, u"WHERE l.id = ?"_s, {id});
    if (lots.isEmpty())
        return std::nullopt;
    LotView lot = lots.takeFirst();
    QSqlQuery &query = sql.run("SELECT description FROM lots WHERE id = ?"_L1, id);
    lot.description = nextRow(query) ? query.value(0).toString() : QString();
    query.finish();
    return lot;
}

std::optional<HouseView> readHouseTerms(Sql &sql)
{
    QSqlQuery &query = sql.run("SELECT name, currency, exponent, premium, commission, anyone_sells, anyone_signs_up "
                               "FROM house WHERE id = 1"_L1);
    if (!nextRow(query))
        return std::nullopt;
    HouseView house{.name = query.value(0).toString(),
                    .currency = {query.value(1).toString(), query.value(2).toInt()},
                    .premium = query.value(3).toInt(),
                    .commission = query.value(4).toInt(),
                    .limitedFunds = false,
                    .anyoneSells = query.value(5).toBool(),
                    .anyoneSignsUp = query.value(6).toBool(),
                    .about = {},
                    .contact = {},
                    .logo = {},
                    .version = QStringLiteral(GAVEL_VERSION),
                    .id = {},
                    .hallCode = {},
                    .eveningOver = false};
    query.finish();
    return house;
}

std::optional<HouseView> readHouse(Sql &sql)
{
    auto house = readHouseTerms(sql);
    if (!house)
        return std::nullopt;
    QSqlQuery &query = sql.run("SELECT about, contact, (SELECT tag FROM logo), public_id, hall_code, "
                               "evening_ended_at IS NOT NULL FROM house WHERE id = 1"_L1);
    if (nextRow(query)) {
        house->about = query.value(0).toString();
        house->contact = query.value(1).toString();
        if (!query.value(2).isNull())
            house->logo = pictureOf(query.value(2).toString());
        house->id = query.value(3).toString();
        if (const QString code = query.value(4).toString(); !code.isEmpty())
            house->hallCode = code;
        house->eveningOver = query.value(5).toBool();
    }
    query.finish();
    return house;
}

std::optional<TimeMs> eveningEnd(Sql &sql)
{
    QSqlQuery &query = sql.run("SELECT evening_ended_at FROM house WHERE id = 1"_L1);
    const auto ended = nextRow(query) ? optionalInteger(query.value(0)) : std::nullopt;
    query.finish();
    return ended;
}

} // namespace gavel
