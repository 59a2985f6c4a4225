#pragma once

#include "models/money_text.h"
#include "protocol/record.h"

#include <QString>

namespace gavel::models {

/// What was done, in the language of the program: "Bid entered", "Lot paused".
[[nodiscard]] QString deedText(const protocol::RecordLine &line);

/// What more there is to say of it: why, what of an account was changed, which roles it has now. May be empty. What
/// staff wrote is as they wrote it.
[[nodiscard]] QString detailText(const protocol::RecordLine &line);

/// Of a bid before its lot is final "hidden"; empty where there is none.
[[nodiscard]] QString amountText(const protocol::RecordLine &line, const MoneyText &money);

} // namespace gavel::models
