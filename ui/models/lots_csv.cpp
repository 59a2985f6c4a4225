#include "models/lots_csv.h"

#include "models/csv_writer.h"
#include "models/lot_number.h"
#include "models/my_lots_sums.h"
#include "models/words.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

using Mine = link::HostApi::Mine;

class LotsCsv
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotsCsv)
};

QString time(std::optional<TimeMs> at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at).toString(u"yyyy-MM-dd HH:mm:ss") : QString();
}

QString plain(std::optional<Amount> amount, const Currency &currency)
{
    return amount ? toMajor(*amount, currency.exponent) : QString();
}

QStringList ownHeader(Mine which)
{
    switch (which) {
    case Mine::Bids:
        return {LotsCsv::tr("I lead"), LotsCsv::tr("My maximum")};
    case Mine::Won:
        return {LotsCsv::tr("Premium"), LotsCsv::tr("Total"), LotsCsv::tr("Paid"), LotsCsv::tr("To pay"),
                LotsCsv::tr("Head of the log")};
    case Mine::Selling:
        return {LotsCsv::tr("Reserve"), LotsCsv::tr("Commission"), LotsCsv::tr("I get")};
    case Mine::Watching:
        return {LotsCsv::tr("Smallest bid")};
    }
    Q_UNREACHABLE();
}

QStringList ownFields(Mine which, const MyLot &mine, const MoneyLine &line, const Currency &currency,
                      int commissionRate)
{
    const LotView &lot = mine.lot;
    const bool isSold = lot.phase == Phase::Sold;
    const Amount commission = shareOf(lot.price, commissionRate);
    const auto money = [&currency](std::optional<Amount> amount) { return plain(amount, currency); };
    switch (which) {
    case Mine::Bids:
        return {mine.leading ? LotsCsv::tr("yes") : LotsCsv::tr("no"), money(mine.max)};
    case Mine::Won:
        return {money(line.premium), money(line.total()), money(line.paid), money(line.due()),
                QString::fromLatin1(lot.head)};
    case Mine::Selling:
        return {money(mine.reserve), isSold ? money(commission) : QString(),
                isSold ? money(lot.price - commission) : QString()};
    case Mine::Watching:
        return {isFinal(lot.phase) ? QString() : money(lot.ask)};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray lotsCsv(Mine which, const QList<MyLot> &lots, const Currency &currency, int commissionRate, Amount funds)
{
    const QList<MoneyLine> lines = wonLines(lots, funds);
    CsvWriter csv(QStringList{LotsCsv::tr("Lot"), LotsCsv::tr("Name"), LotsCsv::tr("Seller"), LotsCsv::tr("Phase"),
                              LotsCsv::tr("Currency"), LotsCsv::tr("Price"), LotsCsv::tr("Bids"), LotsCsv::tr("Leader"),
                              LotsCsv::tr("Ends")} +
                  ownHeader(which));
    for (qsizetype i = 0; i < lots.size(); ++i) {
        const MyLot &mine = lots.at(i);
        const LotView &lot = mine.lot;
        csv.add(QStringList{lotNumber(lot), lot.name, lot.owner.nick, phaseText(lot.phase), currency.code,
                            plain(lot.price, currency), QString::number(lot.bids),
                            lot.leader ? lot.leader->nick : QString(), time(endOf(lot))} +
                ownFields(which, mine, lines.at(i), currency, commissionRate));
    }
    return csv.bytes();
}

} // namespace gavel::models
