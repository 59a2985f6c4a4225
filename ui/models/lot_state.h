#pragma once

#include "models/money_text.h"
#include "protocol/lot_views.h"

namespace gavel::models {

/// How far it is, for what the rules say of it; whether a maximum was left on it, nobody is told.
[[nodiscard]] auction::LotStage stageOf(const protocol::LotView &lot);

/// What a lot's phase is called (words.h), and of one that is unsold though somebody bought it: "Sale voided", "Offered
/// on".
[[nodiscard]] QString lotStateText(const protocol::LotView &lot);

/// For whoever runs the auction, with whom it waits for: "Offered to 13 · ₩12,000".
[[nodiscard]] QString lotStateText(const protocol::LotView &lot, const MoneyText &money);

} // namespace gavel::models
