#pragma once

#include "auction/events.h"
#include "protocol/sale_views.h"
#include "store/sql/sql.h"

#include <QList>
#include <QSet>
#include <unordered_map>

namespace gavel::store {

/// A sale, and how far a group of lots has come.
struct SaleRow
{
    protocol::SaleView view;
    auction::LotEnd group; ///< what its lots move to; of lot 0: the plan's first end
    bool isRemoved = false;

    [[nodiscard]] std::optional<auction::LotEnd> groupEnd() const
    {
        return group.lot ? std::optional(group) : std::nullopt;
    }
};

/// The house's sales. A row is read when it is first asked for in a transaction. Throws SqlFailure. Any thread that
/// owns the connection; the store thread alone writes.
class Sales
{
public:
    explicit Sales(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Null if there is none. Valid until forget().
    SaleRow *find(auction::SaleId id);
    [[nodiscard]] bool has(auction::SaleId id) { return find(id) != nullptr; }
    /// All, in the order in which they were made.
    [[nodiscard]] QList<protocol::SaleView> all();
    /// Gives its id: the next one, unless it has one.
    auction::SaleId add(protocol::SaleView sale);
    /// Writes all of it.
    void save(const SaleRow &row);
    /// It is not there any more. Its empty row stays, so that its id is never another's: the logs of lots that were in
    /// it name it.
    void remove(auction::SaleId id);
    /// Whether something was paid, adjusted or counted of it.
    [[nodiscard]] bool hasMoney(auction::SaleId id);

    /// Whether others see bidders by their paddles in one of them.
    [[nodiscard]] bool anyShowsPaddles();

    /// Planned ones that start by themselves, by `now`.
    [[nodiscard]] QList<auction::SaleId> due(auction::TimeMs now);
    [[nodiscard]] std::optional<auction::TimeMs> nextDeadline();

    /// Lots that wait for nothing but a sale which has started: it has too many to open them all at once. In order.
    [[nodiscard]] QList<auction::LotId> stillToOpen();
    [[nodiscard]] QList<auction::LotId> stillToOpenIn(auction::SaleId id, int limit);

    /// The one that a lot is in; none where there is no such lot.
    [[nodiscard]] QSet<auction::SaleId> of(auction::LotId lot);
    /// Its lots in their order.
    [[nodiscard]] QList<auction::LotId> lotsOf(auction::SaleId id);

    /// In a shared book: nobody else changes these until the transaction ends, nor those that would start by `now`, nor
    /// those of these lots, where one lot's end or opening is another's matter, nor those to which lots are added.
    /// Gives the lots that have to stand still with them.
    QSet<auction::LotId> lock(const QSet<auction::SaleId> &changed, const QSet<auction::SaleId> &sellIn,
                              const QSet<auction::LotId> &lots, std::optional<auction::TimeMs> now);
    /// In a shared book: these stay until the transaction ends, whatever else others change of them.
    void hold(const QSet<auction::SaleId> &sales);
    /// Whether lock() has it, or it needs none for what becomes of a lot in it.
    [[nodiscard]] bool standsStill(auction::SaleId id);

    /// What was read is of this transaction alone.
    void forget() { m_rows.clear(); }
    /// What was found is of a transaction that failed.
    void forgetAll();

private:
    [[nodiscard]] bool hasStillToOpen(auction::SaleId id);

    Sql &m_sql;
    QSet<auction::SaleId> m_locked; ///< by the newest lock()
    std::unordered_map<auction::SaleId, SaleRow> m_rows;
    QSet<auction::SaleId> m_allOpened; ///< running, and no lot has still to open with them, now or later
};

} // namespace gavel::store
