#pragma once

#include "models/room/bid_form.h"
#include "support/sample_lots.h"

#include <memory>

namespace gavel::support {

// Of a bidder, account 5, at a lot of seller 9 whose ask is $105; straight bids.
inline protocol::LotView lotForBids()
{
    protocol::LotView lot = sampleLot(1);
    lot.ask = 10'500;
    return lot;
}

inline std::unique_ptr<models::BidForm> makeBidForm(const protocol::LotView &lot)
{
    auto form = std::make_unique<models::BidForm>();
    form->setMoney(models::MoneyText({QStringLiteral("USD"), 2}, QLocale(QStringLiteral("en_US"))));
    form->setLot(lot);
    form->setMe(5);
    form->setMaximum(false);
    return form;
}

} // namespace gavel::support
