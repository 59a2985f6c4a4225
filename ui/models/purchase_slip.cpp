#include "models/purchase_slip.h"

#include "models/isolated.h"
#include "models/my_lots_sums.h"
#include "models/time_entry.h"
#include "models/time_text.h"

#include <QCoreApplication>
#include <QDateTime>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::PurchaseSlip)
};

QString wonText(const LotView &lot, const QLocale &locale)
{
    if (!lot.endsAt)
        return Words::tr("Sold by %1").arg(isolated(lot.owner.nick));
    return Words::tr("Sold by %1, %2")
        .arg(isolated(lot.owner.nick),
             dateTimeText(*lot.endsAt, locale) + u' ' + zoneText(*lot.endsAt)); // read elsewhere too
}

PurchaseSlip::Line lineOf(const MyLot &won, const MoneyText &money)
{
    const LotView &lot = won.lot;
    const Amount premium = premiumOf(won);
    return {.lot = lot.id,
            .number = Words::tr("Lot %1").arg(lot.id),
            .name = lot.name,
            .picture = lot.img.isEmpty() ? QString() : lot.img.first().thumb,
            .wonAt = wonText(lot, money.locale()),
            .price = money.shown(lot.price),
            .premium = money.shown(premium),
            .total = money.shown(lot.price + premium),
            .head = QString::fromLatin1(lot.head)};
}

} // namespace

QString PurchaseSlip::fileName() const
{
    return lines.size() == 1 ? u"purchase-slip-lot-%1"_s.arg(lines.first().lot) : u"purchase-slip"_s;
}

PurchaseSlip purchaseSlip(const QString &house, const QString &buyer, const QList<MyLot> &won, const MoneyText &money,
                          TimeMs now)
{
    const WonSums sums = wonSums(won);
    PurchaseSlip slip{.house = house,
                      .buyer = buyer,
                      .date = money.locale().toString(QDateTime::fromMSecsSinceEpoch(now).date(), QLocale::LongFormat),
                      .lines = {},
                      .price = money.shown(sums.price),
                      .premium = money.shown(sums.premium),
                      .total = money.shown(sums.total())};
    for (const MyLot &mine : won)
        slip.lines.append(lineOf(mine, money));
    return slip;
}

} // namespace gavel::models
