#pragma once

#include "store/decisions/decided.h"
#include "store/tables/accounts.h"
#include "store/tables/announcements.h"
#include "store/tables/house.h"
#include "store/tables/lots.h"
#include "store/tables/pictures.h"
#include "store/tables/record.h"
#include "store/tables/sales.h"

namespace gavel::store {

/// The house itself: how it begins, what it says of itself and to everyone. Throws SqlFailure. Store thread.
class HouseDesk
{
public:
    HouseDesk(Sql &sql, Lots &lots, Accounts &accounts, Sales &sales)
        : m_lots(lots)
        , m_sales(sales)
        , m_accounts(accounts)
        , m_house(sql)
        , m_pictures(sql)
        , m_announcements(sql)
        , m_record(sql)
    {
    }

    Decided<protocol::HouseView> found(const command::FoundHouse &command, auction::TimeMs now);
    Decided<protocol::HouseView> change(const command::ChangeHouse &command, auction::TimeMs now);
    Decided<protocol::HouseView> putLogo(const command::PutLogo &command, auction::TimeMs now);
    Decided<Nothing> announce(const command::Announce &command, auction::TimeMs now);

private:
    [[nodiscard]] Decided<protocol::HouseView> changed();
    void recordChange(auction::AccountId by, const QStringList &members, auction::TimeMs now);
    void renameFirstSale(const QString &from, const QString &to);

    Lots &m_lots;
    Sales &m_sales;
    Accounts &m_accounts;
    HouseTable m_house;
    Pictures m_pictures;
    Announcements m_announcements;
    Record m_record;
};

} // namespace gavel::store
