#include "store/tables/accounts.h"

#include "store/sql/arrays.h"
#include "store/tables/account_columns.h"
#include "store/tables/house.h"
#include "store/tables/logic_fault.h"
#include "store/tables/name_keys.h"
#include "store/tables/postings.h"
#include "wire/folding.h"

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// flush() looks at each of them.
constexpr std::size_t accountRowsKept = 512;

NameKeys keysOf(const AccountRow &row)
{
    return {emailKey(row.email), nickKey(row.nick), wire::folded(row.nick)};
}

/// The values of an UPDATE of a name of the row and of its keys.
QVariantList namesAs(Write name, const AccountRow &row)
{
    QVariantList values;
    giveWritten(values, name, accountColumns, row);
    giveWritten(values, name, keyColumns, keysOf(row));
    return values;
}

} // namespace

protocol::AccountView Accounts::viewOf(const AccountRow &row)
{
    const std::optional<AccountRow> other = row.billTo == auction::noAccount ? std::nullopt : peek(row.billTo);
    const AccountRow &payer = other ? *other : row;
    return {.id = row.id,
            .email = row.email,
            .nick = row.nick,
            .host = row.isHost,
            .blocked = row.blocked,
            .limited = payer.limited,
            .deposits = payer.deposits,
            .credits = payer.credits,
            .debits = payer.debits,
            .holds = payer.holds,
            .available = payer.available(),
            .createdAt = row.createdAt,
            .roles = row.roles(),
            .paddle = row.profile.paddle,
            .name = row.profile.name,
            .phone = row.profile.phone,
            .table = row.profile.table,
            .note = row.profile.note,
            .hidden = row.profile.hidden,
            .premium = row.profile.rates.premium,
            .commission = row.profile.rates.commission,
            .billTo = other ? std::optional(protocol::Person{other->id, other->nick}) : std::nullopt,
            .paysFor = row.paysFor};
}

AccountRow *Accounts::find(auction::AccountId id)
{
    const auto found = m_rows.find(id);
    if (found != m_rows.end())
        return &found->second;
    static const Statement select = selectOf("accounts"_L1, accountColumns, "WHERE id = ?"_L1);
    static const Statement lock = selectOf("accounts"_L1, accountColumns, "WHERE id = ? FOR UPDATE"_L1);
    keepAll(m_sql.run(m_sql.locksRows() ? lock : select, {id}));
    const auto read = m_rows.find(id);
    return read == m_rows.end() ? nullptr : &read->second;
}

void Accounts::keepAll(QSqlQuery &query)
{
    while (nextRow(query)) {
        AccountRow row;
        readRow(query, accountColumns, row);
        row.holdsWritten = row.holds;
        const auction::AccountId id = row.id;
        m_rows.emplace(id, std::move(row));
    }
    query.finish();
}

void Accounts::lock(const QList<auction::AccountId> &ids)
{
    static const Statement select = selectOf("accounts"_L1, accountColumns,
                                             "WHERE id IN (SELECT unnest(CAST(? AS BIGINT[])) UNION "
                                             "SELECT bill_to FROM accounts WHERE id = ANY(CAST(? AS BIGINT[]))) "
                                             "ORDER BY id FOR UPDATE"_L1);
    if (ids.isEmpty())
        return;
    const QVariant array = arrayOf(ids);
    keepAll(m_sql.run(select, {array, array}));
}

std::optional<AccountRow> Accounts::peek(auction::AccountId id)
{
    static const Statement select = selectOf("accounts"_L1, accountColumns, "WHERE id = ?"_L1);
    if (const auto kept = m_rows.find(id); kept != m_rows.end())
        return kept->second;
    QSqlQuery &query = m_sql.run(select, {id});
    std::optional<AccountRow> row;
    if (nextRow(query))
        readRow(query, accountColumns, row.emplace());
    query.finish();
    return row;
}

AccountRow &Accounts::payerOf(AccountRow &row)
{
    return row.billTo == auction::noAccount ? row : ensured(find(row.billTo), "a payer without an account");
}

bool Accounts::sharesBill(auction::AccountId by, const AccountRow &payer)
{
    AccountRow *staff = by == auction::noAccount ? nullptr : find(by);
    return staff && !staff->isHost && payerOf(*staff).id == payer.id;
}

QList<auction::AccountId> Accounts::billedTo(auction::AccountId payer)
{
    return numbersIn(m_sql.run("SELECT id FROM accounts WHERE bill_to = ? ORDER BY id"_L1, payer));
}

