#pragma once

#include "auction/bidding.h"

#include <QJsonObject>
#include <optional>

namespace gavel::protocol {

/// Reads the members of a bid, `{bid or max, msg, key, ask, lower}`, from a body or a room event. Nothing if a type is
/// wrong or brokenRule() finds one, which is `malformed`.
[[nodiscard]] std::optional<auction::BidCommand> bidFromJson(const QJsonObject &json);

/// What a client sends for this bid.
[[nodiscard]] QJsonObject toJson(const auction::BidCommand &command);

} // namespace gavel::protocol
