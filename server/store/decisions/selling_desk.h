#pragma once

#include "store/decisions/lot_log.h"
#include "store/tables/pictures.h"
#include "store/tables/record.h"

namespace gavel {

/// Lots as sellers and the host set them up: creating, terms, pictures, the host's actions. Throws SqlFailure. Store
/// thread.
class SellingDesk
{
public:
    SellingDesk(Sql &sql, Lots &lots, Accounts &accounts, LotLog &log)
        : m_sql(sql)
        , m_lots(lots)
        , m_accounts(accounts)
        , m_log(log)
        , m_pictures(sql)
        , m_record(sql)
    {
    }

    Decided<SharedLotView> create(const command::CreateLot &command, TimeMs now);
    Decided<SharedLotView> changeTerms(const command::ChangeTerms &command, TimeMs now);
    Decided<SharedLotView> putImage(const command::PutImage &command, TimeMs now);
    Decided<SharedLotView> deleteImage(const command::DeleteImage &command, TimeMs now);
    Decided<SharedLotView> act(const command::Act &command, TimeMs receivedAt);

private:
    [[nodiscard]] tl::expected<LotRow *, Fault> ownLot(LotId lot, AccountId by, bool byHost, TimeMs &now,
                                                       QList<Update> &updates);
    void answerWithView(LotRow &row, Decided<SharedLotView> &answer);
    void touch(LotRow &row, Decided<SharedLotView> &answer);
    [[nodiscard]] Action withCover(const Action &action, const LotRow &row);

    Sql &m_sql;
    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
    Pictures m_pictures;
    Record m_record;
};

} // namespace gavel
