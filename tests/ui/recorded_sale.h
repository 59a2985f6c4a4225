#pragma once

#include "link/evidence.h"
#include "protocol/views.h"

namespace gavel::ui_tests {

// A lot that was sold in a real book: what everyone saw of it, its true log, and what the program of one bidder, Minji
// (account 5), kept of it.
struct RecordedSale
{
    protocol::LotView lot;
    QList<protocol::BidLine> bids;
    QByteArray log;
    link::LotEvidence seen; // the house is whoever shows it
};

// Under this number, closed at this time. Takes a moment: keep it.
[[nodiscard]] RecordedSale recordSale(auction::LotId id, const QString &name, const QString &description,
                                      auction::TimeMs closedAt);

} // namespace gavel::ui_tests
