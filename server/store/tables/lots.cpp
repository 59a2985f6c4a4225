#include "store/tables/lots.h"

#include "wire/folding.h"

#include <QJsonDocument>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

// flush() looks at each of them.
constexpr std::size_t lotRowsKept = 256;

QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

// A document can't be null by itself, so soft close is kept as the one member of an object.
QString softCloseText(const std::optional<SoftClose> &softClose)
{
    return compact({{u"softClose"_s, toJson(softClose)}});
}

Increments incrementsOf(const QString &text)
{
    // The default needs no parsing, and nearly every lot has it.
    if (text == "{\"preset\":\"ladder\"}"_L1)
        return {};
    return incrementsFromJson(objectOf(text)).value_or(Increments{});
}

std::optional<SoftClose> softCloseOf(const QString &text)
{
    static const QString usual = softCloseText(SoftClose{}); // as above
    if (text == usual)
        return SoftClose{};
    return softCloseFromJson(objectOf(text).value("softClose"_L1)).value_or(std::nullopt);
}

QString searchTextOf(const QString &name, const QString &description)
{
    return wire::folded(name + u'\n' + description);
}

} // namespace

void renewSearchTexts(Sql &sql)
{
    QList<qint64> lots;
    QSqlQuery &ids = sql.run("SELECT id FROM lots"_L1);
    while (nextRow(ids))
        lots.append(ids.value(0).toLongLong());
    ids.finish();
    for (const qint64 lot : lots) {
        QSqlQuery &query = sql.run("SELECT name, description FROM lots WHERE id = ?"_L1, lot);
        const QString search =
            nextRow(query) ? searchTextOf(query.value(0).toString(), query.value(1).toString()) : QString();
        query.finish();
        sql.run("UPDATE lots SET search = ? WHERE id = ?"_L1, search, lot);
    }
}

QString lotColumns()
{
    return u"l.id, l.seller, l.created_at, l.premium, l.commission, l.start_price, l.reserve, l.buy_now, l.increments, "
           "l.opens_at, l.terms_end, l.soft_close, l.phase, l.price, l.leader, l.leader_max, l.leader_bid, l.bids, "
           "l.ends_at, l.left_ms, l.cap_at, l.paused_at, l.buy_now_gone, l.reserve_lowered, l.seq, l.head, l.last_event"_s;
}

LotRow lotRowFrom(const QSqlQuery &query)
{
    LotRow row;
    row.lot.facts = {.id = query.value(0).toLongLong(),
                     .seller = query.value(1).toLongLong(),
                     .rates = {query.value(3).toInt(), query.value(4).toInt()}};
    row.createdAt = query.value(2).toLongLong();
    row.lot.terms = {.start = query.value(5).toLongLong(),
                     .reserve = optionalInteger(query.value(6)),
                     .buyNow = optionalInteger(query.value(7)),
                     .increments = incrementsOf(query.value(8).toString()),
                     .opensAt = optionalInteger(query.value(9)),
                     .endsAt = query.value(10).toLongLong(),
                     .softClose = softCloseOf(query.value(11).toString())};
    row.lot.state = {.phase = static_cast<Phase>(query.value(12).toInt()),
                     .price = query.value(13).toLongLong(),
                     .leader = query.value(14).toLongLong(),
                     .leaderMax = query.value(15).toLongLong(),
                     .leaderBid = query.value(16).toLongLong(),
                     .bids = query.value(17).toInt(),
                     .endsAt = optionalInteger(query.value(18)),
                     .leftMs = optionalInteger(query.value(19)),
                     .capAt = optionalInteger(query.value(20)),
                     .pausedAt = query.value(21).toLongLong(),
                     .buyNowGone = query.value(22).toBool(),
                     .reserveLowered = query.value(23).toBool(),
                     .seq = query.value(24).toLongLong()};
    row.head = query.value(25).toByteArray();
    row.lastEvent = query.value(26).toLongLong();
    return row;
}

LotRow &Lots::keep(LotRow row)
{
    const LotId id = row.lot.facts.id;
    return m_rows.insert_or_assign(id, std::move(row)).first->second;
}

LotRow *Lots::find(LotId id)
{
    const auto found = m_rows.find(id);
    if (found != m_rows.end())
        return &found->second;
    static const QString text = u"SELECT "_s + lotColumns() + u" FROM lots l WHERE l.id = ?"_s;
    QSqlQuery &query = m_sql.runList(text, {id});
    if (!nextRow(query))
        return nullptr;
    LotRow row = lotRowFrom(query);
    query.finish();
    return &keep(std::move(row));
}

