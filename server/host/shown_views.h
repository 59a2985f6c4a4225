#pragma once

#include "host/call.h"
#include "protocol/house_view.h"
#include "protocol/lot_views.h"

namespace gavel::host {

/// Whether whoever asks sees what the house's staff see.
[[nodiscard]] bool isStaff(const Call &call);

/// Views as one who asks sees them, on the wire.
[[nodiscard]] QJsonObject houseShownTo(const Call &call, const protocol::HouseView &house);
/// `reader` may be noAccount. Any thread.
[[nodiscard]] QJsonObject lotShownTo(auction::AccountId reader, bool isStaff, const protocol::LotView &lot);

} // namespace gavel::host
