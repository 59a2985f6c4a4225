#include "models/papers/bid_sheet.h"

#include "models/hosting/invitation.h"
#include "models/lot_number.h"
#include "models/papers/paper_lots.h"

namespace gavel::models {

namespace {

/// RULES.md, "Increments": each line is the ask if the one above was bid.
QStringList leastBids(const protocol::LotView &lot, const MoneyText &money)
{
    QStringList lines;
    auction::Amount ask = lot.start;
    while (lines.size() < BidSheet::linesMax && ask <= auction::amountMax) {
        lines.append(money.shown(ask));
        ask += auction::increment(lot.increments, ask);
    }
    return lines;
}

} // namespace

BidSheet bidSheetOf(const protocol::LotView &lot, const QString &description, const QUrl &base, const MoneyText &money,
                    const PaperWords &words)
{
    return {.number = lotNumber(lot),
            .name = lot.name,
            .description = asParagraph(description),
            .start = words.of(PaperWord::StartPrice, money.shown(lot.start)),
            .buyNow = lot.buyNow ? words.of(PaperWord::BuyNow, money.shown(*lot.buyNow)) : QString(),
            .address = base.isEmpty() ? QString() : lotAddress(base, lot.id),
            .least = leastBids(lot, money)};
}

} // namespace gavel::models
