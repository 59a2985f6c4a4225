#pragma once

#include "report.h"

namespace gavel::bench {

/// One host and three on one database: what they take in a second, and when those elsewhere hear of it.
void measureHosting(Report &report);

} // namespace gavel::bench
