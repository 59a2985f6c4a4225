#include "store/tables/lots.h"

#include "store/sql/arrays.h"
#include "store/tables/bids.h"
#include "store/tables/house.h"
#include "store/tables/log_lines.h"
#include "store/tables/lot_columns.h"

#include <algorithm>
#include <limits>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// flush() looks at each of them.
constexpr std::size_t lotRowsKept = 256;

/// The values of an UPDATE by id of where the lot stands.
QVariantList placeAs(Write what, const LotRow &row)
{
    QVariantList values;
    giveWritten(values, what, lotColumns, row);
    giveWritten(values, what, leadColumns, NumberLead{auction::leadOf(row.place.number)});
    return values << row.lot.facts.id;
}

} // namespace

QString lotColumnNames()
{
    return namesOf(lotColumns, u"l."_s);
}

int lotColumnCount()
{
    return int(lotColumns.size());
}

LotRow lotRowFrom(const QSqlQuery &query)
{
    LotRow row;
    readRow(query, lotColumns, row);
    return row;
}

static bool mayHavePrebids(const LotRow &row)
{
    return row.lot.facts.takesPrebids && row.lot.state.phase == auction::Phase::Scheduled;
}

LotRow &Lots::keep(LotRow row)
{
    const auction::LotId id = row.lot.facts.id;
    return m_rows.insert_or_assign(id, std::move(row)).first->second;
}

LotRow *Lots::atHand(auction::LotId id)
{
    const auto found = m_rows.find(id);
    return found != m_rows.end() ? &found->second : nullptr;
}

LotRow *Lots::find(auction::LotId id)
{
    if (LotRow *row = atHand(id))
        return row;
    static const Statement select = selectOf("lots"_L1, lotColumns, "WHERE id = ?"_L1);
    static const Statement lock = selectOf("lots"_L1, lotColumns, "WHERE id = ? FOR UPDATE"_L1);
    QSqlQuery &query = m_sql.run(m_sql.locksRows() ? lock : select, {id});
    if (!nextRow(query))
        return nullptr;
    LotRow row = lotRowFrom(query);
    query.finish();
    if (mayHavePrebids(row))
        row.lot.state.prebids = m_prebids.standing(id);
    return &keep(std::move(row));
}

QSet<auction::AccountId> Lots::lock(const QList<auction::LotId> &ids)
{
    static const Statement select =
        selectOf("lots"_L1, lotColumns, "WHERE id = ANY(CAST(? AS BIGINT[])) ORDER BY id FOR UPDATE"_L1);
    QSet<auction::AccountId> parties;
    if (ids.isEmpty())
        return parties;
    QList<auction::LotId> scheduled;
    QSqlQuery &query = m_sql.run(select, {arrayOf(ids)});
    while (nextRow(query)) {
        const LotRow &row = keep(lotRowFrom(query));
        parties.insert(row.lot.facts.seller);
        if (row.lot.state.leader != auction::noAccount)
            parties.insert(row.lot.state.leader);
        if (mayHavePrebids(row))
            scheduled.append(row.lot.facts.id);
    }
    query.finish();
    const auto standing = m_prebids.standingOn(scheduled);
    for (const auto &[lot, prebids] : standing.asKeyValueRange()) {
        m_rows.at(lot).lot.state.prebids = prebids;
        for (const auction::Prebid &prebid : prebids)
            parties.insert(prebid.account);
    }
    return parties;
}

LotRow &Lots::create(const auction::LotFacts &facts, const protocol::LotDraft &draft, const auction::LotPlace &place,
                     auction::TimeMs now)
{
    static const Statement insert =
        insertInto("lots"_L1, "RETURNING id"_L1, lotColumns, nameColumns, changeColumns, leadColumns);
    LotRow row;
    row.lot = {.facts = facts, .terms = draft.terms, .state = {}};
    row.createdAt = now;
    row.head = protocol::logGenesis();
    row.place = place;
    QVariantList values;
    giveAll(values, lotColumns, row);
    giveAll(values, nameColumns, LotName{draft.name});
    giveAll(values, changeColumns, LotChange{nextChange()});
    giveAll(values, leadColumns, NumberLead{auction::leadOf(place.number)});
    row.lot.facts.id = numberIn(m_sql.run(insert, values));
    m_texts.add(row.lot.facts.id, draft.name, draft.description);
    return keep(std::move(row));
}

