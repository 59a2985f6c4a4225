#include "auction/outage.h"

#include "auction/closing.h"
#include "auction/offers.h"

namespace gavel::auction {

Decision decideOutage(const Lot &lot, TimeMs lastHeartbeat, TimeMs now, AfterOutage policy)
{
    Decision decision{.state = lot.state, .events = {}};
    LotState &state = decision.state;
    open(lot, decision, now);
    lapse(decision, now);
    if (state.phase != Phase::Open || !state.endsAt || *state.endsAt > now)
        return decision;
    if (*state.endsAt < lastHeartbeat || policy == AfterOutage::Settle) {
        close(lot, decision);
        return decision;
    }
    state.endsAt = now + outageExtensionMs;
    decision.add(event::Outage{.endsAt = *state.endsAt});
    return decision;
}

} // namespace gavel::auction
