#pragma once

#include "store/commands.h"
#include "store/tables/invoices.h"
#include "store/tables/lots.h"

namespace gavel::store {

/// Who pays for whom (FORMATS.md, "Bidders, paddles and roles"), and what of their invoices goes along. Throws
/// SqlFailure. Store thread.
class BillDesk
{
public:
    BillDesk(Sql &sql, Lots &lots, Accounts &accounts)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_invoices(sql)
    {
    }

    /// Why `by`, or the host where it is nobody, can't have `payer` pay for the account, or the account for itself.
    /// Malformed: there is no such payer, or one of the two pays for others or is paid for. Forbidden: it is their own
    /// bill or that of one of the staff, for whom the host alone does it. WrongPhase: somebody on either bill leads a
    /// lot, and what their funds bear would tell the maximum.
    [[nodiscard]] std::optional<Fault> faultOf(AccountRow &row, std::optional<auction::AccountId> payer,
                                               auction::AccountId by);
    /// Which must have no fault. What is still open on the account's own invoices goes to the payer's, with what was
    /// paid of it, and what is left open of it there comes back.
    void change(AccountRow &row, std::optional<auction::AccountId> payer, auction::TimeMs now);

private:
    /// What of an invoice is one bidder's.
    struct Part
    {
        bool isAny = false;
        auction::Amount owed = 0;
        auction::Amount received = 0; ///< at the desk
        auction::Amount byFunds = 0;
    };

    /// Of one of the two, which are to be joined, or where `other` is none, parted.
    [[nodiscard]] bool isOwnBill(AccountRow &row, const AccountRow *other, auction::AccountId by);
    [[nodiscard]] static Part partOf(const protocol::InvoiceView &invoice, auction::AccountId bidder);
    void join(AccountRow &row, AccountRow &payer, auction::TimeMs now);
    void part(AccountRow &row, AccountRow &payer, auction::TimeMs now);
    void move(qint64 sale, AccountRow &from, AccountRow &to, const Part &what, auction::TimeMs now);

    Lots &m_lots;
    Accounts &m_accounts;
    Invoices m_invoices;
};

} // namespace gavel::store
