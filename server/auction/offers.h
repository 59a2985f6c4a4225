#pragma once

#include "auction/events.h"
#include "auction/refusal.h"
#include "auction/voiding.h"

#include <QList>
#include <tl/expected.hpp>

namespace gavel::auction {

// What becomes of a lot whose sale was voided (FORMATS.md, "Money"). Pure; any thread.

/// Somebody whom the lot can be offered to, and for how much.
struct RunnerUp
{
    AccountId account = noAccount;
    Amount price = 0; ///< their last amount

    bool operator==(const RunnerUp &) const = default;
};

/// All of them, who is first in line first: those with a bid that stands, by the last amount of each, the earlier of
/// equal ones before the later; neither buyers nor those who declined. Who is blocked is not the rules' to know.
/// `steps` in order of seq.
[[nodiscard]] QList<RunnerUp> runnersUp(const QList<Step> &steps);

/// The account takes what it was offered, and the lot is sold to it. WrongPhase: no offer stands; Forbidden: it is
/// somebody else's; OverLimit: it is more than is `available` of limited funds.
[[nodiscard]] tl::expected<Decision, Refusal> decideTaking(const Lot &lot, AccountId account,
                                                           std::optional<Amount> available, TimeMs now);

/// The account declines; the lot stays unsold.
[[nodiscard]] tl::expected<Decision, Refusal> decideDeclining(const Lot &lot, AccountId account, TimeMs now);

/// Declines in `decision.state` what has run out by `now`.
void lapse(Decision &decision, TimeMs now);

} // namespace gavel::auction
