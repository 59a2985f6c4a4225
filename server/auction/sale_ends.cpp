#include "auction/sale_ends.h"

#include "auction/soft_close.h"
#include "auction/terms_rules.h"

namespace gavel::auction {

namespace {

TimeMs oneStepAfter(const ClosingPlan &plan, TimeMs end)
{
    return qMin(end + plan.stepMs, endsAtMax);
}

/// Walks a cascade from its front.
class CascadeWalk
{
public:
    explicit CascadeWalk(const ClosingPlan &plan)
        : m_plan(plan)
    {
    }

    [[nodiscard]] ShownEnd next(const SaleLot &lot)
    {
        ShownEnd shown{.endsAt = lot.endsAt};
        const bool isToCome = lot.phase == Phase::Open || lot.phase == Phase::Scheduled;
        if (isToCome && lot.endsAt && m_before) {
            const TimeMs moved = oneStepAfter(m_plan, m_end);
            if (m_before->phase == Phase::Open && moved >= *lot.endsAt)
                shown.waitsFor = m_before->lot;
            shown.endsAt = qMax(*lot.endsAt, moved);
        }
        if (holdsUp(lot.phase) && shown.endsAt) {
            m_before = &lot;
            m_end = *shown.endsAt;
        }
        return shown;
    }

private:
    const ClosingPlan &m_plan;
    const SaleLot *m_before = nullptr;
    TimeMs m_end = 0;
};

ShownEnd inGroup(const SaleLot &lot, const std::optional<LotEnd> &groupEnd)
{
    const bool isToCome = lot.phase == Phase::Open || lot.phase == Phase::Scheduled;
    if (!isToCome || !lot.isPlanned || !groupEnd || !lot.endsAt)
        return {.endsAt = lot.endsAt};
    return {.endsAt = qMax(*lot.endsAt, groupEnd->endsAt)};
}

} // namespace

bool holdsUp(Phase phase)
{
    switch (phase) {
    case Phase::Open:
    case Phase::Sold:
    case Phase::Passed:
    case Phase::Unsold:
        return true;
    case Phase::Scheduled:
    case Phase::Paused:
    case Phase::Withdrawn:
        return false;
    }
    Q_UNREACHABLE();
}

std::optional<Move> cascadeMove(const ClosingPlan &plan, TimeMs ownEnd, const LotEnd &before)
{
    if (oneStepAfter(plan, before.endsAt) <= ownEnd)
        return std::nullopt;
    return Move{.cause = Move::Cause::Cascade, .by = before};
}

std::optional<Move> groupMove(TimeMs ownEnd, const LotEnd &groupEnd)
{
    if (groupEnd.endsAt <= ownEnd)
        return std::nullopt;
    return Move{.cause = Move::Cause::Group, .by = groupEnd};
}

Closing closingOf(Move::Cause cause)
{
    switch (cause) {
    case Move::Cause::Cascade:
        return Closing::Cascade;
    case Move::Cause::Group:
        return Closing::Group;
    }
    Q_UNREACHABLE();
}

TimeMs endAfter(const Move &move, const ClosingPlan &plan)
{
    switch (move.cause) {
    case Move::Cause::Cascade:
        return oneStepAfter(plan, move.by.endsAt);
    case Move::Cause::Group:
        return move.by.endsAt;
    }
    Q_UNREACHABLE();
}

Decision decideMove(const Lot &lot, const Move &move, const ClosingPlan &plan)
{
    Decision decision{.state = lot.state, .events = {}};
    const TimeMs end = endAfter(move, plan);
    decision.state.endsAt = end;
    if (move.cause == Move::Cause::Cascade)
        setCap(lot.terms, decision.state, end);
    decision.add(event::Extended{.endsAt = end, .leftMs = {}, .move = move});
    return decision;
}

std::optional<LotEnd> groupEndAfter(const ClosingPlan &plan, const std::optional<LotEnd> &groupEnd, const SaleLot &lot)
{
    const TimeMs end = groupEnd ? groupEnd->endsAt : plan.firstEnd;
    if (!lot.isPlanned || lot.phase != Phase::Open || lot.endsAt.value_or(0) <= end)
        return groupEnd;
    return LotEnd{.lot = lot.lot, .seq = lot.seq, .endsAt = *lot.endsAt};
}

QList<ShownEnd> shownEnds(const ClosingPlan &plan, const QList<SaleLot> &inOrder, const std::optional<LotEnd> &groupEnd)
{
    QList<ShownEnd> shown;
    shown.reserve(inOrder.size());
    CascadeWalk cascade(plan);
    for (const SaleLot &lot : inOrder) {
        switch (plan.closing) {
        case Closing::Own:
        case Closing::Staggered:
            shown.append({.endsAt = lot.endsAt});
            break;
        case Closing::Cascade:
            shown.append(cascade.next(lot));
            break;
        case Closing::Group:
            shown.append(inGroup(lot, groupEnd));
            break;
        }
    }
    return shown;
}

} // namespace gavel::auction
