#pragma once

#include "host/sessions.h"

#include <QJsonObject>

namespace gavel::host {

/// The command for a bid as a request or a packet has it. With `for`, one of the staff enters it for that account;
/// forbidden to others.
[[nodiscard]] tl::expected<store::command::PlaceBid, store::Fault> bidFor(auction::LotId lot, const Identity &who,
                                                                          const QJsonObject &body);

} // namespace gavel::host
