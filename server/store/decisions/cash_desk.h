#pragma once

#include "store/decisions/decided.h"
#include "store/tables/invoices.h"
#include "store/tables/lots.h"
#include "store/tables/money_keys.h"
#include "store/tables/record.h"
#include "store/tables/sales.h"

namespace gavel::store {

/// Payments, adjustments, numbers of invoices, and what was collected (FORMATS.md, "Money"). Throws SqlFailure. Store
/// thread.
class CashDesk
{
public:
    CashDesk(Sql &sql, Lots &lots, Accounts &accounts, Sales &sales)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_sales(sales)
        , m_invoices(sql)
        , m_keys(sql)
        , m_record(sql)
    {
    }

    Decided<InvoiceVerdict> pay(const command::PayInvoice &command, auction::TimeMs now);
    Decided<InvoiceVerdict> takeBack(const command::TakePaymentBack &command, auction::TimeMs now);
    Decided<InvoiceVerdict> adjust(const command::AdjustInvoice &command, auction::TimeMs now);
    Decided<InvoiceVerdict> number(const command::NumberInvoice &command, auction::TimeMs now);
    Decided<CollectedVerdict> markCollected(const command::MarkCollected &command, auction::TimeMs now);

private:
    /// What an entry of the ledger is for.
    struct Movement
    {
        std::optional<auction::SaleId> sale; ///< none: of the deposits, which are of no sale
        PostingKind kind = PostingKind::Payment;
        const QString &note;
        auction::TimeMs at = 0;
    };

    /// Who pays for the account, whose invoice it is then, or itself, where what stayed on its own does not balance; or
    /// why `by` may not touch it.
    [[nodiscard]] tl::expected<AccountRow *, auction::Refusal> payer(qint64 sale, auction::AccountId account,
                                                                     auction::AccountId by);
    /// Whether anybody on its bill leads.
    [[nodiscard]] bool isBound(const AccountRow &account);
    [[nodiscard]] std::optional<Fault> paymentFault(const command::PayInvoice &command, const AccountRow &account,
                                                    const InvoiceSums &invoice, auction::Amount unspent);
    void enter(const command::PayInvoice &command, auction::AccountId account, auction::Amount ofDeposits,
               auction::TimeMs now);
    void move(const AccountRow &account, Party to, auction::Amount amount, const Movement &movement);

    Lots &m_lots;
    Accounts &m_accounts;
    Sales &m_sales;
    Invoices m_invoices;
    MoneyKeys m_keys;
    Record m_record;
};

} // namespace gavel::store
