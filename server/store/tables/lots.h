#pragma once

#include "auction/events.h"
#include "protocol/log.h"
#include "protocol/views.h"
#include "store/tables/lot_row.h"
#include "store/tables/lot_texts.h"
#include "store/tables/prebids.h"

#include <QSet>
#include <deque>
#include <unordered_map>

namespace gavel::store {

/// The columns of LotRow over the alias l, and a row read from them, for whoever joins more.
[[nodiscard]] QString lotColumnNames();
[[nodiscard]] int lotColumnCount();
[[nodiscard]] LotRow lotRowFrom(const QSqlQuery &query);

/// The lots at hand. A row is read when it is first asked for and written once a transaction, at flush(), so a batch of
/// bids on a lot costs its row one write. Where the store thread alone writes lots, a row that was committed is as good
/// as read again; one of a transaction that failed is not, nor one of a shared book. Throws SqlFailure. Store thread.
class Lots
{
public:
    explicit Lots(Sql &sql)
        : m_sql(sql)
        , m_prebids(sql)
        , m_texts(sql)
    {
    }

    /// Null if there is none. Valid until the transaction ends.
    LotRow *find(auction::LotId id);

    /// In a shared book: reads those of the ids that there are, in their order, and nobody else changes them until the
    /// transaction ends. Gives who sells and who leads them, and who left a bid before the opening.
    QSet<auction::AccountId> lock(const QList<auction::LotId> &ids);

    /// A new row with these terms; its state is for apply() to write.
    LotRow &create(const auction::LotFacts &facts, const protocol::LotDraft &draft, const auction::LotPlace &place,
                   auction::TimeMs now);

    /// The last in the sale's order, under a number that is free.
    [[nodiscard]] auction::LotPlace nextPlace(auction::SaleId sale);
    [[nodiscard]] bool isNumberOfAnother(auction::SaleId sale, auction::LotId lot, const QString &number);
    void setPlace(LotRow &row, const auction::LotPlace &place);
    void setSale(LotRow &row, auction::SaleId sale, const auction::LotPlace &place, bool takesPrebids);
    /// Numbers from 1 for lots of one sale.
    void renumber(const QList<LotRow *> &rows);
    /// Such before the opening too.
    [[nodiscard]] bool anyBidsIn(auction::SaleId sale);
    /// When the last of them is shown to end that ends by the sale's plan; 0 without any.
    [[nodiscard]] auction::TimeMs lastPlannedEnd(auction::SaleId sale);
    /// From that place of a sale on, in its order: what the ends of others depend on of each, and how it is shown to
    /// end; of those at hand everything. Valid until the next call.
    [[nodiscard]] QList<LotRow *> lookAlong(auction::SaleId sale, const auction::LotPlace &from, auction::LotId lot,
                                            int limit);
    enum class Side { Before, Behind };
    /// The nearest lot on that side of a place of a sale which others behind it count from (auction::holdsUp); null
    /// without.
    [[nodiscard]] LotRow *nearestHoldingUp(auction::SaleId sale, const auction::LotPlace &place, auction::LotId lot,
                                           Side side = Side::Before);
    /// Of the lots before that place of a sale, from behind the nearest that is over: those that are shown to end later
    /// than it is written, in order.
    [[nodiscard]] QList<auction::LotId> toMove(auction::SaleId sale, const auction::LotPlace &before,
                                               auction::LotId lot, qsizetype limit);
    /// Null if it is not at hand.
    [[nodiscard]] LotRow *atHand(auction::LotId id);
    /// Writes how a lot is shown to end, and no more, unless the row is written anyway.
    void writeShownEnd(const LotRow &row);
    /// As its sale has it from now on.
    void setTakesPrebids(LotRow &row, bool takes);
    [[nodiscard]] Prebids &prebids() { return m_prebids; }
    [[nodiscard]] bool anyIn(auction::SaleId sale, const QList<auction::Phase> &phases);
    /// Whether any was ever open, of those too that were withdrawn since.
    [[nodiscard]] bool anyOpenedIn(auction::SaleId sale);

    /// Name and description, which the rules do not read.
    [[nodiscard]] protocol::LotDraft draftOf(const LotRow &row);
    void setTerms(LotRow &row, const protocol::LotDraft &draft);

    /// What of its rates is its own, whatever its seller's, its sale's and the house's are.
    [[nodiscard]] protocol::OwnRates ownRatesOf(const LotRow &row);
    void setOwnRates(const LotRow &row, const protocol::OwnRates &rates);

    /// Whether the account, or somebody for whom it pays, leads a lot that is open or paused: what their funds could
    /// still bear would tell a maximum.
    [[nodiscard]] bool leadsAny(auction::AccountId account);
    /// Whether a bid of any of them before the opening stands anywhere, which holds its funds as leading does.
    [[nodiscard]] bool hasPrebids(auction::AccountId account) { return m_prebids.hasAny(account); }
    /// Either: what its holds are would tell a maximum.
    [[nodiscard]] bool bindsAny(auction::AccountId account) { return leadsAny(account) || hasPrebids(account); }

    /// Whether a maximum that staff did not enter does, but for what the bidder left on that lot before its opening.
    [[nodiscard]] bool bindsUnknown(auction::AccountId payer, auction::LotId lot, auction::AccountId bidder);

    /// Open, scheduled or offered lots whose time has come by `now`, in the order of their sales.
    [[nodiscard]] QList<auction::LotId> due(auction::TimeMs now);
    /// When the next one's time comes.
    [[nodiscard]] std::optional<auction::TimeMs> nextDeadline();

    /// Writes the rows that changed, each under a change number of the house's own. Gives the newest number of this
    /// transaction, 0 if there is none; the house's row is the caller's to write.
    qint64 flush();
    qint64 nextChange();
    /// The house's newest number before those that this transaction gave.
    [[nodiscard]] qint64 changeBefore() const { return m_before; }
    /// After a commit: keeps the rows for the next transaction, unless they are many.
    void keepCommitted();
    void forget();

private:
    LotRow &keep(LotRow row);
    [[nodiscard]] QString nameOf(const LotRow &row);

    Sql &m_sql;
    Prebids m_prebids;
    LotTexts m_texts;
    std::unordered_map<auction::LotId, LotRow> m_rows;
    std::deque<LotRow> m_lookedAt;
    std::optional<qint64> m_change;
    qint64 m_before = 0;
};

} // namespace gavel::store