auction::LotPlace Lots::nextPlace(auction::SaleId sale)
{
    const qint64 order =
        numberIn(m_sql.run("SELECT coalesce(max(sale_order), 0) + 1 FROM lots WHERE sale = ?"_L1, sale));
    qint64 number = order;
    while (isNumberOfAnother(sale, 0, QString::number(number)))
        ++number;
    return {.order = order, .number = QString::number(number), .category = {}};
}

bool Lots::isNumberOfAnother(auction::SaleId sale, auction::LotId lot, const QString &number)
{
    return numberIn(m_sql.run("SELECT count(*) FROM lots WHERE sale = ? AND number = ? AND id <> ?"_L1, sale, number,
                              lot)) > 0;
}

void Lots::setPlace(LotRow &row, const auction::LotPlace &place)
{
    static const Statement update = updateById("lots"_L1, Write::Place, lotColumns, leadColumns);
    row.place = place;
    m_sql.run(update, placeAs(Write::Place, row));
}

void Lots::setSale(LotRow &row, auction::SaleId sale, const auction::LotPlace &place, bool takesPrebids)
{
    // At once: its number may be another's where it was, or where it goes.
    constexpr Write whole = Write::Sale | Write::Place;
    static const Statement update = updateById("lots"_L1, whole, lotColumns, leadColumns);
    row.lot.facts.sale = sale;
    row.lot.facts.takesPrebids = takesPrebids;
    row.place = place;
    m_sql.run(update, placeAs(whole, row));
}

void Lots::renumber(const QList<LotRow *> &rows)
{
    // First one of two lines, which nobody gives: another lot may still have the new one.
    for (const LotRow *row : rows)
        m_sql.run("UPDATE lots SET number = ? WHERE id = ?"_L1, QString(u'\n' + QString::number(row->lot.facts.id)),
                  row->lot.facts.id);
    qint64 number = 0;
    for (LotRow *row : rows) {
        auction::LotPlace place = row->place;
        place.number = QString::number(++number);
        setPlace(*row, place);
    }
}

bool Lots::anyBidsIn(auction::SaleId sale)
{
    flush();
    return numberIn(m_sql.run("SELECT count(*) FROM lots WHERE sale = ? AND bids > 0"_L1, sale)) > 0 ||
           m_prebids.anyIn(sale);
}

auction::TimeMs Lots::lastPlannedEnd(auction::SaleId sale)
{
    flush();
    return numberIn(
        m_sql.run("SELECT coalesce(max(shown_end), 0) FROM lots WHERE sale = ? AND reopened = ? AND phase <> ?"_L1,
                  sale, int(false), int(auction::Phase::Withdrawn)));
}

QList<LotRow *> Lots::lookAlong(auction::SaleId sale, const auction::LotPlace &from, auction::LotId lot, int limit)
{
    static const Statement select = selectOf(
        "lots"_L1, endColumns, "WHERE sale = ? AND (sale_order, id) >= (?, ?) ORDER BY sale_order, id LIMIT ?"_L1);
    m_lookedAt.clear();
    QList<LotRow *> rows;
    QSqlQuery &query = m_sql.run(select, {sale, from.order, lot, limit});
    while (nextRow(query)) {
        const auto found = m_rows.find(query.value(0).toLongLong());
        if (found == m_rows.end())
            readRow(query, endColumns, m_lookedAt.emplace_back());
        rows.append(found == m_rows.end() ? &m_lookedAt.back() : &found->second);
    }
    query.finish();
    return rows;
}

LotRow *Lots::nearestHoldingUp(auction::SaleId sale, const auction::LotPlace &place, auction::LotId lot, Side side)
{
    const auto nearest = [&](SqlText select) {
        return numberIn(m_sql.run(select, sale, place.order, lot, int(auction::Phase::Open), int(auction::Phase::Sold),
                                  int(auction::Phase::Passed), int(auction::Phase::Unsold)));
    };
    flush();
    const auction::LotId id =
        side == Side::Before
            ? nearest("SELECT id FROM lots WHERE sale = ? AND (sale_order, id) < (?, ?) AND phase IN (?, ?, ?, ?) "
                      "ORDER BY sale_order DESC, id DESC LIMIT 1"_L1)
            : nearest("SELECT id FROM lots WHERE sale = ? AND (sale_order, id) > (?, ?) AND phase IN (?, ?, ?, ?) "
                      "ORDER BY sale_order, id LIMIT 1"_L1);
    return id ? find(id) : nullptr;
}

