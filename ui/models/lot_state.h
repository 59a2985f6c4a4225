#pragma once

#include "models/money_text.h"
#include "protocol/lot_views.h"

namespace gavel::models {

/// What a lot's phase is called (words.h), and of one that is unsold though somebody bought it: "Sale voided", "Offered
/// on".
[[nodiscard]] QString lotStateText(const protocol::LotView &lot);

/// For whoever runs the auction, with whom it waits for: "Offered to 13 · ₩12,000".
[[nodiscard]] QString lotStateText(const protocol::LotView &lot, const MoneyText &money);

} // namespace gavel::models
