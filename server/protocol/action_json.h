#pragma once

#include "auction/lifecycle.h"
#include "protocol/json_fields.h"

namespace gavel {

/// The action that the members of a body ask for (PROTOCOL.md, POST …/actions); `name` and `reason` have been read from
/// it. Nothing if it is no action or lacks a reason that it needs; a member that is missing or wrong fails `fields`.
/// Voiding is apart, since it is no action of the rules'.
[[nodiscard]] std::optional<Action> actionFromJson(const QString &name, const QString &reason, JsonFields &fields);

} // namespace gavel
