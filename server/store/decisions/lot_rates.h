#pragma once

#include "auction/rates.h"
#include "protocol/sale_views.h"
#include "protocol/views.h"
#include "store/commands.h"

namespace gavel::store {

/// What is taken of a lot (FORMATS.md, "Money"): its own premium and commission go before its seller's, those before
/// the sale's, those before the house's; the tax is the sale's, else the house's. Pure.
[[nodiscard]] auction::Rates ratesFor(const protocol::OwnRates &lot, const protocol::OwnRates &seller,
                                      const protocol::SaleView &sale, const protocol::HouseView &house);

/// Which of them a change is about, as the record has it. Pure.
[[nodiscard]] QStringList namesIn(const command::RatesChange &change);

/// Likewise of what was set of its number and its category, with that. Pure.
[[nodiscard]] QStringList namesIn(const command::PlaceChange &change);

} // namespace gavel::store
