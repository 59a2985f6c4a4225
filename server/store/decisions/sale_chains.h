#pragma once

#include "auction/sale_ends.h"
#include "store/tables/lots.h"
#include "store/tables/sales.h"

#include <QHash>
#include <QSet>

namespace gavel::store {

/// Which lots of a sale have which others end later (FORMATS.md, "A sale"). Knows the lots' order for a transaction.
/// Throws SqlFailure. Store thread.
class SaleChains
{
public:
    SaleChains(Sales &sales, Lots &lots)
        : m_sales(sales)
        , m_lots(lots)
    {
    }

    /// What a lot rests on of its sale.
    [[nodiscard]] auction::LotSale restOf(const LotRow &row);

    /// A move that is due on an open lot, as the others are written now.
    struct Due
    {
        auction::Move move;
        auction::ClosingPlan plan;
        auction::TimeMs notBefore = 0; ///< when the event was decided that it rests on
    };
    [[nodiscard]] std::optional<Due> dueOn(const LotRow &row);

    /// The open lots that a lot's end counts from, the front one first; empty but in a cascade.
    [[nodiscard]] QList<LotRow *> before(const LotRow &row);
    /// The open lot that counts from this one, which was closed; null if there is none.
    [[nodiscard]] LotRow *after(const LotRow &row);
    /// When the event was decided that closed the lot which this one counts from, or 0.
    [[nodiscard]] auction::TimeMs turnOf(const LotRow &row);

    /// When a lot ends that comes after all others of the sale; none where each has an end of its own. Once the sale
    /// runs, that is with the last; in the house's first, which always does, once something was bid.
    [[nodiscard]] std::optional<auction::TimeMs> plannedEndIn(const SaleRow &sale);

    /// Something was done to a lot: what others end by it is to be shown, and a group's end may have moved.
    void touch(const LotRow &row);
    /// The sales whose lots end by one another and were touched since then.
    [[nodiscard]] QSet<auction::SaleId> takeTouched() { return std::exchange(m_touched, {}); }
    /// A lot was made, or has another place.
    void forgetOrder(auction::SaleId sale) { m_order.remove(sale); }
    /// Of a sale that there is no more.
    void forget(auction::SaleId sale)
    {
        m_order.remove(sale);
        m_touched.remove(sale);
    }
    /// What was read is of one transaction.
    void forget();

    /// A lot as the others depend on it.
    [[nodiscard]] static auction::SaleLot placed(const LotRow &row);
    [[nodiscard]] const QList<auction::LotId> &inOrder(auction::SaleId sale);

private:
    [[nodiscard]] const SaleRow &saleOf(const LotRow &row);
    [[nodiscard]] LotRow *nearestBefore(const LotRow &row);

    Sales &m_sales;
    Lots &m_lots;
    QHash<auction::SaleId, QList<auction::LotId>> m_order;
    QSet<auction::SaleId> m_touched;
};

} // namespace gavel::store
