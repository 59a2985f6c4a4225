#include "auction/sale_plan.h"

namespace gavel::auction {

bool valid(const ClosingPlan &plan)
{
    if (plan.closing == Closing::Own)
        return true;
    return plan.firstEnd > 0 && plan.firstEnd <= endsAtMax && plan.stepMs >= ClosingPlan::stepMsMin &&
           plan.stepMs <= ClosingPlan::stepMsMax;
}

std::optional<TimeMs> plannedEnd(const ClosingPlan &plan, qint64 index)
{
    switch (plan.closing) {
    case Closing::Own:
        return std::nullopt;
    case Closing::Staggered:
    case Closing::Cascade:
        return qMin(plan.firstEnd + index * plan.stepMs, endsAtMax);
    case Closing::Group:
        return plan.firstEnd;
    }
    Q_UNREACHABLE();
}

} // namespace gavel::auction
