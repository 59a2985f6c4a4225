#pragma once

#include "store/decisions/decided.h"
#include "store/tables/cash_counts.h"
#include "store/tables/lots.h"
#include "store/tables/money_keys.h"
#include "store/tables/record.h"
#include "store/tables/sales.h"
#include "store/tables/settlements.h"

namespace gavel::store {

/// What sellers are owed and paid, and the count of the cash (FORMATS.md, "Money"). Throws SqlFailure. Store thread.
class SettlementDesk
{
public:
    SettlementDesk(Sql &sql, Lots &lots, Accounts &accounts, Sales &sales)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_sales(sales)
        , m_settlements(sql)
        , m_counts(sql)
        , m_keys(sql)
        , m_record(sql)
    {
    }

    Decided<SettlementVerdict> payOut(const command::PayOut &command, auction::TimeMs now);
    Decided<SettlementVerdict> adjust(const command::AdjustSettlement &command, auction::TimeMs now);
    Decided<protocol::CashCount> count(const command::CountCash &command, auction::TimeMs now);

private:
    /// What an entry of the ledger is for.
    struct Movement
    {
        qint64 sale = protocol::firstSale;
        PostingKind kind = PostingKind::Payout;
        const QString &note;
        auction::TimeMs at = 0;
    };

    /// The account whose settlement it is, or why `by` may not touch it.
    [[nodiscard]] tl::expected<AccountRow *, auction::Refusal> seller(qint64 sale, auction::AccountId account,
                                                                      auction::AccountId by);
    [[nodiscard]] std::optional<Fault> payoutFault(const command::PayOut &command, const AccountRow &account);
    void move(AccountRow &account, Party party, auction::Amount amount, const Movement &movement);

    Lots &m_lots;
    Accounts &m_accounts;
    Sales &m_sales;
    Settlements m_settlements;
    CashCounts m_counts;
    MoneyKeys m_keys;
    Record m_record;
};

} // namespace gavel::store
