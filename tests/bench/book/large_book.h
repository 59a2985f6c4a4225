#pragma once

#include "report.h"

namespace gavel::bench {

/// What a large book costs: from start to serving, and a bid after a million others. The book is laid out by SQL: its
/// rows have the size of real ones, but no log in it would verify.
void measureLargeBook(Report &report);

} // namespace gavel::bench
