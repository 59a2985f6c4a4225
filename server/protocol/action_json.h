#pragma once

#include "auction/lifecycle.h"
#include "protocol/json_fields.h"

namespace gavel::protocol {

/// What a body asks to be done to a lot (PROTOCOL.md, POST …/actions): the rules' own, or a bid voided.
struct VoidAction
{
    qint64 seq = 0;
    QString reason;
};
using HostAction = std::variant<auction::Action, VoidAction>;

[[nodiscard]] QJsonObject toJson(const HostAction &action);
/// Nothing where a member is missing or wrong, which `fields` names.
[[nodiscard]] std::optional<HostAction> actionFromJson(JsonFields &fields);

} // namespace gavel::protocol