QList<auction::LotId> Lots::toMove(auction::SaleId sale, const auction::LotPlace &before, auction::LotId lot,
                                   qsizetype limit)
{
    flush();
    QSqlQuery &over = m_sql.run("SELECT sale_order, id FROM lots WHERE sale = ? AND (sale_order, id) < (?, ?) "
                                "AND phase IN (?, ?, ?) ORDER BY sale_order DESC, id DESC LIMIT 1"_L1,
                                sale, before.order, lot, int(auction::Phase::Sold), int(auction::Phase::Passed),
                                int(auction::Phase::Unsold));
    const bool isAny = nextRow(over);
    const qint64 overOrder = isAny ? over.value(0).toLongLong() : std::numeric_limits<qint64>::min();
    const auction::LotId overLot = isAny ? over.value(1).toLongLong() : 0;
    over.finish();
    return numbersIn(m_sql.run("SELECT id FROM lots WHERE sale = ? AND (sale_order, id) < (?, ?) "
                               "AND (sale_order, id) > (?, ?) AND phase = ? AND shown_end > ends_at "
                               "ORDER BY sale_order, id LIMIT ?"_L1,
                               sale, before.order, lot, overOrder, overLot, int(auction::Phase::Open), limit));
}

void Lots::writeShownEnd(const LotRow &row)
{
    static const Statement update = updateById("lots"_L1, Write::State, endColumns, changeColumns);
    if (row.dirty)
        return;
    QVariantList values;
    giveWritten(values, Write::State, endColumns, row);
    giveWritten(values, Write::State, changeColumns, LotChange{nextChange()});
    values.append(row.lot.facts.id);
    m_sql.write(update, values);
}

void Lots::setTakesPrebids(LotRow &row, bool takes)
{
    row.lot.facts.takesPrebids = takes;
    m_sql.run("UPDATE lots SET takes_prebids = ? WHERE id = ?"_L1, int(takes), row.lot.facts.id);
}

bool Lots::anyIn(auction::SaleId sale, const QList<auction::Phase> &phases)
{
    flush();
    qint64 found = 0;
    for (const auction::Phase phase : phases)
        found += numberIn(m_sql.run("SELECT count(*) FROM lots WHERE sale = ? AND phase = ?"_L1, sale, int(phase)));
    return found > 0;
}

bool Lots::anyOpenedIn(auction::SaleId sale)
{
    using enum auction::Phase;
    if (anyIn(sale, {Open, Paused, Sold, Passed, Unsold}))
        return true;
    const QList<qint64> withdrawn =
        numbersIn(m_sql.run("SELECT id FROM lots WHERE sale = ? AND phase = ?"_L1, sale, int(Withdrawn)));
    LogLines log(m_sql);
    return std::any_of(withdrawn.begin(), withdrawn.end(), [&log](qint64 lot) { return log.hasOpened(lot); });
}

QString Lots::nameOf(const LotRow &row)
{
    static const Statement select = selectOf("lots"_L1, nameColumns, "WHERE id = ?"_L1);
    return firstOf<LotName>(m_sql.run(select, {row.lot.facts.id}), nameColumns).value_or(LotName()).name;
}

protocol::LotDraft Lots::draftOf(const LotRow &row)
{
    return {.name = nameOf(row), .description = m_texts.descriptionOf(row.lot.facts.id), .terms = row.lot.terms};
}

void Lots::setTerms(LotRow &row, const protocol::LotDraft &draft)
{
    static const Statement update = updateOf("lots"_L1, Write::Terms, "WHERE id = ?"_L1, lotColumns, nameColumns);
    m_texts.set(row.lot.facts.id, nameOf(row), draft.name, draft.description);
    row.lot.terms = draft.terms;
    QVariantList values;
    giveWritten(values, Write::Terms, lotColumns, row);
    giveWritten(values, Write::Terms, nameColumns, LotName{draft.name});
    values.append(row.lot.facts.id);
    m_sql.run(update, values);
}

