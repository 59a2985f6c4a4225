#include "models/selling/lots_csv.h"

#include "models/csv_writer.h"
#include "models/lot_number.h"
#include "models/lot_state.h"
#include "models/mine/my_lots_sums.h"
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

QString time(std::optional<auction::TimeMs> at)
{
    return at ? QDateTime::fromMSecsSinceEpoch(*at).toString(u"yyyy-MM-dd HH:mm:ss") : QString();
}

QString plain(std::optional<auction::Amount> amount, const auction::Currency &currency)
{
    return amount ? auction::toMajor(*amount, currency.exponent) : QString();
}

QStringList ownHeader(Mine which)
{
    switch (which) {
    case Mine::Bids:
        return {LotsCsv::tr("I lead"), LotsCsv::tr("My maximum")};
    case Mine::Won:
        return {LotsCsv::tr("Premium"), LotsCsv::tr("Tax"),    LotsCsv::tr("Total"),
                LotsCsv::tr("Paid"),    LotsCsv::tr("To pay"), LotsCsv::tr("Head of the log")};
    case Mine::Selling:
        return {LotsCsv::tr("Reserve"), LotsCsv::tr("Commission"), LotsCsv::tr("I get")};
    case Mine::Watching:
        return {LotsCsv::tr("Smallest bid")};
    }
    Q_UNREACHABLE();
}

QStringList ownFields(Mine which, const protocol::MyLot &mine, const MoneyLine &line, const auction::Currency &currency)
{
    const protocol::LotView &lot = mine.lot;
    const bool isSold = lot.phase == auction::Phase::Sold;
    const auction::Amount commission = auction::shareOf(lot.price, lot.commission);
    const auto money = [&currency](std::optional<auction::Amount> amount) { return plain(amount, currency); };
    switch (which) {
    case Mine::Bids:
        return {mine.leading ? LotsCsv::tr("yes") : LotsCsv::tr("no"), money(mine.max)};
    case Mine::Won:
        return {money(line.premium), money(line.tax),   money(line.total()),
                money(line.paid),    money(line.due()), QString::fromLatin1(lot.head)};
    case Mine::Selling:
        return {money(mine.reserve), isSold ? money(commission) : QString(),
                isSold ? money(lot.price - commission) : QString()};
    case Mine::Watching:
        return {auction::isFinal(lot.phase) ? QString() : money(lot.ask)};
    }
    Q_UNREACHABLE();
}

} // namespace

QByteArray lotsCsv(Mine which, const QList<protocol::MyLot> &lots, const auction::Currency &currency,
                   auction::Amount funds)
{
    const QList<MoneyLine> lines = wonLines(lots, funds);
    CsvWriter csv(QStringList{LotsCsv::tr("Lot"), LotsCsv::tr("Name"), LotsCsv::tr("Seller"), LotsCsv::tr("Phase"),
                              LotsCsv::tr("Currency"), LotsCsv::tr("Price"), LotsCsv::tr("Bids"), LotsCsv::tr("Leader"),
                              LotsCsv::tr("Ends")} +
                  ownHeader(which));
    for (qsizetype i = 0; i < lots.size(); ++i) {
        const protocol::MyLot &mine = lots.at(i);
        const protocol::LotView &lot = mine.lot;
        csv.add(QStringList{lotNumber(lot), lot.name, lot.owner.nick, lotStateText(lot), currency.code,
                            plain(lot.price, currency), QString::number(lot.bids),
                            lot.leader ? lot.leader->nick : QString(), time(protocol::endOf(lot))} +
                ownFields(which, mine, lines.at(i), currency));
    }
    return csv.bytes();
}

} // namespace gavel::models
