#pragma once

#include "report.h"

namespace gavel::bench {

/// Bids a second acknowledged by a host to a crowd, through rooms and through HTTP, and how long each one waits.
void measureBidding(Report &report);

} // namespace gavel::bench