protocol::OwnRates Lots::ownRatesOf(const LotRow &row)
{
    static const Statement select = selectOf("lots"_L1, ownRatesColumns, "WHERE id = ?"_L1);
    return firstOf<protocol::OwnRates>(m_sql.run(select, {row.lot.facts.id}), ownRatesColumns)
        .value_or(protocol::OwnRates());
}

void Lots::setOwnRates(const LotRow &row, const protocol::OwnRates &rates)
{
    static const Statement update = updateOf("lots"_L1, Write::Terms, "WHERE id = ?"_L1, ownRatesColumns);
    QVariantList values = valuesOf(ownRatesColumns, rates);
    values.append(row.lot.facts.id);
    m_sql.run(update, values);
}

QList<auction::LotId> Lots::due(auction::TimeMs now)
{
    return numbersIn(
        m_sql.run("SELECT id, sale, sale_order FROM lots WHERE phase = ? AND ends_at <= ? "
                  "UNION SELECT id, sale, sale_order FROM lots WHERE phase = ? AND opens_at <= ? "
                  "UNION SELECT id, sale, sale_order FROM lots WHERE offered_to IS NOT NULL AND offer_until <= ? "
                  "ORDER BY 2, 3, 1"_L1,
                  static_cast<int>(auction::Phase::Open), now, static_cast<int>(auction::Phase::Scheduled), now, now));
}

std::optional<auction::TimeMs> Lots::nextDeadline()
{
    QSqlQuery &query = m_sql.run("SELECT min(t) FROM (SELECT min(ends_at) AS t FROM lots WHERE phase = ? "
                                 "UNION ALL SELECT min(opens_at) AS t FROM lots WHERE phase = ? "
                                 "UNION ALL SELECT min(offer_until) AS t FROM lots WHERE offered_to IS NOT NULL) "
                                 "AS deadlines"_L1,
                                 static_cast<int>(auction::Phase::Open), static_cast<int>(auction::Phase::Scheduled));
    static_cast<void>(nextRow(query));
    const std::optional<auction::TimeMs> deadline = optionalInteger(query.value(0));
    query.finish();
    return deadline;
}

qint64 Lots::nextChange()
{
    if (!m_change) {
        m_sql.dialect().lockChanges(m_sql);
        m_change = m_before = HouseTable(m_sql).newestChange();
    }
    return ++*m_change;
}

bool Lots::leadsAny(auction::AccountId account)
{
    flush();
    return numberIn(m_sql.run("SELECT count(*) FROM lots WHERE leader IN "
                              "(SELECT id FROM accounts WHERE id = ? OR bill_to = ?) AND phase IN (?, ?)"_L1,
                              account, account, int(auction::Phase::Open), int(auction::Phase::Paused))) > 0;
}

bool Lots::bindsUnknown(auction::AccountId payer, auction::LotId lot, auction::AccountId bidder)
{
    flush();
    return m_prebids.hasUnknown(payer, lot, bidder) ||
           numberIn(m_sql.run("SELECT count(*) FROM lots l WHERE l.leader IN "
                              "(SELECT id FROM accounts WHERE id = ? OR bill_to = ?) AND l.phase IN (?, ?) "
                              "AND (SELECT b.entered_by FROM bids b WHERE b.lot = l.id AND b.account = l.leader "
                              "AND b.kind <= ? AND b.voided IS NULL ORDER BY b.seq DESC LIMIT 1) IS NULL"_L1,
                              payer, payer, int(auction::Phase::Open), int(auction::Phase::Paused),
                              int(BidKind::Sealed))) > 0;
}

qint64 Lots::flush()
{
    static const Statement update = updateById("lots"_L1, Write::State, lotColumns, changeColumns);
    for (auto &[id, row] : m_rows) {
        if (!row.dirty)
            continue;
        QVariantList values;
        giveWritten(values, Write::State, lotColumns, row);
        giveWritten(values, Write::State, changeColumns, LotChange{nextChange()});
        values.append(id);
        m_sql.write(update, values);
        row.dirty = false;
    }
    return m_change.value_or(0);
}

void Lots::keepCommitted()
{
    m_change.reset();
    if (m_rows.size() > lotRowsKept || m_sql.dialect().isShared())
        m_rows.clear();
}

void Lots::forget()
{
    m_rows.clear();
    m_change.reset();
}

} // namespace gavel::store
