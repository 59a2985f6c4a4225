#pragma once

#include "store/accounts.h"
#include "store/commands.h"
#include "store/lots.h"

namespace gavel {

/// The house itself and the people in it: accounts, sessions, deposits, watching, talking. Throws SqlFailure. Store
/// thread.
class MembershipDesk
{
public:
    MembershipDesk(Sql &sql, Lots &lots, Accounts &accounts)
        : m_sql(sql)
        , m_lots(lots)
        , m_accounts(accounts)
    {
    }

    Answer found(const command::FoundHouse &command, TimeMs now);
    Answer changeHouse(const command::ChangeHouse &command);
    Answer putLogo(const command::PutLogo &command);
    Answer signUp(const command::SignUp &command, TimeMs now);
    Answer openSession(const command::OpenSession &command, TimeMs now);
    Answer closeSession(const command::CloseSession &command);
    Answer endSessions(const command::EndSessions &command);
    Answer changeAccount(const command::ChangeAccount &command);
    Answer deposit(const command::Deposit &command, TimeMs now);
    Answer watch(const command::Watch &command);
    Answer say(const command::Say &command, TimeMs now);
    Answer announce(const command::Announce &command, TimeMs now);

private:
    [[nodiscard]] Answer houseChanged();
    [[nodiscard]] std::optional<Fault> renamed(AccountRow &row, const QString &nick);
    [[nodiscard]] std::optional<Fault> emailFault(const AccountRow &row, const QString &email);
    void insertSession(const command::OpenSession &session, TimeMs now);

    Sql &m_sql;
    Lots &m_lots;
    Accounts &m_accounts;
};

} // namespace gavel
