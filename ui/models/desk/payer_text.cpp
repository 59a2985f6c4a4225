#include "models/desk/payer_text.h"

#include "models/isolated.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

constexpr QStringView between = u"  ·  ";

class PayerWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::PayerText)
};

QString payer(std::optional<qint64> paddle, const QString &name, const QString &nick)
{
    const QString called = isolated(name.isEmpty() ? nick : name);
    return paddle ? PayerWords::tr("%1 · %2").arg(*paddle).arg(called) : called;
}

/// Their phone comes first, which may not be cut where there is little room.
QString factsOf(const protocol::AccountView &account)
{
    QStringList facts;
    if (!account.phone.isEmpty())
        facts.append(isolated(account.phone));
    if (!account.table.isEmpty())
        facts.append(PayerWords::tr("table %1").arg(isolated(account.table)));
    if (account.email.contains(u'@')) // what the host signs in by need be none
        facts.append(isolated(account.email));
    return facts.join(between);
}

} // namespace

QString payerText(const protocol::InvoiceView &invoice)
{
    return payer(invoice.paddle, invoice.name, invoice.account.nick);
}

QString payerText(const protocol::AccountView &account)
{
    return payer(account.paddle, account.name, account.nick);
}

QString payerText(const protocol::BilledPerson &one)
{
    return payer(one.paddle, one.name, one.account.nick);
}

QString payerLine(const protocol::AccountView &account)
{
    const QString facts = factsOf(account);
    return facts.isEmpty() ? payerText(account) : QString(payerText(account) + between + facts);
}

QString payerEntry(const protocol::AccountView &account)
{
    const QString facts = factsOf(account);
    return facts.isEmpty() ? payerText(account) : QString(payerText(account) + u'\n' + facts);
}

} // namespace gavel::models
