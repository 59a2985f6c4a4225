#pragma once

#include "auction/lifecycle.h"
#include "auction/refusal.h"
#include "auction/terms_rules.h"

#include <QLatin1StringView>
#include <QStringList>
#include <QStringView>
#include <optional>

namespace gavel::protocol {

/// The name of a refusal on the wire: `below_minimum`. PROTOCOL.md, "HTTP".
[[nodiscard]] QLatin1StringView nameOf(auction::Refusal refusal);

/// Its HTTP status: 403.
[[nodiscard]] int statusOf(auction::Refusal refusal);

/// The refusal of that name, for clients; nothing if it is a newer host's.
[[nodiscard]] std::optional<auction::Refusal> refusalOf(QStringView name);

[[nodiscard]] QStringList phaseNames(); ///< of all, as the next two
[[nodiscard]] QStringList reserveStateNames();
[[nodiscard]] QStringList refusalNames();

[[nodiscard]] QLatin1StringView nameOf(auction::Phase phase);
[[nodiscard]] std::optional<auction::Phase> phaseOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(auction::ReserveState state);
[[nodiscard]] std::optional<auction::ReserveState> reserveStateOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(auction::Increments::Preset preset);
[[nodiscard]] std::optional<auction::Increments::Preset> presetOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(auction::BelowReserve what);
[[nodiscard]] std::optional<auction::BelowReserve> belowReserveOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(auction::SoftClose::From from);
[[nodiscard]] std::optional<auction::SoftClose::From> softCloseFromOf(QStringView name);

[[nodiscard]] QLatin1StringView nameOf(auction::Closing closing);
[[nodiscard]] std::optional<auction::Closing> closingOf(QStringView name);
[[nodiscard]] QStringList closingNames();

[[nodiscard]] QLatin1StringView nameOf(auction::SalePhase phase);
[[nodiscard]] std::optional<auction::SalePhase> salePhaseOf(QStringView name);
[[nodiscard]] QStringList salePhaseNames();

[[nodiscard]] QLatin1StringView nameOf(auction::Tax::On on);
[[nodiscard]] std::optional<auction::Tax::On> taxOnOf(QStringView name);
[[nodiscard]] QStringList taxOnNames();

[[nodiscard]] QLatin1StringView nameOf(auction::Move::Cause cause);
[[nodiscard]] std::optional<auction::Move::Cause> moveCauseOf(QStringView name);

/// The name of an action in POST /api/v1/lots/{id}/actions: "withdraw".
[[nodiscard]] QLatin1StringView nameOf(auction::LotAction action);
[[nodiscard]] std::optional<auction::LotAction> lotActionOf(QStringView name);

/// What a rule of terms asks of its member, for a problem document: "must be at least the start and at most 10^15".
[[nodiscard]] QString textOf(auction::TermsRule rule);
[[nodiscard]] QString textOf(auction::ActionRule rule);

} // namespace gavel::protocol
