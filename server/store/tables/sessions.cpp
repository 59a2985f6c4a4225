#include "store/tables/sessions.h"

#include "protocol/limits.h"
#include "store/tables/columns.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

constexpr auction::TimeMs seenEveryMs = 24LL * 3'600'000;

constexpr std::array sessionColumns{
    column<SessionRow>(
        "id"_L1, Write::Numbered, [](auto &row) -> auto & { return row.id; }),
    column<SessionRow>(
        "token_hash"_L1, Write::Never, [](auto &row) -> auto & { return row.tokenHash; }),
    column<SessionRow>(
        "account"_L1, Write::Never, [](auto &row) -> auto & { return row.account; }),
    column<SessionRow>(
        "created_at"_L1, Write::Never, [](auto &row) -> auto & { return row.createdAt; }),
    column<SessionRow>(
        "seen_at"_L1, Write::Never, [](auto &row) -> auto & { return row.seenAt; }),
    column<SessionRow>(
        "client"_L1, Write::Never, [](auto &row) -> auto & { return row.client; }),
    column<SessionRow>(
        "address"_L1, Write::Never, [](auto &row) -> auto & { return row.address; }),
    column<SessionRow>(
        "hosting"_L1, Write::Never, [](auto &row) -> auto & { return row.hosting; }),
    column<SessionRow>(
        "link"_L1, Write::Never, [](auto &row) -> auto & { return row.link; }),
};

/// Nothing differs from NULL.
QByteArray notNull(const QByteArray &tokenHash)
{
    return tokenHash.isNull() ? QByteArray("") : tokenHash;
}

} // namespace

void SessionTable::insert(const command::OpenSession &session, auction::TimeMs now)
{
    static const Statement insert = insertInto("sessions"_L1, ""_L1, sessionColumns);
    QVariantList values;
    giveAll(values, sessionColumns,
            SessionRow{.id = 0,
                       .tokenHash = session.tokenHash,
                       .account = session.account,
                       .createdAt = now,
                       .seenAt = now,
                       .client = session.origin.client,
                       .address = session.origin.address,
                       .hosting = session.hosting,
                       .link = session.link});
    m_sql.run(insert, values);
}

void SessionTable::remove(const QByteArray &tokenHash)
{
    m_sql.run("DELETE FROM sessions WHERE token_hash = ?"_L1, tokenHash);
}

void SessionTable::removeHosting(auction::AccountId account)
{
    m_sql.run("DELETE FROM sessions WHERE account = ? AND hosting = 1"_L1, account);
}

void SessionTable::removeOthers(auction::AccountId account, const QByteArray &keep)
{
    m_sql.run("DELETE FROM sessions WHERE account = ? AND token_hash <> ?"_L1, account, notNull(keep));
}

QList<SessionRow> SessionTable::others(auction::AccountId account, const QByteArray &keep)
{
    static const Statement select =
        selectOf("sessions"_L1, sessionColumns, "WHERE account = ? AND token_hash <> ? ORDER BY id"_L1);
    return rowsOf<SessionRow>(m_sql.run(select, {account, notNull(keep)}), sessionColumns);
}

QList<SessionRow> SessionTable::openedBy(qint64 link)
{
    static const Statement select = selectOf("sessions"_L1, sessionColumns, "WHERE link = ? ORDER BY id"_L1);
    return rowsOf<SessionRow>(m_sql.run(select, {link}), sessionColumns);
}

void SessionTable::see(const QByteArray &tokenHash, auction::TimeMs now)
{
    const QSqlQuery &seen = m_sql.run("UPDATE sessions SET seen_at = ? WHERE token_hash = ? AND seen_at <= ?"_L1, now,
                                      tokenHash, now - seenEveryMs);
    if (seen.numRowsAffected() > 0)
        m_sql.run("DELETE FROM sessions WHERE seen_at <= ?"_L1, now - protocol::limits::sessionIdleMs);
}

auction::AccountId SessionTable::accountOf(const query::GetSession &get)
{
    QSqlQuery &query = m_sql.run("SELECT account FROM sessions WHERE token_hash = ? AND seen_at > ?"_L1, get.tokenHash,
                                 get.now - protocol::limits::sessionIdleMs);
    return numberIn(query);
}

SessionPage SessionTable::page(const query::GetSessions &get)
{
    static const Statement select =
        selectOf("sessions"_L1, sessionColumns,
                 "WHERE account = ? AND seen_at > ? AND id < ? AND (? = 0 OR id = ?) ORDER BY id DESC LIMIT ?"_L1);
    constexpr qint64 all = std::numeric_limits<qint64>::max();
    const qint64 one = get.session.value_or(0);
    SessionPage page;
    QSqlQuery &query = m_sql.run(select, {get.account, get.now - protocol::limits::sessionIdleMs,
                                          get.before.value_or(all), one, one, get.limit + 1});
    for (const SessionRow &row : rowsOf<SessionRow>(query, sessionColumns))
        page.items.append({.id = row.id,
                           .createdAt = row.createdAt,
                           .client = row.client,
                           .address = row.address,
                           .current = row.tokenHash == get.current});
    if (page.items.size() > get.limit) {
        page.items.removeLast();
        page.next = page.items.last().id;
    }
    return page;
}

} // namespace gavel::store