void Accounts::setPayer(AccountRow &row, AccountRow *payer)
{
    if (row.billTo != auction::noAccount)
        countPaidFor(*find(row.billTo), -1);
    if (payer)
        countPaidFor(*payer, +1);
    row.billTo = payer ? payer->id : auction::noAccount;
    row.dirty = true; // so that it hears of its sums
    const std::optional<auction::AccountId> to = payer ? std::optional(payer->id) : std::nullopt;
    m_sql.run("UPDATE accounts SET bill_to = ? WHERE id = ?"_L1, to, row.id);
}

void Accounts::countPaidFor(AccountRow &payer, int more)
{
    payer.paysFor += more;
    payer.dirty = true;
    m_sql.run("UPDATE accounts SET pays_for = ? WHERE id = ?"_L1, payer.paysFor, payer.id);
}

bool Accounts::isShutOut(auction::AccountId id)
{
    const AccountRow *row = id == auction::noAccount ? nullptr : find(id);
    return row && row->blocked && !row->isHost;
}

bool Accounts::emailTaken(const QString &email)
{
    return numberIn(m_sql.run("SELECT 1 FROM accounts WHERE email_key = ?"_L1, emailKey(email))) > 0;
}

tl::expected<AccountRow *, auction::Refusal> Accounts::create(const QString &email, const QString &nick,
                                                              const QString &passwordHash, bool isHost, bool limited,
                                                              auction::TimeMs now)
{
    static const Statement insert =
        insertInto("accounts"_L1, "ON CONFLICT DO NOTHING RETURNING id"_L1, accountColumns, keyColumns, secretColumns);
    AccountRow row{.email = email, .nick = nick, .isHost = isHost, .limited = limited, .createdAt = now};
    QVariantList values;
    giveAll(values, accountColumns, row);
    giveAll(values, keyColumns, keysOf(row));
    giveAll(values, secretColumns, Secret{passwordHash});
    const auction::AccountId id = row.id = numberIn(m_sql.run(insert, values));
    if (id == auction::noAccount)
        return tl::unexpected(emailTaken(email) ? auction::Refusal::EmailTaken : auction::Refusal::NickTaken);
    return &m_rows.insert_or_assign(id, std::move(row)).first->second;
}

tl::expected<void, auction::Refusal> Accounts::rename(AccountRow &row, const QString &nick)
{
    static const Statement update =
        updateOf("accounts"_L1, Write::Nick,
                 "WHERE id = ? AND NOT EXISTS (SELECT 1 FROM accounts WHERE nick_key = ? AND id <> ?)"_L1,
                 accountColumns, keyColumns);
    QVariantList values = namesAs(Write::Nick, {.email = row.email, .nick = nick});
    values << row.id << nickKey(nick) << row.id;
    if (m_sql.run(update, values).numRowsAffected() == 0)
        return tl::unexpected(auction::Refusal::NickTaken);
    row.nick = nick;
    return {};
}

bool Accounts::isEmailOfAnother(const AccountRow &row, const QString &email)
{
    constexpr SqlText another = "SELECT 1 FROM accounts WHERE email_key = ? AND id <> ?"_L1;
    return numberIn(m_sql.run(another, emailKey(email), row.id)) > 0;
}

void Accounts::setEmail(AccountRow &row, const QString &email)
{
    static const Statement update =
        updateOf("accounts"_L1, Write::Email, "WHERE id = ?"_L1, accountColumns, keyColumns);
    row.email = email;
    m_sql.run(update, namesAs(Write::Email, row) << row.id);
}

void Accounts::setPassword(auction::AccountId id, const QString &passwordHash)
{
    m_sql.run("UPDATE accounts SET password = ? WHERE id = ?"_L1, passwordHash, id);
}

bool Accounts::hasPassword(auction::AccountId id)
{
    QSqlQuery &query = m_sql.run("SELECT 1 FROM accounts WHERE id = ? AND password <> ''"_L1, id);
    const bool has = nextRow(query);
    query.finish();
    return has;
}

bool Accounts::isPaddleOfAnother(const AccountRow &row, qint64 paddle)
{
    QSqlQuery &query = m_sql.run("SELECT 1 FROM accounts WHERE paddle = ? AND id <> ?"_L1, paddle, row.id);
    const bool taken = nextRow(query);
    query.finish();
    return taken;
}

void Accounts::setPaddle(AccountRow &row, std::optional<qint64> paddle)
{
    row.profile.paddle = paddle;
    m_sql.run("UPDATE accounts SET paddle = ? WHERE id = ?"_L1, paddle, row.id);
}

void Accounts::setHost(AccountRow &row, bool isHost)
{
    row.isHost = isHost;
    m_sql.run("UPDATE accounts SET is_host = ? WHERE id = ?"_L1, isHost, row.id);
}

