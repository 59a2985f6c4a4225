#pragma once

#include "auction/events.h"

namespace gavel::auction {

/// What becomes of lots whose end fell inside an outage (--after-outage).
enum class AfterOutage { Extend, Settle };

/// A gap of more than this between heartbeats is an outage; an extended lot stays open for so long after it.
inline constexpr qint64 outageGapMs = 15'000;
inline constexpr qint64 outageExtensionMs = 120'000;

/// Settles one lot after an outage that began with the last heartbeat and is over `now` (RULES.md, "Closing and
/// settling"): what ended before the heartbeat closes as it stood; what ended inside stays open for two minutes, cap or
/// not, or closes. No events if the lot's end stands.
[[nodiscard]] Decision decideOutage(const Lot &lot, TimeMs lastHeartbeat, TimeMs now, AfterOutage policy);

} // namespace gavel::auction
