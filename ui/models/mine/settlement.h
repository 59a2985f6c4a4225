#pragma once

#include "models/money_line.h"
#include "protocol/views.h"

#include <QHash>
#include <QList>

namespace gavel::models {

/// A sold lot and who owes what for it (RULES.md, "Closing and settling").
struct Sale
{
    protocol::LotView lot;
    MoneyLine buyer;                ///< what the buyer pays, and has paid
    auction::Amount commission = 0; ///< of the price, from the seller
    auction::Amount credit = 0;     ///< to the seller: the price less commission

    bool operator==(const Sale &) const = default;
};

/// What a seller gets for a price: all but the commission.
[[nodiscard]] auction::Amount creditOf(auction::Amount price, const auction::Bands &commission);

/// "At $100.00 you get $90.00: the commission is 10 %. The buyer pays $120.00 with the 20 % premium." Empty where the
/// house takes neither; without a price it names the rates alone.
[[nodiscard]] QString proceedsText(auction::Amount price, const auction::Rates &rates, const MoneyText &money);

/// By the lot's own rates. Unpaid.
[[nodiscard]] Sale saleOf(const protocol::LotView &lot);

/// The sold ones among the lots. What an account paid in pays for what it won, the first to end first.
[[nodiscard]] QList<Sale> salesOf(const QList<protocol::LotView> &lots,
                                  const QHash<auction::AccountId, protocol::AccountView> &accounts);

/// What all sales come to.
struct SalesSum
{
    MoneyLine buyers;
    auction::Amount credit = 0;
    auction::Amount house = 0; ///< premiums and commissions

    bool operator==(const SalesSum &) const = default;
};

[[nodiscard]] SalesSum sumOf(const QList<Sale> &sales);

} // namespace gavel::models