qint64 Accounts::nextPaddle()
{
    QSqlQuery &query = m_sql.run("SELECT min(free) FROM (SELECT 1 AS free UNION ALL "
                                 "SELECT paddle + 1 FROM accounts WHERE paddle IS NOT NULL) AS candidates "
                                 "WHERE NOT EXISTS (SELECT 1 FROM accounts WHERE paddle = free)"_L1);
    static_cast<void>(nextRow(query));
    const qint64 next = query.value(0).toLongLong();
    query.finish();
    return next;
}

void Accounts::takePaddle(AccountRow &row)
{
    if (row.profile.paddle)
        return;
    setPaddle(row, nextPaddle());
    row.profileDirty = true;
}

QString Accounts::shownName(AccountRow &row, auction::SaleId sale)
{
    auto shows = m_showsPaddles.constFind(sale);
    if (shows == m_showsPaddles.cend())
        shows = m_showsPaddles.insert(sale,
                                      numberIn(m_sql.run("SELECT shows_paddles FROM sales WHERE id = ?"_L1, sale)) > 0);
    if (!*shows)
        return row.nick;
    takePaddle(row);
    return QString::number(*row.profile.paddle);
}

void Accounts::givePaddlesIn(auction::SaleId sale)
{
    const QList<qint64> shown =
        numbersIn(m_sql.run("SELECT id FROM accounts WHERE paddle IS NULL AND id IN ("
                            "SELECT leader FROM lots WHERE sale = ? "
                            "UNION SELECT b.account FROM bids b JOIN lots l ON l.id = b.lot WHERE l.sale = ? "
                            "UNION SELECT s.account FROM said s JOIN lots l ON l.id = s.lot WHERE l.sale = ?) "
                            "ORDER BY id"_L1,
                            sale, sale, sale));
    for (const auction::AccountId account : shown)
        takePaddle(*find(account));
}

void Accounts::post(auction::TimeMs now, PostingKind kind, std::optional<auction::LotId> lot, const QString &note,
                    std::initializer_list<Posting> postings, std::optional<auction::SaleId> sale)
{
    writeEntry(m_sql, {.at = now, .kind = kind, .lot = lot, .note = note, .sale = sale}, postings);
}

void Accounts::deposit(AccountRow &row, auction::Amount amount, Party from, const QString &note, auction::TimeMs now)
{
    row.deposits += amount;
    row.dirty = true;
    post(now, PostingKind::Deposit, std::nullopt, note, {{row.id, amount}, {partyId(from), -amount}});
}

void Accounts::giveOpeningFunds(AccountRow &row, auction::Amount amount, auction::TimeMs now)
{
    if (amount <= 0)
        return;
    row.deposits += amount;
    row.openingFunds += amount;
    row.dirty = true;
    post(now, PostingKind::OpeningFunds, std::nullopt, {}, {{row.id, amount}, {partyId(Party::House), -amount}});
}

QList<AccountNews> Accounts::flush()
{
    static const Statement updateStanding = updateById("accounts"_L1, Write::State, accountColumns);
    static const Statement updateProfile = updateById("accounts"_L1, Write::Terms, accountColumns);
    const auto write = [this](AccountRow &row, Write when, const Statement &update) {
        QVariantList values;
        giveWritten(values, when, accountColumns, row);
        values.append(row.id);
        m_sql.write(update, values);
    };
    QList<AccountRow *> changed;
    for (auto &[id, row] : m_rows) {
        if (row.isToBeWritten())
            changed.append(&row);
        else
            row.reason.clear();
    }
    QList<AccountNews> news;
    for (const AccountRow *row : std::as_const(changed))
        news.append({viewOf(*row), row->reason});
    for (const AccountRow *row : std::as_const(changed)) {
        if (row->paysFor > 0 && row->standingChanged())
            addNewsOfBill(*row, news);
    }
    for (AccountRow *row : std::as_const(changed)) {
        if (row->standingChanged())
            write(*row, Write::State, updateStanding);
        if (row->profileDirty)
            write(*row, Write::Terms, updateProfile);
        row->dirty = row->profileDirty = false;
        row->holdsWritten = row->holds;
        row->reason.clear();
    }
    return news;
}

/// Those for whom it pays see its sums. Why they changed is for the payer alone to read.
void Accounts::addNewsOfBill(const AccountRow &payer, QList<AccountNews> &news)
{
    const QList<auction::AccountId> ids = billedTo(payer.id);
    for (const auction::AccountId id : ids) {
        const auto isIts = [id](const AccountNews &one) { return one.account.id == id; };
        if (std::any_of(news.begin(), news.end(), isIts))
            continue;
        if (const auto row = peek(id))
            news.append({viewOf(*row), {}});
    }
}

void Accounts::keepCommitted()
{
    m_showsPaddles.clear();
    if (m_rows.size() > accountRowsKept || m_sql.dialect().isShared())
        m_rows.clear();
}

} // namespace gavel::store
