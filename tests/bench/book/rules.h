#pragma once

#include "report.h"

namespace gavel::bench {

/// Decisions a second of the pure rules: no store, no encoding, no hashing.
void measureRules(Report &report);

} // namespace gavel::bench
