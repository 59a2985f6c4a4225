#pragma once

#include "store/lot_log.h"

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
    {
    }

    Answer create(const command::CreateLot &command, TimeMs now);
    Answer changeTerms(const command::ChangeTerms &command, TimeMs now);
    Answer putImage(const command::PutImage &command, TimeMs now);
    Answer deleteImage(const command::DeleteImage &command, TimeMs now);
    Answer act(const command::Act &command, TimeMs receivedAt);

private:
    [[nodiscard]] tl::expected<LotRow *, Fault> ownLot(LotId lot, AccountId by, bool byHost, TimeMs &now,
                                                       QList<Update> &updates);
    [[nodiscard]] bool hasImage(LotId lot, int n);
    void answerWithView(LotRow &row, Answer &answer);
    void touch(LotRow &row, Answer &answer);
    [[nodiscard]] Action withCover(const Action &action, const LotRow &row);

    Sql &m_sql;
    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
};

} // namespace gavel
