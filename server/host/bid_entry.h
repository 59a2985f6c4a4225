#pragma once

#include "host/sessions.h"

#include <QJsonObject>

namespace gavel {

/// The command for a bid as a request or a packet has it. With `for`, one of the staff enters it for that account;
/// forbidden to others.
[[nodiscard]] tl::expected<command::PlaceBid, Fault> bidFor(LotId lot, const Identity &who, const QJsonObject &body);

} // namespace gavel
