#pragma once

#include "protocol/settlement_views.h"
#include "store/tables/accounts.h"

namespace gavel::store {

/// What is on a settlement beside its lots.
struct SettlementEntry
{
    enum class Kind { Payout, Adjustment };

    qint64 sale = protocol::firstSale;
    auction::AccountId account = auction::noAccount;
    qint64 n = 0; ///< from 1 within its settlement
    Kind kind = Kind::Payout;
    QString means = {};
    auction::Amount amount = 0;
    QString reference = {};
    QString reason = {};
    auction::TimeMs at = 0;
    auction::AccountId staff = auction::noAccount;
};

/// What a settlement's lines and its payouts come to (protocol::SettlementView).
struct SettlementSums
{
    auction::Amount total = 0;
    auction::Amount paidOut = 0;

    [[nodiscard]] auction::Amount balance() const { return total - paidOut; }
};

/// What sellers are owed: their lots that were sold, and their settlements' other entries. The lots must have been
/// written (Lots::flush). Throws SqlFailure. Any thread that owns the connection; the store thread alone writes.
class Settlements
{
public:
    explicit Settlements(Sql &sql)
        : m_sql(sql)
    {
    }

    [[nodiscard]] protocol::SettlementView read(qint64 sale, const AccountRow &account);
    /// Of thousands of lines a part of the work.
    [[nodiscard]] SettlementSums sumsOf(qint64 sale, auction::AccountId account);
    /// Accounts that have something on theirs, from the one after `after`.
    [[nodiscard]] QList<auction::AccountId> accountsAfter(qint64 sale, auction::AccountId after);
    /// The sales of which there is something on the account's.
    [[nodiscard]] QList<auction::SaleId> salesOf(auction::AccountId account);
    /// Under the next number of the settlement, which is `entry.n` afterwards.
    void add(SettlementEntry &entry);

private:
    void readLots(protocol::SettlementView &settlement);
    void readEntries(protocol::SettlementView &settlement);

    Sql &m_sql;
};

} // namespace gavel::store
