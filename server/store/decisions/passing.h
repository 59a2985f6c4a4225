#pragma once

#include "store/commands.h"

#include <QHash>
#include <QList>
#include <QSet>

namespace gavel::store {

/// A command on a lot for which the ends of others have to be written first, more than in one commit, and what waits
/// with it: other bids in its sale, which may move those ends again, other bids of those whose funds these may bind,
/// what brings somebody in, and the clock. Store thread.
struct HeldUp
{
    struct Waiting
    {
        auction::LotId lot = 0;           ///< what it is about; 0: no one lot
        QSet<auction::AccountId> whoever; ///< whose doing it is, with those who share their funds
    };

    QSet<auction::LotId> lots;         ///< of the sale
    QHash<qsizetype, Waiting> waiting; ///< by places in the batch
};

/// Whether it may take the book milliseconds, as a new lot, another description, a picture, a voided bid or an invoice
/// of many lines does; the rest takes hundredths of one.
[[nodiscard]] bool takesLong(const Command &command);

/// Whether a command that came later may be decided before one that waits: a bid before what takes long and is about
/// another lot and another's doing, and before what decides nothing (a sign of life does: without it there was an
/// outage), so that nobody could tell the difference but by the time.
[[nodiscard]] bool mayPass(const Command &later, const Command &waiting);
/// The same before one of those that are held up. Before the clock's too: what came before a lot's end is decided
/// before it closes, and what came after it has ended.
[[nodiscard]] bool mayPass(const Command &later, const QSet<auction::LotId> &lots, const HeldUp::Waiting &waiting);

} // namespace gavel::store
