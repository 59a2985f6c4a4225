#pragma once

#include "link/problem.h"
#include "protocol/settlement_views.h"

#include <QObject>
#include <QSet>

namespace gavel::link {
class HostApi;
}

namespace gavel::models {

/// Which sellers are the house itself: what a host puts up is the house's own, and what it brings stays in the house.
/// Each account is asked for once. GUI thread.
class HouseSellers : public QObject
{
    Q_OBJECT

public:
    explicit HouseSellers(link::HostApi &api, QObject *parent = nullptr);

    /// Asks for those sellers that are not known yet; then tells by learnt().
    void learn(const QList<protocol::SettlementView> &settlements);
    /// False too while it is not known.
    [[nodiscard]] bool isHouse(auction::AccountId seller) const { return m_house.contains(seller); }
    /// What of these would be owed to the house itself.
    [[nodiscard]] auction::Amount ownShare(const QList<protocol::SettlementView> &settlements) const;
    /// Those of others: what has to be paid out.
    [[nodiscard]] QList<protocol::SettlementView> ofOthers(const QList<protocol::SettlementView> &settlements) const;
    /// So many are asked for.
    [[nodiscard]] int waiting() const { return m_waiting; }

Q_SIGNALS:
    void learnt();

private:
    link::HostApi &m_api;
    QSet<auction::AccountId> m_house;
    QSet<auction::AccountId> m_known; ///< or asked for
    int m_waiting = 0;
};

} // namespace gavel::models
