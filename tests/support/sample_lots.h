#pragma once

#include "protocol/views.h"

namespace gavel::support {

/// An open lot without bids, seller 9, at 10,000 minor units, that ends at its id times a million.
inline LotView sampleLot(LotId id, const QString &name = QStringLiteral("A clock"))
{
    LotView lot;
    lot.id = id;
    lot.name = name;
    lot.description = QStringLiteral("It stands still.");
    lot.owner = {9, QStringLiteral("seller")};
    lot.start = lot.price = lot.ask = 10'000;
    lot.phase = Phase::Open;
    lot.endsAt = id * 1'000'000;
    lot.createdAt = id;
    lot.seq = 2;
    return lot;
}

inline BidLine sampleBid(qint64 seq, const QString &nick = QStringLiteral("anna"))
{
    BidLine line;
    line.seq = seq;
    line.nick = nick;
    line.bid = seq * 1'000;
    line.at = seq;
    return line;
}

} // namespace gavel::support
