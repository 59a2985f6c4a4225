#pragma once

#include "auction/bidding.h"
#include "host/language.h"
#include "protocol/views.h"

#include <QRandomGenerator>

namespace gavel {

/// A bid that one of the demo's bidders is about to make.
struct DemoBid
{
    LotId lot = 0;
    AccountId account = noAccount;
    BidCommand bid;
};

/// The most that the demo bids on a lot of its own at that moment: it grows from a little above the start to what the
/// article is worth, as the end comes nearer. 0 for a lot that shows none of the demo's articles.
[[nodiscard]] Amount demoCeiling(const LotView &lot, TimeMs now);

/// Who bids how much on which of these lots: the ask, at times a step more, rather where the end is near, and never
/// over demoCeiling() nor so much that it buys. Nothing if no lot is left to bid on. Pure but for `chance`.
[[nodiscard]] std::optional<DemoBid> chooseBid(const QList<LotView> &lots, const QList<AccountId> &bidders,
                                               Language language, TimeMs now, QRandomGenerator &chance);

} // namespace gavel
