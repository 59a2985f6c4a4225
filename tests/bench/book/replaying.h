#pragma once

#include "report.h"

namespace gavel::bench {

/// A million recorded bids through `gavel replay`.
void measureReplaying(Report &report);

} // namespace gavel::bench
