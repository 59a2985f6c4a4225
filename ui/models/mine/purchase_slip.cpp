#include "models/mine/purchase_slip.h"

#include "models/hosting/invitation.h"
#include "models/isolated.h"
#include "models/lot_number.h"
#include "models/mine/my_lots_sums.h"
#include "models/papers/paper_parts.h"
#include "models/time_entry.h"
#include "models/time_text.h"

#include <QDateTime>
#include <QRegularExpression>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

QString wonText(const protocol::LotView &lot, const PaperWords &words)
{
    const QString seller = isolated(lot.owner.nick);
    const auto end = protocol::endOf(lot);
    if (!end)
        return words.of(PaperWord::SoldBy, seller);
    return words.of(PaperWord::SoldByAt)
        .arg(seller, dateTimeText(*end, words.locale()) + u' ' + zoneText(*end)); // read elsewhere too
}

/// Nothing of what is still to pay.
auction::Amount giftIn(const Purchase &purchase)
{
    return purchase.line.isPaid() ? auction::giftOf(purchase.line.total(), purchase.won.lot.value) : 0;
}

PurchaseSlip::Line lineOf(const Purchase &purchase, bool isTaxed, const MoneyText &money, const PaperWords &words,
                          const QUrl &base)
{
    const protocol::LotView &lot = purchase.won.lot;
    const MoneyLine &line = purchase.line;
    const auction::Amount gift = giftIn(purchase);
    return {.lot = lotNumber(lot),
            .number = words.of(PaperWord::LotNumber, isolated(lotNumber(lot))),
            .name = lot.name,
            .picture = lot.img.isEmpty() ? QString() : lot.img.first().thumb,
            .wonAt = wonText(lot, words),
            .price = money.shown(line.price),
            .premium = money.shown(line.premium),
            .tax = isTaxed ? money.shown(line.tax) : QString(),
            .total = money.shown(line.total()),
            .gift = gift > 0 ? words.of(PaperWord::OfItGift, money.shown(gift)) : QString(),
            .paid = line.isPaid() ? words.of(PaperWord::Paid) : QString(),
            .head = QString::fromLatin1(lot.head),
            .page = base.isEmpty() ? QString() : lotAddress(base, lot.id)};
}

/// As the invoice has them.
QList<PurchaseSlip::Part> taxesOf(const QList<Purchase> &purchases, const MoneyText &money, const PaperWords &words)
{
    protocol::InvoiceView bought;
    for (const Purchase &purchase : purchases) {
        protocol::InvoiceLine line;
        line.lot = purchase.won.lot.id;
        line.price = purchase.line.price;
        line.premium = purchase.line.premium;
        line.tax = purchase.line.tax;
        line.taxed = purchase.won.lot.tax;
        bought.lines.append(line);
    }
    QList<PurchaseSlip::Part> parts;
    const QList<TaxSum> sums = taxSumsOf(bought);
    for (const TaxSum &sum : sums)
        parts.append({taxSentence(sum, money, words), sum.tax > 0 ? money.shown(sum.tax) : QString()});
    if (includesTax(bought))
        parts.append({words.of(PaperWord::TaxIncluded), QString()});
    return parts;
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

PurchaseSlip purchaseSlip(const QString &buyer, const QList<Purchase> &purchases, const MoneyText &money,
                          const PaperWords &words, auction::TimeMs now, const QUrl &base)
{
    QList<MoneyLine> lines;
    auction::Amount gift = 0;
    for (const Purchase &purchase : purchases) {
        lines.append(purchase.line);
        gift += giftIn(purchase);
    }
    const MoneyLine sum = sumOf(lines);
    PurchaseSlip slip{.buyer = buyer,
                      .date = money.locale().toString(QDateTime::fromMSecsSinceEpoch(now).date(), QLocale::LongFormat),
                      .lines = {},
                      .price = money.shown(sum.price),
                      .premium = money.shown(sum.premium),
                      .tax = sum.tax > 0 ? money.shown(sum.tax) : QString(),
                      .total = money.shown(sum.total()),
                      .taxes = taxesOf(purchases, money, words),
                      .gift = gift > 0 ? money.shown(gift) : QString(),
                      .paid = sum.paid > 0 ? money.shown(sum.paid) : QString(),
                      .due = sum.paid > 0 && sum.due() > 0 ? money.shown(sum.due()) : QString()};
    for (const Purchase &purchase : purchases)
        slip.lines.append(lineOf(purchase, sum.tax > 0, money, words, base));
    return slip;
}

} // namespace gavel::models
