#pragma once

#include "protocol/views.h"

#include <QList>

namespace gavel::models {

/// A sold lot and who owes what for it (RULES.md, "Closing and settling").
struct Sale
{
    LotView lot;
    Amount premium = 0;    ///< on the price, from the buyer
    Amount owed = 0;       ///< by the buyer: price and premium
    Amount commission = 0; ///< of the price, from the seller
    Amount credit = 0;     ///< to the seller: the price less commission

    bool operator==(const Sale &) const = default;
};

/// `commission` in basis points: the house's, which its lots share, since it is fixed with the book.
[[nodiscard]] Sale saleOf(const LotView &lot, int commission);

/// The sold ones among the lots.
[[nodiscard]] QList<Sale> salesOf(const QList<LotView> &lots, int commission);

/// What all sales come to.
struct SalesSum
{
    Amount prices = 0;
    Amount owed = 0;
    Amount credit = 0;
    Amount house = 0; ///< premiums and commissions

    bool operator==(const SalesSum &) const = default;
};

[[nodiscard]] SalesSum sumOf(const QList<Sale> &sales);

} // namespace gavel::models
