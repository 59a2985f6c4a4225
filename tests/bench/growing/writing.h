#pragma once

#include "report.h"

namespace gavel::bench {

/// What a store writes into PostgreSQL in a second, beside the bare loop.
void measureWriting(Report &report);

} // namespace gavel::bench
