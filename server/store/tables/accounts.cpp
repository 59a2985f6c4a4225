#include "store/tables/accounts.h"

#include "store/decisions/logic_fault.h"
#include "store/tables/name_keys.h"
#include "wire/folding.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

// flush() looks at each of them.
constexpr std::size_t accountRowsKept = 512;

} // namespace

AccountView viewOf(const AccountRow &row)
{
    return {.id = row.id,
            .email = row.email,
            .nick = row.nick,
            .host = row.isHost,
            .blocked = row.blocked,
            .limited = row.limited,
            .deposits = row.deposits,
            .credits = row.credits,
            .debits = row.debits,
            .holds = row.holds,
            .available = row.available(),
            .createdAt = row.createdAt};
}

AccountRow *Accounts::find(AccountId id)
{
    const auto found = m_rows.find(id);
    if (found != m_rows.end())
        return &found->second;
    QSqlQuery &query = m_sql.run("SELECT email, nick, is_host, blocked, limited, deposits, credits, debits, holds, "
                                 "created_at FROM accounts WHERE id = ?"_L1,
                                 id);
    if (!nextRow(query))
        return nullptr;
    AccountRow row{.id = id,
                   .email = query.value(0).toString(),
                   .nick = query.value(1).toString(),
                   .isHost = query.value(2).toBool(),
                   .blocked = query.value(3).toBool(),
                   .limited = query.value(4).toBool(),
                   .deposits = query.value(5).toLongLong(),
                   .credits = query.value(6).toLongLong(),
                   .debits = query.value(7).toLongLong(),
                   .holds = query.value(8).toLongLong(),
                   .createdAt = query.value(9).toLongLong()};
    row.holdsWritten = row.holds;
    query.finish();
    return &m_rows.emplace(id, std::move(row)).first->second;
}

bool Accounts::isShutOut(AccountId id)
{
    const AccountRow *row = id == noAccount ? nullptr : find(id);
    return row && row->blocked && !row->isHost;
}

bool Accounts::emailTaken(const QString &email)
{
    QSqlQuery &query = m_sql.run("SELECT 1 FROM accounts WHERE email_key = ?"_L1, emailKey(email));
    const bool taken = nextRow(query);
    query.finish();
    return taken;
}

tl::expected<AccountRow *, Refusal> Accounts::create(const QString &email, const QString &nick,
                                                     const QString &passwordHash, bool isHost, bool limited, TimeMs now)
{
    QSqlQuery &query = m_sql.run("INSERT INTO accounts (email, email_key, nick, nick_key, search, password, is_host, "
                                 "limited, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING"_L1,
                                 email, emailKey(email), nick, nickKey(nick), wire::folded(nick), passwordHash,
                                 int(isHost), int(limited), now);
    if (query.numRowsAffected() == 0)
        return tl::unexpected(emailTaken(email) ? Refusal::EmailTaken : Refusal::NickTaken);
    const AccountId id = m_sql.lastId(query);
    AccountRow row{.id = id, .email = email, .nick = nick, .isHost = isHost, .limited = limited, .createdAt = now};
    return &m_rows.insert_or_assign(id, std::move(row)).first->second;
}

tl::expected<void, Refusal> Accounts::rename(AccountRow &row, const QString &nick)
{
    QSqlQuery &query = m_sql.run("UPDATE OR IGNORE accounts SET nick = ?, nick_key = ?, search = ? WHERE id = ?"_L1,
                                 nick, nickKey(nick), wire::folded(nick), row.id);
    if (query.numRowsAffected() == 0)
        return tl::unexpected(Refusal::NickTaken);
    row.nick = nick;
    return {};
}

bool Accounts::isEmailOfAnother(const AccountRow &row, const QString &email)
{
    QSqlQuery &query = m_sql.run("SELECT 1 FROM accounts WHERE email_key = ? AND id <> ?"_L1, emailKey(email), row.id);
    const bool taken = nextRow(query);
    query.finish();
    return taken;
}

void Accounts::setEmail(AccountRow &row, const QString &email)
{
    m_sql.run("UPDATE accounts SET email = ?, email_key = ? WHERE id = ?"_L1, email, emailKey(email), row.id);
    row.email = email;
}

void Accounts::setPassword(AccountId id, const QString &passwordHash)
{
    m_sql.run("UPDATE accounts SET password = ? WHERE id = ?"_L1, passwordHash, id);
}

void Accounts::post(TimeMs now, QLatin1StringView kind, std::optional<LotId> lot, const QString &note,
                    std::initializer_list<Posting> postings)
{
    QSqlQuery &newest = m_sql.run("SELECT coalesce(max(id), 0) + 1 FROM postings"_L1);
    static_cast<void>(nextRow(newest));
    const qint64 entry = newest.value(0).toLongLong();
    newest.finish();
    Amount sum = 0;
    for (const Posting &posting : postings) {
        sum += posting.amount;
        m_sql.run("INSERT INTO postings (at, entry, party, kind, amount, lot, note) VALUES (?, ?, ?, ?, ?, ?, ?)"_L1,
                  now, entry, posting.party, QString(kind), posting.amount, lot, note);
    }
    if (sum != 0)
        throw LogicFault("a ledger entry does not sum to zero");
}

void Accounts::deposit(AccountRow &row, Amount amount, const QString &note, TimeMs now)
{
    row.deposits += amount;
    row.dirty = true;
    post(now, "deposit"_L1, std::nullopt, note, {{row.id, amount}, {cashPartyId, -amount}});
}

QList<AccountNews> Accounts::flush()
{
    QList<AccountNews> news;
    for (auto &[id, row] : m_rows) {
        const QString reason = std::exchange(row.reason, {});
        if (!row.isToBeWritten())
            continue;
        news.append({viewOf(row), reason});
        m_sql.run("UPDATE accounts SET blocked = ?, limited = ?, deposits = ?, credits = ?, debits = ?, holds = ? "
                  "WHERE id = ?"_L1,
                  int(row.blocked), int(row.limited), row.deposits, row.credits, row.debits, row.holds, id);
        row.dirty = false;
        row.holdsWritten = row.holds;
    }
    return news;
}

void Accounts::keepCommitted()
{
    if (m_rows.size() > accountRowsKept)
        m_rows.clear();
}

} // namespace gavel
