#pragma once

#include "auction/lot.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// The parties of the ledger that are no accounts; the table `parties` has their names.
enum class Party : qint64 {
    House = 0,
    Cash = -1, ///< notes and coins
    Card = -2,
    Cheque = -3,
    Bank = -4,
    Other = -5,
    Tax = -6,
};
[[nodiscard]] constexpr qint64 partyId(Party party)
{
    return static_cast<qint64>(party);
}

/// What an entry of the ledger is for.
enum class PostingKind {
    Deposit,
    Sale,
    Payment,
    PaymentTakenBack,
    Adjustment,
    SaleVoided,
    Payout,
    SettlementAdjustment,
    BillMoved,    ///< to who pays for somebody, or back
    OpeningFunds, ///< of the house: nobody handed them over
};
/// As the ledger has it; the table `posting_kinds` has all of them.
[[nodiscard]] QString nameOf(PostingKind kind);

/// One side of a ledger entry; the amounts of an entry sum to zero.
struct Posting
{
    qint64 party = partyId(Party::House); ///< or an account
    auction::Amount amount = 0;
};

/// An entry of the ledger beside its sides.
struct LedgerEntry
{
    auction::TimeMs at = 0;
    PostingKind kind = PostingKind::Deposit;
    std::optional<auction::LotId> lot = {};
    QString note = {};
    std::optional<auction::SaleId> sale = {}; ///< of whose invoices and settlements it is
};

/// Writes one entry, whose sides must sum to zero (LogicFault). Throws SqlFailure. Store thread.
void writeEntry(Sql &sql, const LedgerEntry &entry, std::initializer_list<Posting> postings);

} // namespace gavel::store
