#pragma once

#include "store/tables/account_columns.h"
#include "store/tables/invoices.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

// The columns of the tables that make an invoice: `invoices` and their numbers, `lot_bills`, `invoice_entries`,
// `collected`.

/// By its name.
template <>
struct Stored<EntryKind>
{
    static QVariant given(EntryKind kind) { return nameOf(kind); }
    static void assign(EntryKind &member, const QVariant &read)
    {
        const QString name = read.toString();
        member = EntryKind::Payment;
        for (const EntryKind kind : {EntryKind::Adjustment, EntryKind::Funds}) {
            if (name == nameOf(kind))
                member = kind;
        }
    }
};

inline constexpr std::array invoiceEntryColumns{
    column<EntryRow>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.sale; }),
    column<EntryRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<EntryRow>(
        "n"_L1, Write::Never, [](auto &row) -> auto & { return row.n; }),
    column<EntryRow>(
        "kind"_L1, Write::Never, [](auto &row) -> auto & { return row.kind; }),
    column<EntryRow>(
        "means"_L1, Write::Never, [](auto &row) -> auto & { return row.means; }),
    column<EntryRow>(
        "amount"_L1, Write::Never, [](auto &row) -> auto & { return row.amount; }),
    column<EntryRow>(
        "reference"_L1, Write::Never, [](auto &row) -> auto & { return row.reference; }),
    column<EntryRow>(
        "reason"_L1, Write::Never, [](auto &row) -> auto & { return row.reason; }),
    column<EntryRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<EntryRow>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    referenceColumn<EntryRow>(
        "staff"_L1, Write::Never, [](auto &row) -> auto & { return row.staff; }),
    referenceColumn<EntryRow>(
        "whose"_L1, Write::Never, [](auto &row) -> auto & { return row.whose; }),
};

inline constexpr std::array takenBackColumns{
    column<TakenBackRow>(
        "taken_back_at"_L1, Write::State, [](auto &row) -> auto & { return row.at; }),
    referenceColumn<TakenBackRow>(
        "taken_back_by"_L1, Write::State, [](auto &row) -> auto & { return row.by; }),
    column<TakenBackRow>(
        "taken_back_reason"_L1, Write::State, [](auto &row) -> auto & { return row.reason; }),
};

/// One that has a number.
struct InvoiceRow
{
    qint64 sale = auction::firstSale;
    auction::AccountId account = auction::noAccount;
    qint64 number = 0;
    auction::TimeMs numberedAt = 0;
};

inline constexpr std::array invoiceColumns{
    column<InvoiceRow>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.sale; }),
    column<InvoiceRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<InvoiceRow>(
        "number"_L1, Write::Never, [](auto &row) -> auto & { return row.number; }),
    column<InvoiceRow>(
        "numbered_at"_L1, Write::Never, [](auto &row) -> auto & { return row.numberedAt; }),
};

/// The last number that a sale has given.
struct InvoiceNumberRow
{
    qint64 sale = auction::firstSale;
    qint64 last = 1;
};

inline constexpr std::array invoiceNumberColumns{
    column<InvoiceNumberRow>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.sale; }),
    column<InvoiceNumberRow>(
        "last"_L1, Write::Never, [](auto &row) -> auto & { return row.last; }),
};

/// A lot that was sold, and on whose invoice it is.
struct LotBillRow
{
    auction::LotId lot = 0;
    Invoices::Bill bill;
};

inline constexpr std::array lotBillColumns{
    column<LotBillRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<LotBillRow>(
        "sale"_L1, Write::Never, [](auto &row) -> auto & { return row.bill.sale; }),
    column<LotBillRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.bill.account; }),
};

/// A lot that its buyer took away.
struct CollectedRow
{
    auction::LotId lot = 0;
    auction::TimeMs at = 0;
    auction::AccountId staff = auction::noAccount;
};

inline constexpr std::array collectedColumns{
    column<CollectedRow>(
        "lot"_L1, Write::Never, [](auto &row) -> auto & { return row.lot; }),
    column<CollectedRow>(
        "at"_L1, Write::Never, [](auto &row) -> auto & { return row.at; }),
    column<CollectedRow>(
        "staff"_L1, Write::Never, [](auto &row) -> auto & { return row.staff; }),
};

} // namespace gavel::store
