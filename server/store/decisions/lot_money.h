#pragma once

#include "auction/events.h"
#include "store/tables/accounts.h"
#include "store/tables/funds.h"
#include "store/tables/lots.h"

namespace gavel::store {

/// What a decision on a lot does to people's money: the holds of those who lead or left a maximum, what a sale is owed
/// and paid by, and what comes back of one that is voided (FORMATS.md, "Money"). Throws SqlFailure. Store thread.
class LotMoney
{
public:
    LotMoney(Sql &sql, Lots &lots, Accounts &accounts)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_invoices(sql)
    {
    }

    /// From what the lot held before a decision to what it holds now.
    void moveHold(const LotRow &row, const auction::LotState &before);
    /// Posts the sale of a lot that is sold, and pays it by funds.
    void settle(LotRow &row, auction::TimeMs now);
    void unsettle(LotRow &row, const auction::event::SaleVoided &voided, auction::TimeMs now);

private:
    /// Whose funds hold a bid, and pay for what it wins.
    [[nodiscard]] AccountRow &payerOf(auction::AccountId bidder, const char *otherwise);
    void movePrebidHolds(const LotRow &row, const auction::LotState &before);

    Lots &m_lots;
    Accounts &m_accounts;
    Invoices m_invoices;
};

} // namespace gavel::store
