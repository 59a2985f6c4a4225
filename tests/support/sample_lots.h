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
