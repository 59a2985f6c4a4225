#pragma once

#include "store/commands.h"
#include "store/queries.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// One way in that an account has opened. Its token is known by its hash alone.
struct SessionRow
{
    qint64 id = 0;
    QByteArray tokenHash;
    auction::AccountId account = auction::noAccount;
    auction::TimeMs createdAt = 0;
    auction::TimeMs seenAt = 0; ///< to the day
    QString client;
    QString address;
    bool hosting = false; ///< of the desktop program that hosts the house
    qint64 link = 0;      ///< that opened it; 0: none
};

/// Where accounts are signed in. Nobody is signed in by what was not used for limits::sessionIdleMs. Throws SqlFailure.
/// Any thread that owns the connection; the store thread alone writes.
class SessionTable
{
public:
    explicit SessionTable(Sql &sql)
        : m_sql(sql)
    {
    }

    void insert(const command::OpenSession &session, auction::TimeMs now);
    void remove(const QByteArray &tokenHash);
    void removeHosting(auction::AccountId account);
    /// All of an account's but `keep`.
    void removeOthers(auction::AccountId account, const QByteArray &keep);
    [[nodiscard]] QList<SessionRow> others(auction::AccountId account, const QByteArray &keep);
    /// Those that a link has opened.
    [[nodiscard]] QList<SessionRow> openedBy(qint64 link);

    /// Notes that it is in use, once a day; forgets with that what nobody has used.
    void see(const QByteArray &tokenHash, auction::TimeMs now);

    /// Nobody if there is none.
    [[nodiscard]] auction::AccountId accountOf(const query::GetSession &get);
    [[nodiscard]] SessionPage page(const query::GetSessions &get);

private:
    Sql &m_sql;
};

} // namespace gavel::store
