#pragma once

#include "trial.h"

namespace gavel::bench {

/// Prints what came of each attack in a line, as it comes, and beneath it what else there is to say.
void printHeading(const Bounds &bounds);
void printLine(const Attack &attack, const TrialResult &result, const Bounds &bounds, const QStringList &beyond);

} // namespace gavel::bench
