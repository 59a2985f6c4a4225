#pragma once

#include "protocol/views.h"

namespace gavel::support {

/// An open lot without bids, seller 9, at 10,000 minor units, that ends at its id times a million.
inline protocol::LotView sampleLot(auction::LotId id, const QString &name = QStringLiteral("A clock"))
{
    protocol::LotView lot;
    lot.id = id;
    lot.name = name;
    lot.description = QStringLiteral("It stands still.");
    lot.owner = {9, QStringLiteral("seller")};
    lot.start = lot.price = lot.ask = 10'000;
    lot.phase = auction::Phase::Open;
    lot.endsAt = id * 1'000'000;
    lot.createdAt = id;
    lot.seq = 2;
    return lot;
}

/// Sold at a premium of 12.5 % and a commission of 10 %.
inline protocol::LotView soldLot(auction::LotId id, auction::Amount price, const protocol::Person &buyer)
{
    protocol::LotView lot = sampleLot(id);
    lot.phase = auction::Phase::Sold;
    lot.price = price;
    lot.bids = 3;
    lot.leader = buyer;
    lot.premium = 1'250;
    lot.commission = 1'000;
    return lot;
}

inline protocol::BidLine sampleBid(qint64 seq, const QString &nick = QStringLiteral("anna"))
{
    protocol::BidLine line;
    line.seq = seq;
    line.nick = nick;
    line.bid = seq * 1'000;
    line.at = seq;
    return line;
}

} // namespace gavel::support
