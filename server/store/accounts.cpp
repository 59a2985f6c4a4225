#include "store/accounts.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

// flush() looks at each of them.
constexpr std::size_t accountRowsKept = 512;

/// Unicode's full case folding, by which Straße and STRASSE are one nick: Qt's own leaves letters that fold to several.
QString foldedNick(const QString &nick)
{
    const QString simple = folded(nick);
    QString whole;
    for (const QChar c : simple) {
        const QString upper = QString(c).toUpper();
        whole += upper.size() > 1 ? upper : QString(c);
    }
    return folded(whole);
}

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

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
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

bool Accounts::emailTaken(const QString &email)
{
    QSqlQuery &query = m_sql.run("SELECT 1 FROM accounts WHERE email_folded = ?"_L1, folded(email));
    const bool taken = nextRow(query);
    query.finish();
    return taken;
}

bool Accounts::nickTaken(const QString &nick, AccountId except)
{
    // The first is how books of old have it.
    QSqlQuery &query = m_sql.run("SELECT 1 FROM accounts WHERE nick_folded IN (?, ?) AND id <> ?"_L1, folded(nick),
                                 foldedNick(nick), except);
    const bool taken = nextRow(query);
    query.finish();
    return taken;
}

AccountRow &Accounts::create(const QString &email, const QString &nick, const QString &passwordHash, bool isHost,
                             bool limited, TimeMs now)
{
    QSqlQuery &query =
        m_sql.run("INSERT INTO accounts (email, email_folded, nick, nick_folded, password, is_host, "
                  "limited, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_L1,
                  email, folded(email), nick, foldedNick(nick), passwordHash, int(isHost), int(limited), now);
    const AccountId id = m_sql.lastId(query);
    AccountRow row{.id = id, .email = email, .nick = nick, .isHost = isHost, .limited = limited, .createdAt = now};
    return m_rows.insert_or_assign(id, std::move(row)).first->second;
}

void Accounts::rename(AccountRow &row, const QString &nick)
{
    row.nick = nick;
    m_sql.run("UPDATE accounts SET nick = ?, nick_folded = ? WHERE id = ?"_L1, nick, foldedNick(nick), row.id);
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
        throw SqlFailure(u"a ledger entry does not sum to zero"_s);
}

void Accounts::deposit(AccountRow &row, Amount amount, const QString &note, TimeMs now)
{
    row.deposits += amount;
    row.dirty = true;
    post(now, "deposit"_L1, std::nullopt, note, {{row.id, amount}, {cashPartyId, -amount}});
}

void Accounts::flush()
{
    for (auto &[id, row] : m_rows) {
        if (!row.isToBeWritten())
            continue;
        m_sql.run("UPDATE accounts SET blocked = ?, limited = ?, deposits = ?, credits = ?, debits = ?, holds = ? "
                  "WHERE id = ?"_L1,
                  int(row.blocked), int(row.limited), row.deposits, row.credits, row.debits, row.holds, id);
        row.dirty = false;
        row.holdsWritten = row.holds;
    }
}

void Accounts::keepCommitted()
{
    if (m_rows.size() > accountRowsKept)
        m_rows.clear();
}

} // namespace gavel
