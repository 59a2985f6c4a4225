#include "models/money_line.h"

#include "models/hosting/house_form.h"

#include <QCoreApplication>
#include <algorithm>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

constexpr auction::Amount wholeRate = 10'000; // of a price, in basis points

class MoneyWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::MoneyLine)
};

QString sumText(const MoneyLine &line, const MoneyText &money)
{
    if (line.premium == 0 && line.tax == 0)
        return money.shown(line.total());
    const QString parts = MoneyWords::tr("%1 + %2 premium").arg(money.shown(line.price), money.shown(line.premium));
    const QString taxed = line.tax == 0 ? parts : MoneyWords::tr("%1 + %2 tax").arg(parts, money.shown(line.tax));
    return u"%1 = %2"_s.arg(taxed, money.shown(line.total()));
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

MoneyLine moneyLine(auction::Amount price, int premiumRate)
{
    return {.price = price, .premium = auction::shareOf(price, premiumRate), .rate = premiumRate};
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

// X + floor(X · rate) ≤ funds is X < (funds + 1) · whole / (whole + rate), which is found without a product that
// overflows.
auction::Amount mostFor(auction::Amount funds, int premiumRate)
{
    if (funds <= 0)
        return 0;
    const auction::Amount with = wholeRate + premiumRate;
    const auction::Amount rest = (std::min(funds, 2 * auction::amountMax) + 1) % with * wholeRate;
    const auction::Amount below = (std::min(funds, 2 * auction::amountMax) + 1) / with * wholeRate + rest / with;
    return std::min(rest % with == 0 ? below - 1 : below, auction::amountMax);
}

QString withPremiumText(const MoneyLine &line, const MoneyText &money)
{
    if (line.rate == 0)
        return {};
    return MoneyWords::tr("%1 with the %2 % premium")
        .arg(money.shown(line.total()), percentText(line.rate, money.locale()));
}

QString moneyLineText(const MoneyLine &line, const MoneyText &money)
{
    const QString done = doneText(line, money);
    return done.isEmpty() ? sumText(line, money) : u"%1 · %2"_s.arg(sumText(line, money), done);
}

} // namespace gavel::models
