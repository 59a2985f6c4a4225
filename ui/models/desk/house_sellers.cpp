#include "models/desk/house_sellers.h"

namespace gavel::models {

auction::Amount ownShare(const QList<protocol::SettlementView> &settlements)
{
    auction::Amount share = 0;
    for (const protocol::SettlementView &one : settlements)
        share += isHouse(one.account.id) ? one.balance() : 0;
    return share;
}

QList<protocol::SettlementView> ofOthers(const QList<protocol::SettlementView> &settlements)
{
    QList<protocol::SettlementView> others = settlements;
    others.removeIf([](const protocol::SettlementView &one) { return isHouse(one.account.id); });
    return others;
}

} // namespace gavel::models
