#pragma once

#include "auction/bidding.h"
#include "host/language.h"
#include "protocol/views.h"

#include <QRandomGenerator>

namespace gavel::demo {

/// A bid that one of the demo's bidders is about to make.
struct DemoBid
{
    auction::LotId lot = 0;
    auction::AccountId account = auction::noAccount;
    auction::BidCommand bid;
};

/// The most that the demo bids on a lot of its own at that moment: it grows from a little above the start to what the
/// article is worth, as the end comes nearer. 0 for a lot that shows none of the demo's articles.
[[nodiscard]] auction::Amount demoCeiling(const protocol::LotView &lot, auction::TimeMs now);

/// Who bids how much on which of these lots: the ask, at times a step more, rather where the end is near, and never
/// over demoCeiling() nor so much that it buys. Nothing if no lot is left to bid on. Pure but for `chance`.
[[nodiscard]] std::optional<DemoBid> chooseBid(const QList<protocol::LotView> &lots,
                                               const QList<auction::AccountId> &bidders, host::Language language,
                                               auction::TimeMs now, QRandomGenerator &chance);

/// The maxima that two of these leave on a lot before it opens, the higher one first; none where the lot takes none, or
/// nobody but its seller is there. Below demoCeiling() at its opening. Pure.
[[nodiscard]] QList<DemoBid> prebidsOn(const protocol::LotView &lot, const QList<auction::AccountId> &bidders);

} // namespace gavel::demo
