#pragma once

#include "auction/money.h"

namespace gavel::auction {

using SaleId = qint64;

/// The one that is made with the house: it always runs (FORMATS.md, "A sale").
inline constexpr SaleId firstSale = 1;

/// What a sale says of when its lots end (FORMATS.md, "A sale").
enum class Closing {
    Own,       ///< each at its own end
    Staggered, ///< one after the other, a step between them
    Cascade,   ///< likewise, and none before the one before it is final
    Group,     ///< all at once: what extends one extends all
};

/// Where a sale stands. The house's first always runs.
enum class SalePhase { Planned, Running, Over };

struct ClosingPlan
{
    Closing closing = Closing::Own;
    qint64 stepMs = stepMsDefault; ///< between a lot's end and the next one's; read by Staggered and Cascade
    TimeMs firstEnd = 0;           ///< of the first lot; read by all but Own

    static constexpr qint64 stepMsDefault = 60'000;
    static constexpr qint64 stepMsMin = 1'000;
    static constexpr qint64 stepMsMax = 24 * 3'600'000;

    bool operator==(const ClosingPlan &) const = default;
};

/// Whether step and first end are in range: the step from a second to a day.
[[nodiscard]] bool valid(const ClosingPlan &plan);

/// When the lot ends that is the `index`th by order, from 0; none where each has an end of its own. No later than a lot
/// may end.
[[nodiscard]] std::optional<TimeMs> plannedEnd(const ClosingPlan &plan, qint64 index);

/// What a lot rests on of its sale, as its log says it.
struct LotSale
{
    SaleId id = firstSale;
    ClosingPlan plan;
    qint64 order = 0; ///< its place among the sale's lots; says nothing under Own

    bool operator==(const LotSale &) const = default;
};

} // namespace gavel::auction
