#include "store/name_keys.h"

#include "wire/text.h"

#include <QSet>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

/// Unicode's full case folding, by which Straße and STRASSE are one nick: Qt's own leaves letters that fold to several.
QString fullyFolded(const QString &text)
{
    const QString simple = folded(text);
    QString whole;
    for (const QChar c : simple) {
        const QString upper = QString(c).toUpper();
        whole += upper.size() > 1 ? upper : QString(c);
    }
    return folded(whole);
}

struct Names
{
    qint64 account = 0;
    QByteArray email;
    QByteArray nick;
};

/// No text has this byte in UTF-8, so no name's own key is like a suffixed one.
QByteArray apart(const QByteArray &key, qint64 account)
{
    return key + '\xff' + QByteArray::number(account);
}

/// The key, or where an earlier account has it or there is no name, one of this account's own.
QByteArray takenBy(qint64 account, const QByteArray &key, QSet<QByteArray> &taken)
{
    const QByteArray own = key.isEmpty() || taken.contains(key) ? apart(key, account) : key;
    taken.insert(own);
    return own;
}

} // namespace

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QByteArray emailKey(const QString &email)
{
    return email.isEmpty() ? QByteArray() : folded(email).toUtf8();
}

QByteArray nickKey(const QString &nick)
{
    return fullyFolded(nick).toUtf8();
}

bool isKeptAsGiven(const QString &name)
{
    return wire::isPlainText(name) && !name.contains(QChar::Null);
}

void renewNameKeys(Sql &sql)
{
    QList<Names> accounts;
    QSqlQuery &query = sql.run("SELECT id, email, nick FROM accounts ORDER BY id"_L1);
    QSet<QByteArray> emails;
    QSet<QByteArray> nicks;
    while (nextRow(query)) {
        const qint64 account = query.value(0).toLongLong();
        accounts.append({.account = account,
                         .email = takenBy(account, emailKey(query.value(1).toString()), emails),
                         .nick = takenBy(account, nickKey(query.value(2).toString()), nicks)});
    }
    query.finish();
    // Under keys that are nobody's first: a new key may be what another account had as its old one.
    sql.run("UPDATE accounts SET email_key = randomblob(32), nick_key = randomblob(32)"_L1);
    for (const Names &names : accounts) {
        sql.run("UPDATE accounts SET email_key = ?, nick_key = ? WHERE id = ?"_L1, names.email, names.nick,
                names.account);
    }
}

} // namespace gavel
