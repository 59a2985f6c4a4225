#include "store/decisions/standing_updates.h"

#include "auction/lifecycle.h"

namespace gavel::store {

namespace {

/// Whose bid before the opening does not lead once it is placed.
void tellPrebidders(const LotRow &row, const auction::LotState &before, QList<Update> &updates)
{
    const auction::LotState &after = row.lot.state;
    const auction::LotId lot = row.lot.facts.id;
    for (const auction::Prebid &prebid : before.prebids) {
        if (prebid.account == after.leader)
            continue;
        updates.append(update::Outbid{prebid.account, {lot, after.price, auction::askOf(row.lot, row.lastEvent)}});
        updates.append(update::Standing{prebid.account, {lot, false, {}}});
    }
}

} // namespace

void tellStanding(const LotRow &row, const auction::LotState &before, QList<Update> &updates)
{
    const auction::LotState &after = row.lot.state;
    const auction::LotId lot = row.lot.facts.id;
    if (auction::isFinal(after.phase) || (before.leader == after.leader && before.leaderMax == after.leaderMax))
        return;
    if (before.leader != auction::noAccount && before.leader != after.leader) {
        if (after.bids > before.bids)
            updates.append(update::Outbid{before.leader, {lot, after.price, auction::askOf(row.lot, row.lastEvent)}});
        updates.append(update::Standing{before.leader, {lot, false, {}}});
    }
    if (after.phase != before.phase)
        tellPrebidders(row, before, updates);
    if (after.leader != auction::noAccount)
        updates.append(update::Standing{after.leader, {lot, true, after.leaderMax}});
}

} // namespace gavel::store
