#include "models/my_lots_facts.h"

#include "models/my_lots_sums.h"

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

QList<Fact> bidFacts(const BidSums &sums, const MoneyText &money)
{
    const QString question = sums.premium > 0 ? MyLotsFacts::tr("If you won all that you lead, with the premium")
                                              : MyLotsFacts::tr("If you won all that you lead");
    return {{MyLotsFacts::tr("You lead"), lotsText(sums.leading)},
            {MyLotsFacts::tr("Outbid"), lotsText(sums.outbid)},
            {MyLotsFacts::tr("Won"), lotsText(sums.won)},
            {MyLotsFacts::tr("At most, by your maxima"), money.shown(sums.atMost)},
            {question, money.shown(sums.total()), true}};
}

QList<Fact> wonFacts(const WonSums &sums, const MoneyText &money)
{
    QList<Fact> facts{{MyLotsFacts::tr("Won"), lotsText(sums.lots)}};
    if (sums.premium > 0)
        facts += {{MyLotsFacts::tr("Hammer prices"), money.shown(sums.price)},
                  {MyLotsFacts::tr("Premium"), money.shown(sums.premium)}};
    return facts << Fact{MyLotsFacts::tr("To pay in all"), money.shown(sums.total()), true};
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

QList<Fact> factsOf(link::HostApi::Mine which, const QList<MyLot> &lots, const MoneyText &money, int commissionRate)
{
    using Mine = link::HostApi::Mine;
    if (lots.isEmpty())
        return {};
    switch (which) {
    case Mine::Bids:
        return bidFacts(bidSums(lots), money);
    case Mine::Won:
        return wonFacts(wonSums(lots), money);
    case Mine::Selling:
        return saleFacts(saleSums(lots, commissionRate), money);
    case Mine::Watching:
        return watchFacts(watchSums(lots));
    }
    Q_UNREACHABLE();
}

} // namespace gavel::models
