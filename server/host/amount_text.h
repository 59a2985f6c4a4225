#pragma once

#include "auction/money.h"

#include <QString>

namespace gavel::host {

/// An amount for people, in either language: "10,500 KRW".
[[nodiscard]] QString amountText(auction::Amount amount, const auction::Currency &currency);

} // namespace gavel::host
