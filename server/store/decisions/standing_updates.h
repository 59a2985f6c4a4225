#pragma once

#include "store/tables/lots.h"
#include "store/updates.h"

namespace gavel::store {

/// Who led and no longer does is outbid, or was put down by the house; who leads, or leads with another maximum, hears
/// of that on all their screens. Outbid, no longer leading, leading: at most three but for what was left before an
/// opening. Pure.
void tellStanding(const LotRow &row, const auction::LotState &before, QList<Update> &updates);

} // namespace gavel::store
