#pragma once

#include "store/tables/accounts.h"

namespace gavel::store {

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
