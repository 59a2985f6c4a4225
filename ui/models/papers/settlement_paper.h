#pragma once

#include "models/money_text.h"
#include "models/papers/paper_table.h"
#include "models/papers/paper_words.h"
#include "protocol/settlement_views.h"

namespace gavel::models {

/// What a seller gets, line by line: sold lots, fees, what it comes to, what was paid out and what is left. `sale` may
/// be empty; `now` is when it is made.
[[nodiscard]] PaperTable settlementOf(const protocol::SettlementView &settlement, const QString &sale,
                                      const MoneyText &money, const PaperWords &words, auction::TimeMs now);

} // namespace gavel::models
