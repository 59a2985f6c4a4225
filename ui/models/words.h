#pragma once

#include "auction/lot.h"
#include "link/problem.h"
#include "models/money_text.h"
#include "models/standing.h"

#include <QString>

namespace gavel::models {

// What codes are called to people, in the language of the program.

/// "Open", "Coming up", "Sold".
[[nodiscard]] QString phaseText(auction::Phase phase);

/// "Leading", "Outbid"; empty for Standing::None.
[[nodiscard]] QString standingText(Standing standing);

/// "No reserve", "Reserve not met", "Reserve met".
[[nodiscard]] QString reserveText(auction::ReserveState reserve);

/// "12 bids", with the language's plural.
[[nodiscard]] QString bidsText(int bids);

/// A sentence that says why, and with the ask what would do: "The smallest bid is now $105.00."
[[nodiscard]] QString refusalText(auction::Refusal refusal, std::optional<auction::Amount> ask, const MoneyText &money);

/// The same for whatever went wrong: refusals known here by refusalText, others in the host's own words, failures of
/// the line in the program's.
[[nodiscard]] QString problemText(const link::Problem &problem, const MoneyText &money);

} // namespace gavel::models
