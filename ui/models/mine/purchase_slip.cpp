#include "models/mine/purchase_slip.h"

#include "models/catalogue/lot_number.h"
#include "models/hosting/invitation.h"
#include "models/isolated.h"
#include "models/mine/my_lots_sums.h"
#include "models/time_entry.h"
#include "models/time_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::PurchaseSlip)
};

QString wonText(const protocol::LotView &lot, const QLocale &locale)
{
    const auto end = protocol::endOf(lot);
    if (!end)
        return Words::tr("Sold by %1").arg(isolated(lot.owner.nick));
    return Words::tr("Sold by %1, %2")
        .arg(isolated(lot.owner.nick), dateTimeText(*end, locale) + u' ' + zoneText(*end)); // read elsewhere too
}

QString giftText(auction::Amount gift, const MoneyText &money)
{
    return gift > 0 ? Words::tr("of it a gift: %1").arg(money.shown(gift)) : QString();
}

PurchaseSlip::Line lineOf(const Purchase &purchase, bool isTaxed, const MoneyText &money, const QUrl &base)
{
    const protocol::LotView &lot = purchase.won.lot;
    const MoneyLine &line = purchase.line;
    return {.lot = lotNumber(lot),
            .number = Words::tr("Lot %1").arg(isolated(lotNumber(lot))),
            .name = lot.name,
            .picture = lot.img.isEmpty() ? QString() : lot.img.first().thumb,
            .wonAt = wonText(lot, money.locale()),
            .price = money.shown(line.price),
            .premium = money.shown(line.premium),
            .tax = isTaxed ? money.shown(line.tax) : QString(),
            .total = money.shown(line.total()),
            .gift = giftText(auction::giftOf(line.total(), lot.value), money),
            .paid = line.isPaid() ? Words::tr("paid") : QString(),
            .head = QString::fromLatin1(lot.head),
            .page = base.isEmpty() ? QString() : lotAddress(base, lot.id)};
}

} // namespace

QString PurchaseSlip::fileName() const
{
    static const QRegularExpression notInNames(u"[^\\p{L}\\p{N}]+"_s);
    if (lines.size() != 1)
        return u"purchase-slip"_s;
    return u"purchase-slip-lot-"_s + QString(lines.first().lot).replace(notInNames, u"-"_s);
}

QList<Purchase> purchasesOf(const QList<protocol::MyLot> &won, auction::Amount funds)
{
    const QList<MoneyLine> lines = wonLines(won, funds);
    QList<Purchase> purchases;
    for (qsizetype i = 0; i < won.size(); ++i)
        purchases.append({won.at(i), lines.at(i)});
    return purchases;
}

PurchaseSlip purchaseSlip(const QString &house, const QString &buyer, const QList<Purchase> &purchases,
                          const MoneyText &money, auction::TimeMs now, const QUrl &base)
{
    QList<MoneyLine> lines;
    auction::Amount gift = 0;
    for (const Purchase &purchase : purchases) {
        lines.append(purchase.line);
        gift += auction::giftOf(purchase.line.total(), purchase.won.lot.value);
    }
    const MoneyLine sum = sumOf(lines);
    PurchaseSlip slip{.house = house,
                      .buyer = buyer,
                      .date = money.locale().toString(QDateTime::fromMSecsSinceEpoch(now).date(), QLocale::LongFormat),
                      .lines = {},
                      .price = money.shown(sum.price),
                      .premium = money.shown(sum.premium),
                      .tax = sum.tax > 0 ? money.shown(sum.tax) : QString(),
                      .total = money.shown(sum.total()),
                      .gift = gift > 0 ? money.shown(gift) : QString(),
                      .paid = sum.paid > 0 ? money.shown(sum.paid) : QString(),
                      .due = sum.paid > 0 && sum.due() > 0 ? money.shown(sum.due()) : QString()};
    for (const Purchase &purchase : purchases)
        slip.lines.append(lineOf(purchase, sum.tax > 0, money, base));
    return slip;
}

} // namespace gavel::models
