#pragma once

#include "protocol/views.h"

#include <QList>

namespace gavel::models {

/// The lots that have not ended, in the order of their turns: open ones by their end, paused ones, and those to come by
/// their opening; those of one moment by their places in their sales. At most `most`.
[[nodiscard]] QList<auction::LotId> liveLots(const QList<protocol::LotView> &lots, qsizetype most);

} // namespace gavel::models
