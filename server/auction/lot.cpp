#include "auction/lot.h"

namespace gavel::auction {

bool buyNowStands(const Terms &terms, const LotState &state)
{
    return terms.buyNow.has_value() && !state.buyNowGone;
}

Amount askOf(const Lot &lot, TimeMs now)
{
    return std::visit([&](const auto &format) { return format.ask(lot, now); }, lot.terms.format);
}

ReserveState reserveStateOf(const Terms &terms, const LotState &state)
{
    if (!terms.reserve)
        return ReserveState::None;
    return state.leader != noAccount && state.leaderMax >= *terms.reserve ? ReserveState::Met : ReserveState::NotMet;
}

} // namespace gavel::auction
