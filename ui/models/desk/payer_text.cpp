#include "models/desk/payer_text.h"

#include "models/isolated.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

class PayerWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::PayerText)
};

QString payer(std::optional<qint64> paddle, const QString &name, const QString &nick)
{
    const QString called = isolated(name.isEmpty() ? nick : name);
    return paddle ? PayerWords::tr("%1 · %2").arg(*paddle).arg(called) : called;
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
    QStringList facts{payerText(account)};
    if (!account.table.isEmpty())
        facts.append(PayerWords::tr("table %1").arg(isolated(account.table)));
    if (!account.phone.isEmpty())
        facts.append(isolated(account.phone));
    if (account.email.contains(u'@')) // what the host signs in by need be none
        facts.append(isolated(account.email));
    return facts.join(u"  ·  "_s);
}

} // namespace gavel::models
