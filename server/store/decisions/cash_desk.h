#pragma once

#include "store/decisions/decided.h"
#include "store/tables/invoices.h"
#include "store/tables/lots.h"
#include "store/tables/money_keys.h"
#include "store/tables/record.h"

namespace gavel::store {

/// Payments, adjustments, numbers of invoices, and what was collected (FORMATS.md, "Money"). Throws SqlFailure. Store
/// thread.
class CashDesk
{
public:
    CashDesk(Sql &sql, Lots &lots, Accounts &accounts)
        : m_lots(lots)
        , m_accounts(accounts)
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
    /// The account whose invoice it is, or why `by` may not touch it.
    [[nodiscard]] tl::expected<AccountRow *, auction::Refusal> payer(qint64 sale, auction::AccountId account,
                                                                     auction::AccountId by);
    /// What a request under a key that was used before is answered; none: it is new.
    [[nodiscard]] std::optional<Decided<InvoiceVerdict>> answeredBefore(const MoneyKeys::Request &request, qint64 sale,
                                                                        const AccountRow &account);
    [[nodiscard]] protocol::InvoiceView invoiceOf(qint64 sale, const AccountRow &account);
    [[nodiscard]] std::optional<Fault> paymentFault(const command::PayInvoice &command, const AccountRow &account);
    void move(const AccountRow &account, Party to, auction::Amount amount, PostingKind kind, const QString &note,
              auction::TimeMs now);

    Lots &m_lots;
    Accounts &m_accounts;
    Invoices m_invoices;
    MoneyKeys m_keys;
    Record m_record;
};

} // namespace gavel::store
