#include "auction/soft_close.h"

namespace gavel::auction {

void extendLate(const Terms &terms, LotState &state, TimeMs now)
{
    if (!terms.softClose || !state.endsAt)
        return;
    const SoftClose &soft = *terms.softClose;
    const TimeMs end = *state.endsAt;
    if (end - now > soft.windowMs || (soft.maxCount && state.extensions >= *soft.maxCount))
        return;
    TimeMs until = (soft.from == SoftClose::From::End ? end : now) + soft.extendMs;
    if (state.capAt)
        until = qMin(until, *state.capAt);
    if (until <= end)
        return;
    state.endsAt = until;
    if (soft.maxCount)
        ++state.extensions;
}

void setCap(const Terms &terms, LotState &state, TimeMs firstEnd)
{
    state.capAt.reset();
    if (terms.softClose && terms.softClose->capMs)
        state.capAt = firstEnd + *terms.softClose->capMs;
}

} // namespace gavel::auction
