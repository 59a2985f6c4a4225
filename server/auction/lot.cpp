#include "auction/lot.h"

namespace gavel {

bool buyNowStands(const Terms &terms, const LotState &state)
{
    return terms.buyNow.has_value() && !state.buyNowGone;
}

Amount askOf(const Terms &terms, const LotState &state)
{
    if (state.bids == 0)
        return terms.start;
    const Amount next = state.price + increment(terms.increments, state.price);
    return buyNowStands(terms, state) ? qMin(next, *terms.buyNow) : next;
}

ReserveState reserveStateOf(const Terms &terms, const LotState &state)
{
    if (!terms.reserve)
        return ReserveState::None;
    return state.leader != noAccount && state.leaderMax >= *terms.reserve ? ReserveState::Met : ReserveState::NotMet;
}

} // namespace gavel
