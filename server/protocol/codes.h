#pragma once

#include "auction/lot.h"
#include "auction/refusal.h"

#include <QLatin1StringView>
#include <QStringView>
#include <optional>

namespace gavel {

/// The name of a refusal on the wire: `below_minimum`. PROTOCOL.md, "HTTP".
[[nodiscard]] QLatin1StringView nameOf(Refusal refusal);

/// Its HTTP status: 403.
[[nodiscard]] int statusOf(Refusal refusal);

/// The refusal of that name, for clients; nothing if it is a newer host's.
[[nodiscard]] std::optional<Refusal> refusalOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(Phase phase);
[[nodiscard]] std::optional<Phase> phaseOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(ReserveState state);
[[nodiscard]] std::optional<ReserveState> reserveStateOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(Increments::Preset preset);
[[nodiscard]] std::optional<Increments::Preset> presetOf(QStringView name);

} // namespace gavel
