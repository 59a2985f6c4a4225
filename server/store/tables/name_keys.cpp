#include "store/tables/name_keys.h"

#include "store/tables/account_columns.h"
#include "wire/folding.h"

#include <QSet>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

/// As emails always were: of two that a fuller folding would make one, both can still sign in.
QString simplyFolded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

struct Names
{
    qint64 account = 0;
    NameKeys keys;
};

/// No text has this byte in UTF-8, so no name's own key is like a suffixed one.
QByteArray apart(const QByteArray &key, qint64 account)
{
    return key + '\xff' + QByteArray::number(account);
}

/// Like no name's key, and like none that apart() gives.
QByteArray nobodysKey(qint64 account)
{
    return apart("\xff", account);
}

void write(Sql &sql, const Names &names)
{
    static const Statement update = updateOf("accounts"_L1, Write::Email | Write::Nick, "WHERE id = ?"_L1, keyColumns);
    sql.run(update, valuesOf(keyColumns, names.keys) << names.account);
}

/// The key, or where an earlier account has it or there is no name, one of this account's own.
QByteArray takenBy(qint64 account, const QByteArray &key, QSet<QByteArray> &taken)
{
    const QByteArray own = key.isEmpty() || taken.contains(key) ? apart(key, account) : key;
    taken.insert(own);
    return own;
}

} // namespace

QByteArray emailKey(const QString &email)
{
    return email.isEmpty() ? QByteArray() : simplyFolded(email).toUtf8();
}

QByteArray nickKey(const QString &nick)
{
    return wire::lookOf(nick).toUtf8();
}

void renewNameKeys(Sql &sql)
{
    QList<Names> accounts;
    QSqlQuery &query = sql.run("SELECT id, email, nick FROM accounts ORDER BY id"_L1);
    QSet<QByteArray> emails;
    QSet<QByteArray> nicks;
    while (nextRow(query)) {
        const qint64 account = query.value(0).toLongLong();
        const QString nick = query.value(2).toString();
        accounts.append({.account = account,
                         .keys = {.email = takenBy(account, emailKey(query.value(1).toString()), emails),
                                  .nick = takenBy(account, nickKey(nick), nicks),
                                  .search = wire::folded(nick)}});
    }
    query.finish();
    // Under keys that are nobody's first: a new key may be what another account had as its old one.
    for (const Names &names : accounts)
        write(sql, {names.account, {nobodysKey(names.account), nobodysKey(names.account), names.keys.search}});
    for (const Names &names : accounts)
        write(sql, names);
}

} // namespace gavel::store
