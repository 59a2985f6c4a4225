#pragma once

#include "store/decisions/decided.h"
#include "store/tables/accounts.h"
#include "store/tables/house.h"
#include "store/tables/links.h"
#include "store/tables/record.h"
#include "store/tables/sessions.h"

namespace gavel::store {

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

    Decided<protocol::AccountView> join(const command::JoinHall &command, auction::TimeMs now);
    Decided<protocol::AccountView> takePaddle(const command::TakePaddle &command);
    Decided<protocol::AccountView> enter(const command::EnterAccount &command, auction::TimeMs now);
    Decided<protocol::AccountView> makeLink(const command::MakeLink &command, auction::TimeMs now);
    Decided<Nothing> withdrawLinks(const command::WithdrawLinks &command, auction::TimeMs now);
    Decided<protocol::AccountView> followLink(const command::FollowLink &command, auction::TimeMs now);

private:
    [[nodiscard]] tl::expected<AccountRow *, auction::Refusal> create(const QString &nick, bool limited,
                                                                      auction::TimeMs now);
    [[nodiscard]] bool isHost(auction::AccountId account);
    [[nodiscard]] std::optional<auction::Refusal> linkRefusal(const AccountRow &row, auction::AccountId by);

    Accounts &m_accounts;
    HouseTable m_house;
    Links m_links;
    Record m_record;
    SessionTable m_sessions;
};

} // namespace gavel::store
