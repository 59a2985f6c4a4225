#pragma once

#include "protocol/log_verifier.h"

namespace gavel::protocol {

/// What a log rests on that was not given: the event of another lot.
struct MissingLog
{
    auction::LotId of = 0; ///< whose end was moved
    auction::LotId by = 0; ///< whose log would tell
    bool operator==(const MissingLog &) const = default;
};

/// What does not fit between the logs of a sale's lots, each of which is right by itself.
struct SaleFault
{
    auction::LotId lot = 0;
    LogFault fault;
};

/// Checks what the logs of one sale's lots say of each other (FORMATS.md, "A sale"): that each move of an end names an
/// event that the other lot's log has, with the end that it left that lot with; that nothing was done to a lot by an
/// end that others had moved before; that the clock closed no lot of a cascade before its turn, and none of a group
/// before the others; and that the sale had one plan at a time. What might have been decided the other way round, or
/// might rest on a lot whose log was not given, is no fault. Gives what rests on logs that were not given. Pure.
[[nodiscard]] tl::expected<QList<MissingLog>, SaleFault> verifySale(const QList<LogReport> &reports);

} // namespace gavel::protocol
