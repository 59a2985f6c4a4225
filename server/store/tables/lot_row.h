#pragma once

#include "auction/lot.h"
#include "auction/lot_place.h"

#include <QByteArray>
#include <QSet>
#include <optional>

namespace gavel::store {

/// A lot as the rules need it, with its place in the log.
struct LotRow
{
    auction::Lot lot;
    auction::TimeMs createdAt = 0;
    QByteArray head;               ///< hash of the newest event
    auction::TimeMs lastEvent = 0; ///< when it was decided

    /// The moment that counts for a command of `now`: a lot's time never goes back.
    [[nodiscard]] auction::TimeMs momentOf(auction::TimeMs now) const { return qMax(now, lastEvent); }

    /// Of a final lot: bought or withdrawn it ends before its end; one that nobody was there to close ended at its end.
    /// What becomes of its sale afterwards changes nothing in that.
    std::optional<auction::TimeMs> endedAt;
    auction::LotPlace place;
    std::optional<auction::TimeMs> shownEnd; ///< if nothing more were bid (FORMATS.md, "A sale"); none while paused
    auction::LotId waitsFor = 0;             ///< 0: for none
    bool dirty = false;
    QSet<auction::AccountId> bidders; ///< those that are known to have their row in `bidders`
};

} // namespace gavel::store
