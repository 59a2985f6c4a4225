#pragma once

#include "host/page_markup.h"
#include "host/page_words.h"
#include "protocol/lot_views.h"
#include "protocol/room_views.h"

namespace gavel::host {

/// A lot's newest bids as the page lists them, newest first, as its own bids.js does. When each was made has its place
/// alone, for its scripts know where the reader is.
[[nodiscard]] QString bidsMarkup(const QList<protocol::BidLine> &bids, const protocol::LotView &lot,
                                 const PageWords &words, const PageMoney &money, const auction::Currency &currency);

/// Whether so many stand that the price has a course to be drawn.
[[nodiscard]] bool hasCourse(const QList<protocol::BidLine> &bids);

} // namespace gavel::host