LotRow &Lots::create(AccountId seller, const Rates &rates, const LotDraft &draft, TimeMs now)
{
    const Terms &terms = draft.terms;
    QSqlQuery &query = m_sql.run(
        "INSERT INTO lots (seller, created_at, change, premium, commission, name, description, search, start_price, "
        "reserve, buy_now, increments, opens_at, terms_end, soft_close, phase, price, leader_max, leader_bid, bids, "
        "paused_at, buy_now_gone, reserve_lowered, seq, head) "
        "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 0, 0, 0, ?)"_L1,
        seller, now, nextChange(), rates.premium, rates.commission, draft.name, draft.description,
        searchTextOf(draft.name, draft.description), terms.start, terms.reserve, terms.buyNow,
        compact(toJson(terms.increments)), terms.opensAt, terms.endsAt, softCloseText(terms.softClose), logGenesis());
    LotRow row;
    row.lot = {.facts = {.id = m_sql.lastId(query), .seller = seller, .rates = rates}, .terms = terms, .state = {}};
    row.createdAt = now;
    row.head = logGenesis();
    return keep(std::move(row));
}

LotDraft Lots::draftOf(const LotRow &row)
{
    QSqlQuery &query = m_sql.run("SELECT name, description FROM lots WHERE id = ?"_L1, row.lot.facts.id);
    LotDraft draft;
    if (nextRow(query)) {
        draft.name = query.value(0).toString();
        draft.description = query.value(1).toString();
    }
    query.finish();
    draft.terms = row.lot.terms;
    return draft;
}

void Lots::setTerms(LotRow &row, const LotDraft &draft)
{
    const Terms &terms = draft.terms;
    row.lot.terms = terms;
    m_sql.run("UPDATE lots SET name = ?, description = ?, search = ?, start_price = ?, reserve = ?, buy_now = ?, "
              "increments = ?, opens_at = ?, terms_end = ?, soft_close = ? WHERE id = ?"_L1,
              draft.name, draft.description, searchTextOf(draft.name, draft.description), terms.start, terms.reserve,
              terms.buyNow, compact(toJson(terms.increments)), terms.opensAt, terms.endsAt,
              softCloseText(terms.softClose), row.lot.facts.id);
}

QList<LotId> Lots::due(TimeMs now)
{
    QSqlQuery &query = m_sql.run("SELECT id FROM lots WHERE phase = ? AND ends_at <= ? "
                                 "UNION SELECT id FROM lots WHERE phase = ? AND opens_at <= ? ORDER BY 1"_L1,
                                 static_cast<int>(Phase::Open), now, static_cast<int>(Phase::Scheduled), now);
    QList<LotId> ids;
    while (nextRow(query))
        ids.append(query.value(0).toLongLong());
    query.finish();
    return ids;
}

std::optional<TimeMs> Lots::nextDeadline()
{
    QSqlQuery &query = m_sql.run("SELECT min(t) FROM (SELECT min(ends_at) AS t FROM lots WHERE phase = ? "
                                 "UNION ALL SELECT min(opens_at) AS t FROM lots WHERE phase = ?)"_L1,
                                 static_cast<int>(Phase::Open), static_cast<int>(Phase::Scheduled));
    static_cast<void>(nextRow(query));
    const std::optional<TimeMs> deadline = optionalInteger(query.value(0));
    query.finish();
    return deadline;
}

qint64 Lots::nextChange()
{
    if (!m_change) {
        QSqlQuery &query = m_sql.run("SELECT change FROM house WHERE id = 1"_L1);
        m_change = nextRow(query) ? query.value(0).toLongLong() : 0;
        query.finish();
    }
    return ++*m_change;
}

qint64 Lots::flush()
{
    for (auto &[id, row] : m_rows) {
        if (!row.dirty)
            continue;
        const LotState &state = row.lot.state;
        const std::optional<AccountId> leader = state.leader == noAccount ? std::nullopt : std::optional(state.leader);
        m_sql.run("UPDATE lots SET change = ?, phase = ?, price = ?, leader = ?, leader_max = ?, leader_bid = ?, "
                  "bids = ?, ends_at = ?, left_ms = ?, cap_at = ?, paused_at = ?, buy_now_gone = ?, "
                  "reserve_lowered = ?, seq = ?, head = ?, last_event = ? WHERE id = ?"_L1,
                  nextChange(), static_cast<int>(state.phase), state.price, leader, state.leaderMax, state.leaderBid,
                  state.bids, state.endsAt, state.leftMs, state.capAt, state.pausedAt, int(state.buyNowGone),
                  int(state.reserveLowered), state.seq, row.head, row.lastEvent, id);
        row.dirty = false;
    }
    return m_change.value_or(0);
}

void Lots::keepCommitted()
{
    m_change.reset();
    if (m_rows.size() > lotRowsKept)
        m_rows.clear();
}

void Lots::forget()
{
    m_rows.clear();
    m_change.reset();
}

} // namespace gavel
