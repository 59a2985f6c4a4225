#include "store/tables/sales.h"

#include "store/sql/arrays.h"
#include "store/tables/rate_columns.h"

#include <algorithm>
#include <limits>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// What the column has: the phase, or that the sale was removed.
enum class KeptPhase { Planned, Running, Over, Removed };
static_assert(int(KeptPhase::Planned) == int(auction::SalePhase::Planned) &&
              int(KeptPhase::Running) == int(auction::SalePhase::Running) &&
              int(KeptPhase::Over) == int(auction::SalePhase::Over));

constexpr int removed = int(KeptPhase::Removed);

constexpr Column<SaleRow> phaseColumn{"phase"_L1, Write::Terms,
                                      [](const SaleRow &row) {
                                          return value::given(row.isRemoved ? KeptPhase::Removed
                                                                            : static_cast<KeptPhase>(row.view.phase));
                                      },
                                      [](SaleRow &row, const QVariant &read) {
                                          row.isRemoved = read.toInt() == removed;
                                          if (!row.isRemoved)
                                              value::assign(row.view.phase, read);
                                      }};

constexpr std::array saleColumns{
    column<SaleRow>(
        "id"_L1, Write::Never, [](auto &row) -> auto & { return row.view.id; }),
    column<SaleRow>(
        "name"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.name; }),
    column<SaleRow>(
        "about"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.about; }),
    column<SaleRow>(
        "opens_at"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.opensAt; }),
    column<SaleRow>(
        "closing"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.plan.closing; }),
    column<SaleRow>(
        "step_ms"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.plan.stepMs; }),
    column<SaleRow>(
        "first_end"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.plan.firstEnd; }),
    phaseColumn,
    rateColumn<SaleRow>(
        "premium"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.premium; }),
    bandsColumn<SaleRow>(
        "premium_bands"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.premium; }),
    rateColumn<SaleRow>(
        "commission"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.commission; }),
    bandsColumn<SaleRow>(
        "commission_bands"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.commission; }),
    column<SaleRow>(
        "tax"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.tax; }),
    column<SaleRow>(
        "prebids"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.prebids; }),
    column<SaleRow>(
        "shows_paddles"_L1, Write::Terms, [](auto &row) -> auto & { return row.view.showsPaddles; }),
    column<SaleRow>(
        "group_lot"_L1, Write::Terms, [](auto &row) -> auto & { return row.group.lot; }),
    column<SaleRow>(
        "group_seq"_L1, Write::Terms, [](auto &row) -> auto & { return row.group.seq; }),
    column<SaleRow>(
        "group_end"_L1, Write::Terms, [](auto &row) -> auto & { return row.group.endsAt; }),
};

} // namespace

SaleRow *Sales::find(auction::SaleId id)
{
    const auto found = m_rows.find(id);
    if (found != m_rows.end())
        return &found->second;
    static const Statement select = selectOf("sales"_L1, saleColumns, "WHERE id = ? AND phase < ?"_L1);
    const auto row = firstOf<SaleRow>(m_sql.run(select, {id, removed}), saleColumns);
    return row ? &m_rows.insert_or_assign(id, *row).first->second : nullptr;
}

QList<protocol::SaleView> Sales::all()
{
    static const Statement select = selectOf("sales"_L1, saleColumns, "WHERE phase < ? ORDER BY id"_L1);
    const QList<SaleRow> rows = rowsOf<SaleRow>(m_sql.run(select, {removed}), saleColumns);
    QList<protocol::SaleView> views;
    for (const SaleRow &row : rows)
        views.append(row.view);
    return views;
}

auction::SaleId Sales::add(protocol::SaleView sale)
{
    static const Statement insert = insertInto("sales"_L1, u""_s, saleColumns);
    if (sale.id == 0)
        sale.id = numberIn(m_sql.run("SELECT max(id) FROM sales"_L1)) + 1;
    m_sql.run(insert, valuesOf(saleColumns, SaleRow{.view = sale, .group = {}, .isRemoved = false}));
    return sale.id;
}

void Sales::save(const SaleRow &row)
{
    static const Statement update = updateOf("sales"_L1, Write::Terms, "WHERE id = ?"_L1, saleColumns);
    QVariantList values;
    giveWritten(values, Write::Terms, saleColumns, row);
    values.append(row.view.id);
    m_sql.run(update, values);
}

void Sales::remove(auction::SaleId id)
{
    SaleRow *row = find(id);
    if (!row)
        return;
    row->isRemoved = true;
    row->view.name.clear();
    row->view.about.clear();
    row->view.opensAt.reset();
    row->view.showsPaddles = false;
    save(*row);
    m_rows.erase(id);
}

bool Sales::hasMoney(auction::SaleId id)
{
    return numberIn(m_sql.run("SELECT (SELECT count(*) FROM invoice_entries WHERE sale = ?) + "
                              "(SELECT count(*) FROM settlement_entries WHERE sale = ?) + "
                              "(SELECT count(*) FROM cash_counts WHERE sale = ?)"_L1,
                              id, id, id)) > 0;
}

bool Sales::anyShowsPaddles()
{
    return numberIn(m_sql.run("SELECT count(*) FROM sales WHERE shows_paddles = 1"_L1)) > 0;
}

