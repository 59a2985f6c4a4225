#pragma once

#include "auction/lifecycle.h"
#include "auction/refusal.h"
#include "auction/terms_rules.h"

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

/// The name of an action in POST /api/v1/lots/{id}/actions: "withdraw".
[[nodiscard]] QLatin1StringView nameOf(LotAction action);
[[nodiscard]] std::optional<LotAction> lotActionOf(QStringView name);

/// What a rule of terms asks of its member, for a problem document: "must be at least the start and at most 10^15".
[[nodiscard]] QString textOf(TermsRule rule);
[[nodiscard]] QString textOf(ActionRule rule);

} // namespace gavel
