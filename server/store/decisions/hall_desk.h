#pragma once

#include "store/decisions/decided.h"
#include "store/tables/accounts.h"
#include "store/tables/house.h"
#include "store/tables/links.h"
#include "store/tables/record.h"
#include "store/tables/sessions.h"

namespace gavel {

/// Who comes in without an email: by the hall's code, entered by staff, by a link (FORMATS.md, "Bidders, paddles and
/// roles"). Throws SqlFailure. Store thread.
class HallDesk
{
public:
    HallDesk(Sql &sql, Accounts &accounts)
        : m_accounts(accounts)
        , m_house(sql)
        , m_links(sql)
        , m_record(sql)
        , m_sessions(sql)
    {
    }

    Decided<AccountView> join(const command::JoinHall &command, TimeMs now);
    Decided<AccountView> takePaddle(const command::TakePaddle &command);
    Decided<AccountView> enter(const command::EnterAccount &command, TimeMs now);
    Decided<AccountView> makeLink(const command::MakeLink &command, TimeMs now);
    Decided<Nothing> withdrawLinks(const command::WithdrawLinks &command, TimeMs now);
    Decided<AccountView> followLink(const command::FollowLink &command, TimeMs now);

private:
    [[nodiscard]] tl::expected<AccountRow *, Refusal> create(const QString &nick, bool limited, TimeMs now);
    [[nodiscard]] bool isHost(AccountId account);
    [[nodiscard]] std::optional<Refusal> linkRefusal(const AccountRow &row, AccountId by);

    Accounts &m_accounts;
    HouseTable m_house;
    Links m_links;
    Record m_record;
    SessionTable m_sessions;
};

} // namespace gavel
