#pragma once

#include "protocol/settlement_views.h"

#include <QList>

namespace gavel::models {

/// What of an invoice or a settlement was taxed alike, as accounts want it.
struct TaxSum
{
    auction::Tax taxed;       ///< none: what no tax was taken on
    auction::Amount base = 0; ///< what it was taken on
    auction::Amount tax = 0;

    bool operator==(const TaxSum &) const = default;
};

/// What tax was taken on of a lot of this price and premium; 0: on nothing, as where it is included.
[[nodiscard]] auction::Amount taxBaseOf(const auction::Tax &taxed, auction::Amount price, auction::Amount premium);

/// One a rate and what that is on, in the order of the lines, and what was not taxed as the last; bases and taxes add
/// up to the invoice's total. Nothing where no line has any tax. Tax that is included counts as none. Pure.
[[nodiscard]] QList<TaxSum> taxSumsOf(const protocol::InvoiceView &invoice);

/// Whether the price of a lot has tax in it, by the margin scheme.
[[nodiscard]] bool includesTax(const protocol::InvoiceView &invoice);

/// Of what the buyers of a seller's lots paid, without what was not taxed: none of it is the seller's.
[[nodiscard]] QList<TaxSum> taxSumsOf(const protocol::SettlementView &settlement);

} // namespace gavel::models
