#pragma once

#include "auction/events.h"
#include "auction/refusal.h"

#include <QList>
#include <functional>
#include <tl/expected.hpp>

namespace gavel::auction {

/// One line of a lot's bidding as the book keeps it, for running it again: an accepted bid, a leader's change of their
/// own maximum, a reopening, the reserve that counts from there on, or what takes somebody out of the line of
/// runners-up (offers.h). Without any reserve, the lot's counts throughout. What a reopening sets comes right after
/// it.
struct Step
{
    enum class Kind { Bid, Sealed, Reopened, Reserve, SaleVoided, Declined };

    Kind kind = Kind::Bid;
    qint64 seq = 0;
    AccountId account = noAccount; ///< Reopened: the leader it kept, or nobody; SaleVoided: the buyer
    bool isMax = false;
    Amount amount = 0;             ///< Reopened: the price it kept
    qint64 of = 0;                 ///< Sealed: seq of the bid whose maximum it changed
    std::optional<Amount> reserve; ///< Reserve: the new one, or none
    bool voided = false;
};

/// Whether an account could bear this hold on the lot instead of what the lot holds now, all its other holds standing.
using Covers = std::function<bool(AccountId, Amount hold)>;

/// Voids the bid with that `seq` (RULES.md, "Closing and settling": the lot is rebuilt from the remaining accepted
/// bids; reinstated leaders without cover lapse with the reason `funds`). `steps` in order of seq; on success their
/// `voided` flags are brought up to date.
[[nodiscard]] tl::expected<Decision, Refusal> decideVoid(const Lot &lot, QList<Step> &steps, qint64 seq,
                                                         const QString &reason, const Covers &covers);

} // namespace gavel::auction
