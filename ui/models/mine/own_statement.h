#pragma once

#include "models/desk/receipt.h"
#include "protocol/settlement_views.h"

namespace gavel::models {

/// What a seller is owed of a sale, as a paper like a receipt: its lots, fees, what was paid out, and what is left.
[[nodiscard]] Receipt statementOf(const protocol::SettlementView &settlement, const QString &house,
                                  const QString &contact, const MoneyText &money, auction::TimeMs now);

} // namespace gavel::models