QList<auction::SaleId> Sales::due(auction::TimeMs now)
{
    return numbersIn(m_sql.run("SELECT id FROM sales WHERE phase = ? AND opens_at <= ? ORDER BY id"_L1,
                               int(auction::SalePhase::Planned), now));
}

std::optional<auction::TimeMs> Sales::nextDeadline()
{
    constexpr int running = int(auction::SalePhase::Running); // planned ones come before it
    std::optional<auction::TimeMs> deadline;
    QList<auction::SaleId> started;
    QSqlQuery &query = m_sql.run("SELECT id, phase, opens_at FROM sales WHERE phase <= ?"_L1, running);
    while (nextRow(query)) {
        const auto opensAt = optionalInteger(query.value(2));
        if (query.value(1).toInt() == running)
            started.append(query.value(0).toLongLong());
        else if (opensAt)
            deadline = qMin(deadline.value_or(*opensAt), *opensAt);
    }
    query.finish();
    return std::any_of(started.begin(), started.end(), [this](auction::SaleId id) { return hasStillToOpen(id); })
               ? std::optional<auction::TimeMs>(0)
               : deadline;
}

/// A lot that comes into a running sale opens with it: once all have, none is still to.
bool Sales::hasStillToOpen(auction::SaleId id)
{
    if (m_allOpened.contains(id))
        return false;
    const bool has = !stillToOpenIn(id, 1).isEmpty();
    if (!has)
        m_allOpened.insert(id);
    return has;
}

QList<auction::LotId> Sales::stillToOpen()
{
    QList<auction::LotId> lots;
    const QList<auction::SaleId> running =
        numbersIn(m_sql.run("SELECT id FROM sales WHERE phase = ? ORDER BY id"_L1, int(auction::SalePhase::Running)));
    for (const auction::SaleId id : running) {
        if (hasStillToOpen(id))
            lots += stillToOpenIn(id, std::numeric_limits<int>::max());
    }
    return lots;
}

QList<auction::LotId> Sales::stillToOpenIn(auction::SaleId id, int limit)
{
    if (id == auction::firstSale) // its lots wait for nothing (auction::waitsForSale)
        return {};
    return numbersIn(m_sql.run("SELECT id FROM lots WHERE sale = ? AND phase = ? AND opens_at IS NULL "
                               "ORDER BY sale_order, id LIMIT ?"_L1,
                               id, int(auction::Phase::Scheduled), limit));
}

void Sales::forgetAll()
{
    forget();
    m_allOpened.clear();
}

QSet<auction::LotId> Sales::lock(const QSet<auction::SaleId> &changed, const QSet<auction::SaleId> &sellIn,
                                 const QSet<auction::LotId> &lots, std::optional<auction::TimeMs> now)
{
    constexpr int planned = int(auction::SalePhase::Planned);
    constexpr int dependent = int(auction::Closing::Cascade); // and what comes behind it
    QSqlQuery &query = m_sql.run(
        "SELECT id, closing >= ? OR phase = ? FROM sales "
        "WHERE id = ANY(CAST(? AS BIGINT[])) OR (phase = ? AND opens_at <= ?) "
        "OR ((closing >= ? OR phase = ?) AND id IN (SELECT sale FROM lots WHERE id = ANY(CAST(? AS BIGINT[])))) "
        "ORDER BY id FOR UPDATE"_L1,
        dependent, planned, arrayOf(changed + sellIn), planned, now.value_or(-1), dependent, planned, arrayOf(lots));
    QList<auction::SaleId> withLots;
    m_locked.clear();
    while (nextRow(query)) {
        const auction::SaleId sale = query.value(0).toLongLong();
        m_locked.insert(sale);
        if (query.value(1).toBool() || changed.contains(sale))
            withLots.append(sale);
    }
    query.finish();
    QSet<auction::LotId> all;
    for (const auction::SaleId sale : withLots) {
        const QList<auction::LotId> its = lotsOf(sale);
        all += QSet<auction::LotId>(its.begin(), its.end());
    }
    return all;
}

void Sales::hold(const QSet<auction::SaleId> &sales)
{
    if (sales.isEmpty())
        return;
    m_sql
        .run("SELECT id FROM sales WHERE id = ANY(CAST(? AS BIGINT[])) AND phase = ? ORDER BY id FOR SHARE"_L1,
             arrayOf(sales), int(auction::SalePhase::Planned))
        .finish();
}

bool Sales::standsStill(auction::SaleId id)
{
    if (m_locked.contains(id))
        return true;
    const SaleRow *sale = find(id);
    return sale && sale->view.plan.closing < auction::Closing::Cascade &&
           sale->view.phase != auction::SalePhase::Planned;
}

QSet<auction::SaleId> Sales::of(auction::LotId lot)
{
    QSqlQuery &query = m_sql.run("SELECT sale FROM lots WHERE id = ?"_L1, lot);
    QSet<auction::SaleId> sales;
    if (nextRow(query))
        sales.insert(query.value(0).toLongLong());
    query.finish();
    return sales;
}

QList<auction::LotId> Sales::lotsOf(auction::SaleId id)
{
    return numbersIn(m_sql.run("SELECT id FROM lots WHERE sale = ? ORDER BY sale_order, id"_L1, id));
}

} // namespace gavel::store
