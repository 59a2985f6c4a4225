#pragma once

#include "store/decisions/bill_desk.h"
#include "store/decisions/decided.h"
#include "store/tables/accounts.h"
#include "store/tables/chat.h"
#include "store/tables/funds.h"
#include "store/tables/links.h"
#include "store/tables/lots.h"
#include "store/tables/money_keys.h"
#include "store/tables/record.h"
#include "store/tables/sales.h"
#include "store/tables/sessions.h"
#include "store/tables/watches.h"

namespace gavel::store {

/// The people in the house: accounts, sessions, deposits, watching, talking. Throws SqlFailure. Store thread.
class MembershipDesk
{
public:
    MembershipDesk(Sql &sql, Lots &lots, Accounts &accounts, Sales &sales)
        : m_lots(lots)
        , m_sales(sales)
        , m_accounts(accounts)
        , m_invoices(sql)
        , m_bills(sql, lots, accounts)
        , m_keys(sql)
        , m_record(sql)
        , m_sessions(sql)
        , m_links(sql)
        , m_watches(sql)
        , m_chat(sql)
    {
    }

    Decided<protocol::AccountView> signUp(const command::SignUp &command, auction::TimeMs now);
    Decided<protocol::AccountView> openSession(const command::OpenSession &command, auction::TimeMs now);
    Decided<Nothing> seeSession(const command::SeeSession &command, auction::TimeMs now);
    Decided<Nothing> closeSession(const command::CloseSession &command);
    Decided<Nothing> endSessions(const command::EndSessions &command);
    Decided<protocol::AccountView> changeAccount(const command::ChangeAccount &command, auction::TimeMs now);
    Decided<DepositVerdict> deposit(const command::Deposit &command, auction::TimeMs now);
    Decided<Nothing> watch(const command::Watch &command);
    Decided<Nothing> say(const command::Say &command, auction::TimeMs now);

private:
    [[nodiscard]] std::optional<Fault> renamed(AccountRow &row, const QString &nick);
    [[nodiscard]] std::optional<Fault> emailFault(const AccountRow &row, const QString &email);
    [[nodiscard]] std::optional<Fault> changeFault(AccountRow &row, const command::ChangeAccount &command);
    [[nodiscard]] bool isHost(auction::AccountId by);
    void changeProfile(AccountRow &row, const command::ChangeAccount &command);
    [[nodiscard]] QString shownBefore(const AccountRow &now, const QString &nick, std::optional<qint64> paddle);
    void recordChange(const command::ChangeAccount &command, const AccountRow &row, auction::TimeMs now);

    Lots &m_lots;
    Sales &m_sales;
    Accounts &m_accounts;
    Invoices m_invoices;
    BillDesk m_bills;
    MoneyKeys m_keys;
    Record m_record;
    SessionTable m_sessions;
    Links m_links;
    Watches m_watches;
    Chat m_chat;
};

} // namespace gavel::store
