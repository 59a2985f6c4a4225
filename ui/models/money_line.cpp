#include "models/money_line.h"

#include "models/percent_text.h"

#include <QCoreApplication>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class MoneyWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::MoneyLine)
};

QString sumText(const MoneyLine &line, const MoneyText &money)
{
    if (line.premium == 0 && line.tax == 0)
        return money.shown(line.total());
    QString parts = money.shown(line.price);
    if (line.premium > 0)
        parts = MoneyWords::tr("%1 + %2 premium").arg(parts, money.shown(line.premium));
    if (line.tax > 0)
        parts = MoneyWords::tr("%1 + %2 tax").arg(parts, money.shown(line.tax));
    return u"%1 = %2"_s.arg(parts, money.shown(line.total()));
}

/// What became of it already; empty where nothing did.
QString doneText(const MoneyLine &line, const MoneyText &money)
{
    if (line.isPaid())
        return MoneyWords::tr("paid");
    if (line.paid > 0)
        return MoneyWords::tr("%1 paid, %2 to pay").arg(money.shown(line.paid), money.shown(line.due()));
    return line.held > 0 ? MoneyWords::tr("held %1").arg(money.shown(line.held)) : QString();
}

} // namespace

MoneyLine moneyLine(auction::Amount price, const auction::Rates &rates)
{
    const auction::Cost cost = auction::costOf(rates, price);
    return {.price = price,
            .premium = cost.premium,
            .tax = cost.tax,
            .rate = rates.premium.isOne() ? rates.premium.rate : 0};
}

MoneyLine moneyLine(auction::Amount price, const protocol::LotView &lot)
{
    return moneyLine(price, protocol::ratesOf(lot));
}

bool addsToPrice(const protocol::LotView &lot)
{
    return !lot.premium.isNone() || lot.tax.isAdded();
}

MoneyLine sumOf(const QList<MoneyLine> &lines)
{
    MoneyLine sum;
    for (const MoneyLine &line : lines) {
        addTo(sum.price, line.price);
        addTo(sum.premium, line.premium);
        addTo(sum.tax, line.tax);
        addTo(sum.held, line.held);
        addTo(sum.paid, line.paid);
    }
    return sum;
}

void payFrom(auction::Amount funds, QList<MoneyLine> &lines)
{
    for (MoneyLine &line : lines) {
        line.paid = std::clamp<auction::Amount>(funds, 0, line.total());
        funds -= line.paid;
    }
}

QString withPremiumText(const MoneyLine &line, const MoneyText &money)
{
    if (line.rate > 0 && line.tax == 0)
        return MoneyWords::tr("%1 with the %2 % premium")
            .arg(money.shown(line.total()), percentText(line.rate, money.locale()));
    return line.premium > 0 || line.tax > 0 ? totalText(line, money) : QString();
}

QString totalText(const MoneyLine &line, const MoneyText &money)
{
    const QString total = money.shown(line.total());
    if (line.tax > 0)
        return (line.premium > 0 ? MoneyWords::tr("%1 with premium and tax") : MoneyWords::tr("%1 with tax"))
            .arg(total);
    return line.premium > 0 ? MoneyWords::tr("%1 with premium").arg(total) : total;
}

QString moneyLineText(const MoneyLine &line, const MoneyText &money)
{
    const QString done = doneText(line, money);
    return done.isEmpty() ? sumText(line, money) : u"%1 · %2"_s.arg(sumText(line, money), done);
}

} // namespace gavel::models
