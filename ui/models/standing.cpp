#include "models/standing.h"

namespace gavel::models {

Standing MyStandings::of(const protocol::LotView &lot) const
{
    if (me == auction::noAccount)
        return Standing::None;
    if (lot.owner.id == me)
        return Standing::Own;
    if (lot.leader && lot.leader->id == me)
        return Standing::Leading;
    // What is left before an opening is overtaken by nobody yet.
    if (bidOn.contains(lot.id) && lot.phase != auction::Phase::Scheduled)
        return Standing::Outbid;
    return watched.contains(lot.id) ? Standing::Watching : Standing::None;
}

} // namespace gavel::models
