#include "store/decisions/sale_chains.h"

#include "store/tables/logic_fault.h"

namespace gavel::store {

namespace {

bool dependOnEachOther(auction::Closing closing)
{
    return closing == auction::Closing::Cascade || closing == auction::Closing::Group;
}

auction::LotEnd endOf(const LotRow &row)
{
    const auction::SaleLot lot = SaleChains::placed(row);
    return {.lot = lot.lot, .seq = lot.seq, .endsAt = lot.endsAt.value_or(0)};
}

} // namespace

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

LotRow *SaleChains::nearestBefore(const LotRow &row)
{
    const QList<auction::LotId> &lots = inOrder(row.lot.facts.sale);
    for (qsizetype at = lots.indexOf(row.lot.facts.id) - 1; at >= 0; --at) {
        LotRow *before = m_lots.find(lots[at]);
        if (before && auction::holdsUp(before->lot.state.phase))
            return before;
    }
    return nullptr;
}

std::optional<SaleChains::Due> SaleChains::dueOn(const LotRow &row)
{
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

QList<LotRow *> SaleChains::before(const LotRow &row)
{
    QList<LotRow *> rows;
    if (saleOf(row).view.plan.closing != auction::Closing::Cascade)
        return rows;
    for (LotRow *one = nearestBefore(row); one && one->lot.state.phase == auction::Phase::Open;
         one = nearestBefore(*one))
        rows.prepend(one);
    return rows;
}

LotRow *SaleChains::after(const LotRow &row)
{
    if (saleOf(row).view.plan.closing != auction::Closing::Cascade)
        return nullptr;
    const QList<auction::LotId> &lots = inOrder(row.lot.facts.sale);
    for (qsizetype at = lots.indexOf(row.lot.facts.id) + 1; at < lots.size(); ++at) {
        LotRow *next = m_lots.find(lots[at]);
        if (next && auction::holdsUp(next->lot.state.phase))
            return next->lot.state.phase == auction::Phase::Open ? next : nullptr;
    }
    return nullptr;
}

auction::TimeMs SaleChains::turnOf(const LotRow &row)
{
    if (saleOf(row).view.plan.closing != auction::Closing::Cascade)
        return 0;
    const LotRow *before = nearestBefore(row);
    return before ? before->lastEvent : 0;
}

std::optional<auction::TimeMs> SaleChains::plannedEndIn(const SaleRow &sale)
{
    const QList<auction::LotId> &lots = inOrder(sale.view.id);
    const auto planned = auction::plannedEnd(sale.view.plan, lots.size());
    const bool runs = sale.view.phase == auction::SalePhase::Running &&
                      (sale.view.id != auction::firstSale || m_lots.anyBidsIn(sale.view.id));
    if (!planned || !runs || lots.isEmpty())
        return planned;
    auction::TimeMs last = sale.groupEnd() ? sale.group.endsAt : sale.view.plan.firstEnd;
    for (const auction::LotId lot : lots) {
        const LotRow &row = ensured(m_lots.find(lot), "a lot of a sale that is not there");
        if (!row.lot.state.reopened && row.lot.state.phase != auction::Phase::Withdrawn)
            last = qMax(last, row.shownEnd.value_or(0));
    }
    return last;
}

void SaleChains::touch(const LotRow &row)
{
    SaleRow &sale = ensured(m_sales.find(row.lot.facts.sale), "a lot of a sale that is not there");
    if (!dependOnEachOther(sale.view.plan.closing))
        return;
    m_touched.insert(sale.view.id);
    if (sale.view.plan.closing != auction::Closing::Group)
        return;
    const auto end = auction::groupEndAfter(sale.view.plan, sale.groupEnd(), placed(row));
    if (end && *end != sale.group) {
        sale.group = *end;
        m_sales.save(sale);
    }
}

void SaleChains::forget()
{
    m_sales.forget();
    m_order.clear();
    m_touched.clear();
}

} // namespace gavel::store
