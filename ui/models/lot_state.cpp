#include "models/lot_state.h"

#include "models/isolated.h"
#include "models/words.h"

#include <QCoreApplication>

namespace gavel::models {

namespace {

class LotStateWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::LotState)
};

} // namespace

auction::LotStage stageOf(const protocol::LotView &lot)
{
    return {.phase = lot.phase, .bids = lot.bids, .isOffered = lot.offer.has_value()};
}

QString lotStateText(const protocol::LotView &lot)
{
    if (lot.offer)
        return LotStateWords::tr("Offered on");
    return auction::saleWasVoided(lot.phase, lot.bids) ? LotStateWords::tr("Sale voided") : phaseText(lot.phase);
}

QString lotStateText(const protocol::LotView &lot, const MoneyText &money)
{
    if (!lot.offer)
        return lotStateText(lot);
    return LotStateWords::tr("Offered to %1 · %2")
        .arg(isolated(lot.offer->account.nick), money.shown(lot.offer->price));
}

} // namespace gavel::models
