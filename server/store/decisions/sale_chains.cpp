#include "store/decisions/sale_chains.h"

#include "store/tables/logic_fault.h"

#include <algorithm>
#include <limits>

namespace gavel::store {

namespace {

// Of a cascade, the ends of so many are shown at once, and of twice as many each time that they move those behind them.
constexpr int shownAtOnceMin = 16;

bool dependOnEachOther(auction::Closing closing)
{
    return closing == auction::Closing::Cascade || closing == auction::Closing::Group;
}

/// In the order of their sale.
bool isAhead(const LotRow &a, const LotRow &b)
{
    return std::pair(a.place.order, a.lot.facts.id) < std::pair(b.place.order, b.lot.facts.id);
}

auction::LotEnd endOf(const LotRow &row)
{
    const auction::SaleLot lot = SaleChains::placed(row);
    return {.lot = lot.lot, .seq = lot.seq, .endsAt = lot.endsAt.value_or(0)};
}

/// A lot that others in a cascade count from, as it is shown.
auction::SaleLot shownBefore(const LotRow &row)
{
    auction::SaleLot lot = SaleChains::placed(row);
    if (!auction::isFinal(lot.phase))
        lot.endsAt = row.shownEnd;
    return lot;
}

/// One that is over ended when it did.
auction::ShownEnd unlessOver(const LotRow &row, const auction::ShownEnd &shown)
{
    return auction::isFinal(row.lot.state.phase) ? auction::ShownEnd{.endsAt = row.lot.state.endsAt} : shown;
}

} // namespace

void SaleChains::tell(const LotRow &row, const QByteArray &head, QList<Update> &updates)
{
    auto *moved = updates.isEmpty() ? nullptr : std::get_if<update::EndsMoved>(&updates.last());
    if (!moved)
        moved = &std::get<update::EndsMoved>(updates.emplace_back(update::EndsMoved()));
    moved->ends.append({row.lot.facts.id, row.lot.state.seq, head, row.shownEnd, row.waitsFor});
}

/// Has the row show it, unless it does.
bool SaleChains::show(LotRow &row, const auction::ShownEnd &shown, QList<Update> &updates)
{
    const auction::ShownEnd end = unlessOver(row, shown);
    if (row.shownEnd == end.endsAt && row.waitsFor == end.waitsFor)
        return false;
    row.shownEnd = end.endsAt;
    row.waitsFor = end.waitsFor;
    m_lots.writeShownEnd(row);
    tell(row, {}, updates);
    return true;
}

const SaleRow &SaleChains::saleOf(const LotRow &row)
{
    return ensured(m_sales.find(row.lot.facts.sale), "a lot of a sale that is not there");
}

auction::LotSale SaleChains::restOf(const LotRow &row)
{
    return {.id = row.lot.facts.sale, .plan = saleOf(row).view.plan, .order = row.place.order};
}

auction::SaleLot SaleChains::placed(const LotRow &row)
{
    const auction::LotState &state = row.lot.state;
    return {.lot = row.lot.facts.id,
            .phase = state.phase,
            .endsAt = auction::isFinal(state.phase) ? row.endedAt : state.endsAt,
            .seq = state.seq,
            .isPlanned = !state.reopened};
}

const QList<auction::LotId> &SaleChains::inOrder(auction::SaleId sale)
{
    const auto known = m_order.constFind(sale);
    return known != m_order.constEnd() ? *known : *m_order.insert(sale, m_sales.lotsOf(sale));
}

/// Where moves are written one after another it is at hand; else the book is asked for it alone, since reading those
/// between, thousands that are still to open, takes milliseconds.
LotRow *SaleChains::nearestBefore(const LotRow &row)
{
    const QList<auction::LotId> &lots = inOrder(row.lot.facts.sale);
    const LotRow *from = &row;
    for (qsizetype at = lots.indexOf(row.lot.facts.id) - 1; at >= 0; --at) {
        LotRow *before = m_lots.atHand(lots[at]);
        if (!before)
            return m_lots.nearestHoldingUp(row.lot.facts.sale, from->place, from->lot.facts.id);
        if (auction::holdsUp(before->lot.state.phase))
            return before;
        from = before;
    }
    return nullptr;
}

/// Whether it ends where it is shown to, by what every other lot of its sale is: then no move is due on it.
bool SaleChains::isAsShown(const LotRow &row) const
{
    return row.shownEnd == row.lot.state.endsAt && !m_touched.contains(row.lot.facts.sale);
}

std::optional<SaleChains::Due> SaleChains::dueOn(const LotRow &row)
{
    if (isAsShown(row))
        return std::nullopt;
    const auction::LotState &state = row.lot.state;
    const SaleRow &sale = saleOf(row);
    const auction::ClosingPlan &plan = sale.view.plan;
    if (!dependOnEachOther(plan.closing) || state.phase != auction::Phase::Open || !state.endsAt)
        return std::nullopt;
    std::optional<auction::Move> move;
    auction::TimeMs notBefore = 0;
    if (plan.closing == auction::Closing::Cascade) {
        const LotRow *before = nearestBefore(row);
        if (before)
            move = auction::cascadeMove(plan, *state.endsAt, endOf(*before));
        notBefore = before ? before->lastEvent : 0;
    } else if (sale.groupEnd() && !state.reopened) {
        move = auction::groupMove(*state.endsAt, *sale.groupEnd());
        const LotRow *extended = m_lots.find(sale.group.lot);
        notBefore = extended ? extended->lastEvent : 0;
    }
    return move ? std::optional(Due{.move = *move, .plan = plan, .notBefore = notBefore}) : std::nullopt;
}

QList<auction::LotId> SaleChains::toMoveBefore(const LotRow &row, qsizetype limit, QList<Update> &updates)
{
    const auction::SaleId sale = row.lot.facts.sale;
    if (row.lot.state.phase != auction::Phase::Open || isAsShown(row) ||
        saleOf(row).view.plan.closing != auction::Closing::Cascade)
        return {};
    if (const auto touched = m_touched.find(sale); touched != m_touched.end()) {
        const Touched what = *touched;
        m_touched.erase(touched);
        showCascade(saleOf(row), what, updates);
    }
    return isAsShown(row) ? QList<auction::LotId>() : m_lots.toMove(sale, row.place, row.lot.facts.id, limit);
}

LotRow *SaleChains::after(const LotRow &row)
{
    if (saleOf(row).view.plan.closing != auction::Closing::Cascade)
        return nullptr;
    LotRow *next = m_lots.nearestHoldingUp(row.lot.facts.sale, row.place, row.lot.facts.id, Lots::Side::Behind);
    return next && next->lot.state.phase == auction::Phase::Open ? next : nullptr;
}

auction::TimeMs SaleChains::turnOf(const LotRow &row)
{
    if (saleOf(row).view.plan.closing != auction::Closing::Cascade)
        return 0;
    const LotRow *before = nearestBefore(row);
    return before ? before->lastEvent : 0;
}

std::optional<auction::TimeMs> SaleChains::plannedEndIn(const SaleRow &sale, auction::TimeMs now)
{
    const QList<auction::LotId> &lots = inOrder(sale.view.id);
    const auto planned = auction::plannedEnd(sale.view.plan, lots.size());
    // The first sale runs once something was bid; where its lots' ends were moved by hand before, it runs with them.
    const bool runs =
        sale.view.phase == auction::SalePhase::Running &&
        (sale.view.id != auction::firstSale || (planned && *planned <= now) || m_lots.anyBidsIn(sale.view.id));
    if (!planned || !runs || lots.isEmpty())
        return planned;
    const auction::TimeMs last = sale.groupEnd() ? sale.group.endsAt : sale.view.plan.firstEnd;
    return qMax(last, m_lots.lastPlannedEnd(sale.view.id));
}

void SaleChains::touch(LotRow &row)
{
    SaleRow &sale = ensured(m_sales.find(row.lot.facts.sale), "a lot of a sale that is not there");
    if (dependOnEachOther(sale.view.plan.closing))
        m_touched[sale.view.id].lots.insert(row.lot.facts.id);
    if (sale.view.plan.closing == auction::Closing::Group) {
        const auto end = auction::groupEndAfter(sale.view.plan, sale.groupEnd(), placed(row));
        if (end && *end != sale.group) {
            sale.group = *end;
            m_sales.save(sale);
            m_touched[sale.view.id].all = true;
        }
    }
    const auction::ShownEnd shown = shownFor(row, sale);
    row.shownEnd = shown.endsAt;
    row.waitsFor = shown.waitsFor;
    row.dirty = true; // again: who asks for the nearest before has it written, without this and what its log still gets
}

auction::ShownEnd SaleChains::shownFor(const LotRow &row, const SaleRow &sale)
{
    QList<auction::SaleLot> theirs;
    if (sale.view.plan.closing == auction::Closing::Cascade) {
        if (const LotRow *before = nearestBefore(row))
            theirs.append(shownBefore(*before));
    }
    theirs.append(placed(row));
    return unlessOver(row, auction::shownEnds(sale.view.plan, theirs, sale.groupEnd()).last());
}

void SaleChains::showEnds(QList<Update> &updates)
{
    const QHash<auction::SaleId, Touched> all = std::exchange(m_touched, {});
    for (const auto &[id, touched] : all.asKeyValueRange()) {
        const SaleRow &sale = ensured(m_sales.find(id), "a lot of a sale that is not there");
        if (sale.view.plan.closing == auction::Closing::Cascade)
            showCascade(sale, touched, updates);
        else
            showGroup(sale, touched, updates);
    }
}

void SaleChains::showGroup(const SaleRow &sale, const Touched &touched, QList<Update> &updates)
{
    const QList<LotRow *> rows =
        touched.all ? m_lots.lookAlong(sale.view.id, {}, 0, std::numeric_limits<int>::max()) : rowsOf(touched.lots);
    QList<auction::SaleLot> theirs;
    for (const LotRow *row : rows)
        theirs.append(placed(*row));
    const QList<auction::ShownEnd> shown = auction::shownEnds(sale.view.plan, theirs, sale.groupEnd());
    for (qsizetype i = 0; i < rows.size(); ++i)
        show(*rows[i], shown[i], updates);
}

/// From the first that was touched on, as far as ends are others than before: those behind one that is shown as it was
/// are as they were.
void SaleChains::showCascade(const SaleRow &sale, const Touched &touched, QList<Update> &updates)
{
    const QList<LotRow *> all = rowsOf(touched.lots);
    const auto isBefore = [](const LotRow *a, const LotRow *b) { return isAhead(*a, *b); };
    const auto [first, last] = std::minmax_element(all.begin(), all.end(), isBefore);
    const LotRow &lastTouched = **last;
    std::optional<auction::SaleLot> front;
    if (const LotRow *before = nearestBefore(**first))
        front = shownBefore(*before);
    auction::LotPlace from = (*first)->place;
    auction::LotId fromLot = (*first)->lot.facts.id;
    bool isAsBefore = false;
    for (int count = shownAtOnceMin; !isAsBefore; count *= 2) {
        const QList<LotRow *> rows = m_lots.lookAlong(sale.view.id, from, fromLot, count);
        QList<auction::SaleLot> theirs;
        if (front)
            theirs.append(*front);
        const qsizetype behindFront = theirs.size();
        for (const LotRow *row : rows)
            theirs.append(placed(*row));
        const QList<auction::ShownEnd> shown = auction::shownEnds(sale.view.plan, theirs, {});
        for (qsizetype i = 0; i < rows.size() && !isAsBefore; ++i) {
            const bool isOther = show(*rows[i], shown[behindFront + i], updates);
            if (auction::holdsUp(rows[i]->lot.state.phase)) {
                front = shownBefore(*rows[i]);
                isAsBefore = !isOther && isAhead(lastTouched, *rows[i]);
            }
        }
        if (rows.size() < count)
            break;
        from = rows.last()->place;
        fromLot = rows.last()->lot.facts.id + 1;
    }
}

QList<LotRow *> SaleChains::rowsOf(const QSet<auction::LotId> &lots)
{
    QList<LotRow *> rows;
    for (const auction::LotId lot : lots)
        rows.append(&ensured(m_lots.find(lot), "a lot of a sale that is not there"));
    return rows;
}

void SaleChains::keepCommitted(bool keepsOrder)
{
    m_sales.forget();
    m_touched.clear();
    if (!keepsOrder)
        m_order.clear();
}

void SaleChains::forget()
{
    m_sales.forgetAll();
    m_order.clear();
    m_touched.clear();
}

} // namespace gavel::store
