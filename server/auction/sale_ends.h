#pragma once

#include "auction/events.h"
#include "auction/sale_plan.h"

#include <QList>

namespace gavel::auction {

/// A lot as the ends of the others in its sale depend on it.
struct SaleLot
{
    LotId lot = 0;
    Phase phase = Phase::Scheduled;
    std::optional<TimeMs> endsAt; ///< as it is written; of a final lot, when it ended; none while paused
    qint64 seq = 0;               ///< of its newest event
    bool isPlanned = true;        ///< its end is the plan's; not of one that was reopened with another
};

/// Whether the lot after this one counts from it in a cascade: it is open or closed. Scheduled, paused and withdrawn
/// lots are skipped.
[[nodiscard]] bool holdsUp(Phase phase);

/// What a lot that waits for `before` in a cascade moves to: nothing unless that is later than its own end.
[[nodiscard]] std::optional<Move> cascadeMove(const ClosingPlan &plan, TimeMs ownEnd, const LotEnd &before);

/// The same of a group, which ends at `groupEnd`.
[[nodiscard]] std::optional<Move> groupMove(TimeMs ownEnd, const LotEnd &groupEnd);

/// The plan whose lots are moved so.
[[nodiscard]] Closing closingOf(Move::Cause cause);

/// Where a lot ends by a move.
[[nodiscard]] TimeMs endAfter(const Move &move, const ClosingPlan &plan);

/// Moves the end of an open lot there. The cap on soft close counts from it in a cascade, and from the first end in a
/// group.
[[nodiscard]] Decision decideMove(const Lot &lot, const Move &move, const ClosingPlan &plan);

/// The group's end after something was done to one of its lots: later if that lot now is to end later. It never goes
/// back. None: it is still the plan's.
[[nodiscard]] std::optional<LotEnd> groupEndAfter(const ClosingPlan &plan, const std::optional<LotEnd> &groupEnd,
                                                  const SaleLot &lot);

/// When a lot would end if nothing more were bid, and the lot that it waits for.
struct ShownEnd
{
    std::optional<TimeMs> endsAt;
    LotId waitsFor = 0; ///< 0: for none

    bool operator==(const ShownEnd &) const = default;
};

/// Of all lots of a sale, in their order. Pure.
[[nodiscard]] QList<ShownEnd> shownEnds(const ClosingPlan &plan, const QList<SaleLot> &inOrder,
                                        const std::optional<LotEnd> &groupEnd);

} // namespace gavel::auction
