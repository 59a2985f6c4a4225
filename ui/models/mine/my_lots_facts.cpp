#include "models/mine/my_lots_facts.h"

#include "models/mine/my_lots_sums.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

class MyLotsFacts
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::MyLotsFacts)
};

QString lotsText(int lots)
{
    return lots == 1 ? MyLotsFacts::tr("1 lot") : MyLotsFacts::tr("%1 lots").arg(lots);
}

QList<Fact> bidFacts(const BidSums &sums, const MoneyText &money, const std::optional<protocol::AccountView> &account)
{
    const QString question = sums.tax > 0       ? MyLotsFacts::tr("If you won all that you lead, with premium and tax")
                             : sums.premium > 0 ? MyLotsFacts::tr("If you won all that you lead, with the premium")
                                                : MyLotsFacts::tr("If you won all that you lead");
    const bool isLimited = account && account->available;
    QList<Fact> facts{{MyLotsFacts::tr("You lead"), lotsText(sums.leading)},
                      {MyLotsFacts::tr("Outbid"), lotsText(sums.outbid)},
                      {MyLotsFacts::tr("Won"), lotsText(sums.won)}};
    if (isLimited) // which is what my maxima come to; what is available stands below in the window
        facts << Fact{MyLotsFacts::tr("Held of your funds"), money.shown(account->holds)};
    else
        facts << Fact{MyLotsFacts::tr("At most, by your maxima"), money.shown(sums.atMost)};
    return facts << Fact{question, money.shown(sums.total()), true};
}

QList<Fact> wonFacts(const QList<protocol::MyLot> &won, const MoneyText &money,
                     const std::optional<protocol::AccountView> &account)
{
    const MoneyLine sum = sumOf(wonLines(won, fundsOf(account)));
    QList<Fact> facts{{MyLotsFacts::tr("Won"), lotsText(static_cast<int>(won.size()))}};
    if (sum.premium > 0 || sum.tax > 0)
        facts += {{MyLotsFacts::tr("Hammer prices"), money.shown(sum.price)},
                  {MyLotsFacts::tr("Premium"), money.shown(sum.premium)}};
    if (sum.tax > 0)
        facts << Fact{MyLotsFacts::tr("Tax"), money.shown(sum.tax)};
    if (sum.isPaid())
        return facts << Fact{MyLotsFacts::tr("Paid in all"), money.shown(sum.paid), true};
    if (sum.paid > 0)
        facts << Fact{MyLotsFacts::tr("Paid"), money.shown(sum.paid)};
    return facts << Fact{MyLotsFacts::tr("To pay in all"), money.shown(sum.due()), true};
}

QList<Fact> saleFacts(const SaleSums &sums, const MoneyText &money)
{
    QList<Fact> facts{{MyLotsFacts::tr("Bid so far on %1").arg(lotsText(sums.open)), money.shown(sums.bid)},
                      {MyLotsFacts::tr("%1 sold for").arg(lotsText(sums.sold)), money.shown(sums.price)}};
    if (sums.commission > 0)
        facts << Fact{MyLotsFacts::tr("Commission"), money.shown(sums.commission)};
    return facts << Fact{MyLotsFacts::tr("You get"), money.shown(sums.proceeds()), true};
}

QList<Fact> watchFacts(const WatchSums &sums)
{
    return {{MyLotsFacts::tr("Coming up"), lotsText(sums.coming)},
            {MyLotsFacts::tr("Ended"), lotsText(sums.ended)},
            {MyLotsFacts::tr("Open"), lotsText(sums.open), true}};
}

} // namespace

QList<Fact> factsOf(link::HostApi::Mine which, const QList<protocol::MyLot> &lots, const MoneyText &money,
                    const std::optional<protocol::AccountView> &account)
{
    using Mine = link::HostApi::Mine;
    if (lots.isEmpty())
        return {};
    switch (which) {
    case Mine::Bids:
        return bidFacts(bidSums(lots), money, account);
    case Mine::Won:
        return wonFacts(lots, money, account);
    case Mine::Selling:
        return saleFacts(saleSums(lots), money);
    case Mine::Watching:
        return watchFacts(watchSums(lots));
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
