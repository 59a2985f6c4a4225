#include "store/decisions/sale_desk.h"

#include "auction/closing.h"
#include "store/tables/logic_fault.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

tl::expected<SaleDesk::Leaving, Fault> SaleDesk::leaving(const LotRow &row, auction::TimeMs now)
{
    const auction::SaleId sale = row.lot.facts.sale;
    const QList<auction::LotId> &lots = m_log.chains().inOrder(sale);
    const auction::LotSale rest = m_log.chains().restOf(row);
    const bool endByPlace =
        rest.plan.closing == auction::Closing::Staggered || rest.plan.closing == auction::Closing::Cascade;
    if (!endByPlace || lots.last() == row.lot.facts.id)
        return Leaving{sale, {}};
    if (const auto broken = standingFault(sale, now))
        return tl::unexpected(*broken);
    if (m_lots.anyIn(sale, {auction::Phase::Passed, auction::Phase::Unsold}))
        return refusedFor(auction::Refusal::WrongPhase, u"closed"_s);
    QList<LotRow *> others = rowsOf(sale);
    others.removeOne(m_lots.find(row.lot.facts.id));
    if (const auto broken = endsFault(rest.plan, others, u"sale"_s, now))
        return tl::unexpected(*broken);
    Leaving leaving{sale, {}};
    for (const LotRow *other : std::as_const(others))
        leaving.before.append(m_log.chains().restOf(*other));
    return leaving;
}

void SaleDesk::closeUp(const Leaving &leaving, auction::TimeMs now, QList<Update> &updates)
{
    if (leaving.before.isEmpty())
        return;
    qint64 place = 0;
    QList<LotRow *> moved;
    for (LotRow *row : rowsOf(leaving.sale)) {
        auction::LotPlace after = row->place;
        after.order = ++place;
        if (after == row->place)
            continue;
        m_lots.setPlace(*row, after);
        moved.append(row);
    }
    tell(moved, updates);
    const SaleRow &sale = ensured(m_log.sales().find(leaving.sale), "a lot of a sale that is not there");
    rewriteTerms(sale, sale.view, leaving.before, now, updates);
}

} // namespace gavel::store
