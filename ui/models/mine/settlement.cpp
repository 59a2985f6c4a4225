#include "models/mine/settlement.h"

#include "models/mine/my_lots_sums.h"
#include "models/percent_text.h"
#include "models/rate_text.h"

#include <QCoreApplication>
#include <QMap>

namespace gavel::models {

namespace {

void pay(QList<Sale> &sales, const QList<qsizetype> &bought, auction::Amount funds)
{
    QList<protocol::MyLot> won;
    for (const qsizetype index : bought)
        won.append({.lot = sales.at(index).lot, .max = {}, .leading = true, .reserve = {}, .fee = {}});
    const QList<MoneyLine> lines = wonLines(won, funds);
    for (qsizetype place = 0; place < bought.size(); ++place)
        sales[bought.at(place)].buyer = lines.at(place);
}

class SettlementWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Sale)
};

} // namespace

QString proceedsText(auction::Amount price, const auction::Rates &rates, const MoneyText &money)
{
    QStringList sentences;
    const auction::Bands &commission = rates.commission;
    if (commission.isOne() && commission.rate > 0 && price > 0)
        sentences << SettlementWords::tr("At %1 you get %2: the commission is %3 %.")
                         .arg(money.shown(price), money.shown(creditOf(price, commission)),
                              percentText(commission.rate, money.locale()));
    else if (commission.isOne() && commission.rate > 0)
        sentences << SettlementWords::tr("The commission is %1 % of the price.")
                         .arg(percentText(commission.rate, money.locale()));
    else if (!commission.isNone() && price > 0)
        sentences << SettlementWords::tr("At %1 you get %2: the commission is %3.")
                         .arg(money.shown(price), money.shown(creditOf(price, commission)),
                              ratesText(commission, money));
    if (const MoneyLine line = moneyLine(price, rates); price > 0 && line.total() > price)
        sentences << SettlementWords::tr("The buyer pays %1.").arg(withPremiumText(line, money));
    return sentences.join(u' ');
}

auction::Amount creditOf(auction::Amount price, const auction::Bands &commission)
{
    return price - auction::shareOf(price, commission);
}

Sale saleOf(const protocol::LotView &lot)
{
    return {.lot = lot,
            .buyer = moneyLine(lot.price, lot),
            .commission = auction::shareOf(lot.price, lot.commission),
            .credit = creditOf(lot.price, lot.commission)};
}

QList<Sale> salesOf(const QList<protocol::LotView> &lots,
                    const QHash<auction::AccountId, protocol::AccountView> &accounts)
{
    QList<Sale> sales;
    QMap<auction::AccountId, QList<qsizetype>> bought;
    for (const protocol::LotView &lot : lots) {
        if (lot.phase != auction::Phase::Sold)
            continue;
        if (lot.leader)
            bought[lot.leader->id].append(sales.size());
        sales.append(saleOf(lot));
    }
    for (auto buyer = bought.cbegin(); buyer != bought.cend(); ++buyer) {
        const auto account = accounts.constFind(buyer.key());
        if (account != accounts.cend())
            pay(sales, buyer.value(), fundsOf(*account));
    }
    return sales;
}

SalesSum sumOf(const QList<Sale> &sales)
{
    SalesSum sum;
    QList<MoneyLine> buyers;
    for (const Sale &sale : sales) {
        buyers.append(sale.buyer);
        addTo(sum.credit, sale.credit);
        addTo(sum.house, sumOf(sale.buyer.premium, sale.commission));
    }
    sum.buyers = sumOf(buyers);
    return sum;
}

} // namespace gavel::models
