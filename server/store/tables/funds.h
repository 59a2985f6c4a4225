#pragma once

#include "store/tables/invoices.h"

namespace gavel::store {

/// Whether there may be something to pay by.
[[nodiscard]] bool hasFunds(const AccountRow &account);

struct FundsPayment
{
    auction::Amount most = 0;
    std::optional<auction::LotId> lot = {}; ///< that the entry says it was for
    auction::TimeMs at = 0;
};

/// Funds pay by themselves, as far as they go: at most `most` of what is owed of the sale. Limited ones are what is
/// available; of open ones only what was paid in counts. To be called once debits and deposits are what they will be,
/// and the lots written. What was paid at the desk for something else, of whatever sale, is not spent twice
/// (FORMATS.md, "Money"). Gives what was paid. Throws SqlFailure. Store thread.
auction::Amount payByFunds(Invoices &invoices, qint64 sale, const AccountRow &payer, const FundsPayment &payment);

/// A deposit first pays what is still owed, sale by sale.
void payByDeposit(Invoices &invoices, const AccountRow &payer, auction::Amount deposit, auction::TimeMs now);

/// A lot that is owed no more.
struct VoidedPurchase
{
    auction::LotId lot = 0;
    auction::AccountId buyer = auction::noAccount;
    auction::TimeMs at = 0;
};

/// Gives back to the funds what they paid beyond what is owed of the sale now: of the buyer's part first, then of the
/// payer's own, then of others'; of none more than was paid, since a part leaves with its bidder.
void payBackFunds(Invoices &invoices, qint64 sale, const AccountRow &payer, const VoidedPurchase &purchase);

} // namespace gavel::store
