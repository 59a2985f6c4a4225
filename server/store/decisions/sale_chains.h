#pragma once

#include "auction/sale_ends.h"
#include "store/tables/lots.h"
#include "store/tables/sales.h"
#include "store/updates.h"

#include <QHash>
#include <QSet>

namespace gavel::store {

/// Which lots of a sale have which others end later (FORMATS.md, "A sale"). Throws SqlFailure. Store thread.
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

    /// Of the open lots that an open lot's end counts from in a cascade, the front one first: those whose moves are to
    /// be written before it can be moved; at most so many. What they rest on is shown by then.
    [[nodiscard]] QList<auction::LotId> toMoveBefore(const LotRow &row, qsizetype limit, QList<Update> &updates);
    /// The open lot that counts from this one, which was closed; null if there is none.
    [[nodiscard]] LotRow *after(const LotRow &row);
    /// When the event was decided that closed the lot which this one counts from, or 0.
    [[nodiscard]] auction::TimeMs turnOf(const LotRow &row);

    /// When a lot ends that comes after all others of the sale; none where each has an end of its own. Once the sale
    /// runs, that is with the last; in the house's first, which always does, once something was bid, or what was
    /// planned is past.
    [[nodiscard]] std::optional<auction::TimeMs> plannedEndIn(const SaleRow &sale, auction::TimeMs now);

    /// A lot's end, or what others make of it, may have moved: the row shows it as the others are shown now, what those
    /// end by it is to be shown, and a group's end may have moved with it.
    void touch(LotRow &row);
    /// Has the rows show what the lots that were touched make of the ends of others, of which so little is read and
    /// written that a late bid in a sale of thousands takes milliseconds.
    void showEnds(QList<Update> &updates);
    /// That a lot ends as it now does. Many in a row are one update.
    static void tell(const LotRow &row, const QByteArray &head, QList<Update> &updates);
    /// A lot was made, or has another place.
    void forgetOrder(auction::SaleId sale) { m_order.remove(sale); }
    /// Of a sale that there is no more.
    void forget(auction::SaleId sale)
    {
        m_order.remove(sale);
        m_touched.remove(sale);
    }
    /// After a commit: what was read is of one transaction, but for the order where nobody else writes the book.
    void keepCommitted(bool keepsOrder);
    /// What was read is of a transaction that failed.
    void forget();

    /// A lot as the others depend on it.
    [[nodiscard]] static auction::SaleLot placed(const LotRow &row);
    [[nodiscard]] const QList<auction::LotId> &inOrder(auction::SaleId sale);

private:
    /// What was touched of a sale.
    struct Touched
    {
        bool all = false; ///< lots end otherwise by the sale itself
        QSet<auction::LotId> lots;
    };

    [[nodiscard]] const SaleRow &saleOf(const LotRow &row);
    [[nodiscard]] bool isAsShown(const LotRow &row) const;
    [[nodiscard]] auction::ShownEnd shownFor(const LotRow &row, const SaleRow &sale);
    void showGroup(const SaleRow &sale, const Touched &touched, QList<Update> &updates);
    void showCascade(const SaleRow &sale, const Touched &touched, QList<Update> &updates);
    /// Whether it shows another than before.
    bool show(LotRow &row, const auction::ShownEnd &shown, QList<Update> &updates);
    [[nodiscard]] QList<LotRow *> rowsOf(const QSet<auction::LotId> &lots);
    [[nodiscard]] LotRow *nearestBefore(const LotRow &row);

    Sales &m_sales;
    Lots &m_lots;
    QHash<auction::SaleId, QList<auction::LotId>> m_order;
    QHash<auction::SaleId, Touched> m_touched;
};

} // namespace gavel::store
