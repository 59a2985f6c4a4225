#pragma once

#include "auction/events.h"
#include "auction/lot_place.h"
#include "protocol/log.h"
#include "store/sqlite/sql.h"

#include <QSet>
#include <unordered_map>

namespace gavel {

/// A lot as the rules need it, with its place in the log.
struct LotRow
{
    Lot lot;
    TimeMs createdAt = 0;
    QByteArray head;      ///< hash of the newest event
    TimeMs lastEvent = 0; ///< when it was decided

    /// The moment that counts for a command of `now`: a lot's time never goes back.
    [[nodiscard]] TimeMs momentOf(TimeMs now) const { return qMax(now, lastEvent); }

    /// A lot that is bought or withdrawn ends before its end; one that nobody was there to close ended at its end.
    [[nodiscard]] std::optional<TimeMs> endedAt() const
    {
        if (!isFinal(lot.state.phase))
            return std::nullopt;
        return qMin(lastEvent, lot.state.endsAt.value_or(lastEvent));
    }

    LotPlace place;
    bool dirty = false;
    QSet<AccountId> bidders; ///< those that are known to have their row in `bidders`
};

/// Gives all lots the text that searches look through anew. For a migration: throws SqlFailure.
void renewSearchTexts(Sql &sql);

/// The columns of LotRow over the alias l, and a row read from them, for whoever joins more.
[[nodiscard]] QString lotColumnNames();
[[nodiscard]] int lotColumnCount();
[[nodiscard]] LotRow lotRowFrom(const QSqlQuery &query);

/// The lots at hand. A row is read when it is first asked for and written once a transaction, at flush(), so a batch of
/// bids on a lot costs its row one write. The store thread alone writes lots, so a row that was committed is as good as
/// read again; one of a transaction that failed is not. Throws SqlFailure. Store thread.
class Lots
{
public:
    explicit Lots(Sql &sql)
        : m_sql(sql)
    {
    }

    /// Null if there is none. Valid until the transaction ends.
    LotRow *find(LotId id);

    /// A new row with these terms; its state is for apply() to write.
    LotRow &create(AccountId seller, const Rates &rates, const LotDraft &draft, const LotPlace &place, TimeMs now);

    /// The last in the order, under a number that is free.
    [[nodiscard]] LotPlace nextPlace();
    [[nodiscard]] bool isNumberOfAnother(LotId lot, const QString &number);
    void setPlace(LotRow &row, const LotPlace &place);

    /// Name and description, which the rules do not read.
    [[nodiscard]] LotDraft draftOf(const LotRow &row);
    void setTerms(LotRow &row, const LotDraft &draft);

    /// Open or scheduled lots whose time has come by `now`, the earliest first.
    [[nodiscard]] QList<LotId> due(TimeMs now);
    /// When the next one's time comes.
    [[nodiscard]] std::optional<TimeMs> nextDeadline();

    /// Writes the rows that changed, each under a change number of the house's own. Gives the newest number of this
    /// transaction, 0 if there is none; the house's row is the caller's to write.
    qint64 flush();
    qint64 nextChange();
    /// After a commit: keeps the rows for the next transaction, unless they are many.
    void keepCommitted();
    void forget();

private:
    LotRow &keep(LotRow row);

    Sql &m_sql;
    std::unordered_map<LotId, LotRow> m_rows;
    std::optional<qint64> m_change;
};

} // namespace gavel
