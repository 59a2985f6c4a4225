#pragma once

#include "store/queries.h"
#include "store/tables/accounts.h"

namespace gavel::store {

enum class EntryKind { Payment, Adjustment, Funds };
/// As its column has it.
[[nodiscard]] QString nameOf(EntryKind kind);

/// What is on an invoice beside its lots.
struct EntryRow
{
    qint64 sale = protocol::firstSale;
    auction::AccountId account = auction::noAccount;
    qint64 n = 0; ///< from 1 within its invoice
    EntryKind kind = EntryKind::Payment;
    QString means = {};
    auction::Amount amount = 0;
    QString reference = {};
    QString reason = {};
    std::optional<auction::LotId> lot = {}; ///< what funds paid for
    auction::TimeMs at = 0;
    auction::AccountId staff = auction::noAccount;
    auction::AccountId whose = auction::noAccount; ///< before it moved to who pays for them; nobody: the invoice's own
};

struct TakenBackRow
{
    std::optional<auction::TimeMs> at = {}; ///< none: it counts
    auction::AccountId by = auction::noAccount;
    QString reason = {};
};

/// What an invoice's lines and its payments that count come to (protocol::InvoiceView).
struct InvoiceSums
{
    auction::Amount total = 0;
    auction::Amount paid = 0;
    auction::Amount received = 0;
    bool isAny = false; ///< something stands on it

    [[nodiscard]] auction::Amount balance() const { return total - paid; }
};

/// What bidders owe of each sale: the lots that were sold to them and to those for whom they pay, and their invoices'
/// other entries. The lots must have been written (Lots::flush). Throws SqlFailure. Any thread that owns the
/// connection; the store thread alone writes.
class Invoices
{
public:
    explicit Invoices(Sql &sql)
        : m_sql(sql)
    {
    }

    [[nodiscard]] protocol::InvoiceView read(qint64 sale, const AccountRow &account);
    /// Of thousands of lines a tenth of the work.
    [[nodiscard]] InvoiceSums sumsOf(qint64 sale, auction::AccountId account);
    [[nodiscard]] QList<protocol::InvoicePayment> paymentsOf(qint64 sale, auction::AccountId account);
    [[nodiscard]] bool hasNumber(qint64 sale, auction::AccountId account);
    /// Whether the account's own is the one to pay: of who is billed to another, one that was settled before and
    /// balances no more, its lot's sale having been voided. Else it is the payer's.
    [[nodiscard]] bool isOwn(qint64 sale, const AccountRow &account);
    /// Accounts that have something on theirs, from the one after `after`.
    [[nodiscard]] QList<auction::AccountId> accountsAfter(qint64 sale, auction::AccountId after);

    /// The sales of which there is something on the account's.
    [[nodiscard]] QList<auction::SaleId> salesOf(auction::AccountId account);
    /// What was paid on all of the account's, by funds too, less what was taken back.
    [[nodiscard]] auction::Amount paidOn(auction::AccountId account);
    /// What of its deposits no line needs, of whatever sale: neither one that funds have paid nor one that is owed.
    /// What is held is no part of the sum, since it would tell the maximum that it is held for.
    [[nodiscard]] auction::Amount unspentOf(const AccountRow &account);

    /// On whose invoice of which sale a lot is.
    struct Bill
    {
        qint64 sale = protocol::firstSale;
        auction::AccountId account = auction::noAccount;
    };
    [[nodiscard]] std::optional<Bill> billOf(auction::LotId lot);
    void setBill(auction::LotId lot, const Bill &bill);
    void unsetBill(auction::LotId lot);
    /// What is one bidder's on an invoice goes to that of `to`, of the same sale. Numbers stay.
    void move(const Bill &from, auction::AccountId to, auction::AccountId whose);

    /// Under the next number of the invoice, which is `entry.n` afterwards.
    void add(EntryRow &entry);
    void takeBack(qint64 sale, auction::AccountId account, qint64 n, const TakenBackRow &back);
    /// Gives it the sale's next number, unless it has one.
    void giveNumber(qint64 sale, auction::AccountId account, auction::TimeMs now);

    void setCollected(auction::LotId lot, auction::TimeMs now, auction::AccountId by);
    void unsetCollected(auction::LotId lot);
    [[nodiscard]] std::optional<protocol::Stamp> collectedOf(auction::LotId lot);

private:
    void readNumber(protocol::InvoiceView &invoice);
    void readLots(protocol::InvoiceView &invoice);
    void readEntries(protocol::InvoiceView &invoice);
    void readPeople(protocol::InvoiceView &invoice);
    [[nodiscard]] qint64 nextEntry(const Bill &bill);

    Sql &m_sql;
};

} // namespace gavel::store
