#pragma once

#include "auction/lot.h"

namespace gavel::auction {

/// A bid at `now` changed the price or the leader: moves the end where that is late (RULES.md, *soft close*).
void extendLate(const Terms &terms, LotState &state, TimeMs now);

/// The cap on soft close counts from an end that a person or a cascade set.
void setCap(const Terms &terms, LotState &state, TimeMs firstEnd);

} // namespace gavel::auction
