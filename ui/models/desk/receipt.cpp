#include "models/desk/receipt.h"

#include "models/desk/invoice_model.h"
#include "models/isolated.h"
#include "models/time_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace gavel::models {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Receipt)
};

using Row = Receipt::Row;

QString partsOf(const protocol::InvoiceLine &line, const MoneyText &money)
{
    if (!line.lot || (line.premium == 0 && line.tax == 0))
        return {};
    if (line.premium == 0)
        return Words::tr("%1 and tax %2").arg(money.shown(line.price), money.shown(line.tax));
    if (line.tax > 0)
        return Words::tr("%1, premium %2, tax %3")
            .arg(money.shown(line.price), money.shown(line.premium), money.shown(line.tax));
    return Words::tr("%1 and premium %2").arg(money.shown(line.price), money.shown(line.premium));
}

/// What makes the amount up, and what of it is a gift.
QString detailOf(const protocol::InvoiceLine &line, const MoneyText &money)
{
    const QString parts = partsOf(line, money);
    if (line.gift == 0)
        return parts;
    const QString gift = Words::tr("of it a gift: %1").arg(money.shown(line.gift));
    return parts.isEmpty() ? gift : parts + u"  ·  "_s + gift;
}

QList<Row> rowsOf(const protocol::InvoiceView &invoice, const MoneyText &money)
{
    QList<Row> rows;
    for (const protocol::InvoiceLine &line : invoice.lines) {
        const QString what = line.lot ? Words::tr("Lot %1: %2").arg(isolated(line.number), isolated(line.name))
                                      : Words::tr("Adjustment: %1").arg(isolated(line.reason));
        const QString whose = line.bidder ? Words::tr("%1 · for %2").arg(what, isolated(line.bidder->nick)) : what;
        rows.append({whose, detailOf(line, money), money.shown(line.amount)});
    }
    const QString gift =
        invoice.gift() > 0 ? Words::tr("of it a gift: %1").arg(money.shown(invoice.gift())) : QString();
    rows.append({Words::tr("Total"), gift, money.shown(invoice.total()), true});
    for (const protocol::InvoicePayment &payment : invoice.payments) {
        if (!payment.takenBack)
            rows.append({paymentText(payment), dateTimeText(payment.at, money.locale()), money.shown(-payment.amount)});
    }
    const auction::Amount balance = invoice.balance();
    rows.append(
        {balance < 0 ? Words::tr("To be given back") : Words::tr("To pay"), {}, money.shown(qAbs(balance)), true});
    return rows;
}

QString titleOf(const protocol::InvoiceView &invoice)
{
    const bool isOwed = invoice.balance() > 0;
    if (!invoice.number)
        return isOwed ? Words::tr("Invoice") : Words::tr("Receipt");
    return (isOwed ? Words::tr("Invoice %1") : Words::tr("Receipt %1")).arg(*invoice.number);
}

} // namespace

QString payerText(const protocol::InvoiceView &invoice)
{
    const QString name = isolated(invoice.name.isEmpty() ? invoice.account.nick : invoice.name);
    return invoice.paddle ? Words::tr("%1 · %2").arg(*invoice.paddle).arg(name) : name;
}

QString payerText(const protocol::AccountView &account)
{
    const QString name = isolated(account.name.isEmpty() ? account.nick : account.name);
    return account.paddle ? Words::tr("%1 · %2").arg(*account.paddle).arg(name) : name;
}

QString payerText(const protocol::BilledPerson &one)
{
    const QString name = isolated(one.name.isEmpty() ? one.account.nick : one.name);
    return one.paddle ? Words::tr("%1 · %2").arg(*one.paddle).arg(name) : name;
}

QString payerLine(const protocol::AccountView &account)
{
    QStringList facts{payerText(account)};
    for (const QString &fact : {account.email, account.phone}) {
        if (!fact.isEmpty())
            facts.append(isolated(fact));
    }
    if (!account.table.isEmpty())
        facts.append(Words::tr("table %1").arg(isolated(account.table)));
    return facts.join(u"  ·  "_s);
}

Receipt receiptOf(const protocol::InvoiceView &invoice, const QString &house, const QString &contact,
                  const MoneyText &money, auction::TimeMs now)
{
    return {.house = house,
            .contact = contact,
            .title = titleOf(invoice),
            .payer = payerText(invoice),
            .date = dateTimeText(now, money.locale()),
            .rows = rowsOf(invoice, money)};
}

QString Receipt::text() const
{
    QStringList lines{house, title, payer, date, {}};
    for (const Row &row : rows) {
        const QString what = row.detail.isEmpty() ? row.what : Words::tr("%1 (%2)").arg(row.what, row.detail);
        lines.append(Words::tr("%1: %2").arg(what, row.amount));
    }
    if (!contact.isEmpty())
        lines << QString() << contact;
    return lines.join(u'\n') + u'\n';
}

} // namespace gavel::models
