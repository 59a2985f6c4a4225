#pragma once

#include "report.h"

namespace gavel::bench {

/// Bids a second through the store's transactions, beside the bare loop of SQLite statements that writes the same rows.
void measureWriting(Report &report);

} // namespace gavel::bench
