#pragma once

#include "models/papers/paper_parts.h"

namespace gavel::models {

/// What a seller gets, line by line: sold lots, fees, what it comes to, what tax the buyers paid on it, what was paid
/// out and what is left.
[[nodiscard]] PaperTable settlementOf(const protocol::SettlementView &settlement, const PaperIssue &issue,
                                      const MoneyText &money, const PaperWords &words);

} // namespace gavel::models
