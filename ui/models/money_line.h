#pragma once

#include "models/money_text.h"
#include "models/saturating.h"
#include "protocol/views.h"

#include <QList>

namespace gavel::models {

/// What a buyer pays for something: price + premium (+ tax) = total, and what of that is held or paid. Said the same
/// wherever money is spoken of. A value; any thread.
struct MoneyLine
{
    auction::Amount price = 0;
    auction::Amount premium = 0;
    auction::Amount tax = 0;
    auction::Amount held = 0; ///< of limited funds, while it is led
    auction::Amount paid = 0; ///< out of the account's funds
    int rate = 0;             ///< of the premium, in basis points; 0: there is none, or it goes by bands

    [[nodiscard]] auction::Amount total() const { return sumOf(sumOf(price, premium), tax); }
    [[nodiscard]] auction::Amount due() const { return total() - paid; }
    [[nodiscard]] bool isPaid() const { return paid > 0 && due() <= 0; }
    bool operator==(const MoneyLine &) const = default;
};

/// Premium and tax rounded as the ledger does (FORMATS.md, "Money").
[[nodiscard]] MoneyLine moneyLine(auction::Amount price, const auction::Rates &rates);
/// Of a price of this lot.
[[nodiscard]] MoneyLine moneyLine(auction::Amount price, const protocol::LotView &lot);
/// Whether the lot costs more than its price.
[[nodiscard]] bool addsToPrice(const protocol::LotView &lot);
/// All of them together.
[[nodiscard]] MoneyLine sumOf(const QList<MoneyLine> &lines);
/// Pays them one after the other out of what an account paid in and was credited, as far as that goes.
void payFrom(auction::Amount funds, QList<MoneyLine> &lines);

/// "$1,741.40 with the 20 % premium", "$1,915.54 with premium and tax"; without either nothing, since the price says it
/// all.
[[nodiscard]] QString withPremiumText(const MoneyLine &line, const MoneyText &money);
/// The total as part of a sentence: "$1,741.40 with premium", "$1,915.54 with premium and tax", "$1,451.17".
[[nodiscard]] QString totalText(const MoneyLine &line, const MoneyText &money);
/// "$1,451.17 + $290.23 premium = $1,741.40", and " · held $2,400.00" or " · paid" where it is so.
[[nodiscard]] QString moneyLineText(const MoneyLine &line, const MoneyText &money);
} // namespace gavel::models
