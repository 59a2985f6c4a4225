#include "models/desk/house_sellers.h"

#include "link/host_api.h"

namespace gavel::models {

HouseSellers::HouseSellers(link::HostApi &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void HouseSellers::learn(const QList<protocol::SettlementView> &settlements)
{
    for (const protocol::SettlementView &one : settlements) {
        const auction::AccountId seller = one.account.id;
        if (m_known.contains(seller))
            continue;
        m_known.insert(seller);
        ++m_waiting;
        m_api.account(seller, this, [this, seller](const link::Result<protocol::AccountView> &account) {
            --m_waiting;
            if (!account)
                m_known.remove(seller); // asked for again with what is read next
            else if (account->host)
                m_house.insert(seller);
            Q_EMIT learnt();
        });
    }
}

auction::Amount HouseSellers::ownShare(const QList<protocol::SettlementView> &settlements) const
{
    auction::Amount share = 0;
    for (const protocol::SettlementView &one : settlements)
        share += isHouse(one.account.id) ? one.balance() : 0;
    return share;
}

QList<protocol::SettlementView> HouseSellers::ofOthers(const QList<protocol::SettlementView> &settlements) const
{
    QList<protocol::SettlementView> others = settlements;
    others.removeIf([this](const protocol::SettlementView &one) { return isHouse(one.account.id); });
    return others;
}

} // namespace gavel::models
