#pragma once

#include "auction/lot.h"
#include "protocol/views.h"
#include "store/sql/sql.h"

#include <QHash>

namespace gavel::store {

/// What the rules read of a bid before the opening, and what is shown once it is a bid.
struct PrebidRow
{
    auction::LotId lot = 0;
    auction::Prebid prebid;
    QString msg;
    protocol::Person enteredBy; ///< of the staff; nobody: the bidder
};

/// The bids before an opening that stand (FORMATS.md, "A sale"): one a lot and account, until the lot opens or is
/// withdrawn. Their past is in the lots' logs. Throws SqlFailure. Any thread that owns the connection; the store thread
/// alone writes.
class Prebids
{
public:
    explicit Prebids(Sql &sql)
        : m_sql(sql)
    {
    }

    /// In the place of the account's before.
    void put(const PrebidRow &row);
    void remove(auction::LotId lot, auction::AccountId account);
    void removeAll(auction::LotId lot);

    /// In order of seq.
    [[nodiscard]] QList<auction::Prebid> standing(auction::LotId lot);
    /// By lot, each likewise; of a book in PostgreSQL, in one statement.
    [[nodiscard]] QHash<auction::LotId, QList<auction::Prebid>> standingOn(const QList<auction::LotId> &lots);
    /// In order of seq.
    [[nodiscard]] QList<PrebidRow> of(auction::LotId lot);
    [[nodiscard]] std::optional<auction::Amount> amountOf(auction::LotId lot, auction::AccountId account);
    [[nodiscard]] bool hasAny(auction::AccountId account);
    /// Whether one of somebody for whom the payer pays is there that staff did not enter, but for that of the bidder on
    /// the lot.
    [[nodiscard]] bool hasUnknown(auction::AccountId payer, auction::LotId lot, auction::AccountId bidder);
    [[nodiscard]] bool anyIn(auction::SaleId sale);

private:
    Sql &m_sql;
};

} // namespace gavel::store
