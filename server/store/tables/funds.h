#pragma once

#include "store/tables/invoices.h"

namespace gavel::store {

/// Whether there may be something to pay by.
[[nodiscard]] bool hasFunds(const AccountRow &account);

/// Funds pay by themselves, as far as they go: at most `most` of what the account owes, which the entry says was for
/// `lot`. Limited ones are what is available; of open ones only what was paid in counts. To be called once debits and
/// deposits are what they will be, and the lots written. What was paid at the desk for something else is not spent
/// twice (FORMATS.md, "Money"). Throws SqlFailure. Store thread.
void payByFunds(Invoices &invoices, const AccountRow &account, auction::Amount most, std::optional<auction::LotId> lot,
                auction::TimeMs now);

/// Gives back to the funds what they paid beyond what is owed now, `lot` being owed no more.
void payBackFunds(Invoices &invoices, const AccountRow &account, auction::LotId lot, auction::TimeMs now);

} // namespace gavel::store
