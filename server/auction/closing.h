#pragma once

#include "auction/events.h"

namespace gavel::auction {

/// What the clock alone does to a lot by `now`: opens it when its time has come, closes it when its end has (RULES.md,
/// "A lot" and "Closing and settling"), and declines an offer that has run out. No events if there is nothing to do.
[[nodiscard]] Decision advance(const Lot &lot, TimeMs now);

/// Its end has come, and it is still to be closed: nobody changes anything about it any more, but a bid that came
/// before its end may still be read (RULES.md, "The clock").
[[nodiscard]] bool awaitsClosing(const Lot &lot, TimeMs now);

/// Opens `decision.state` if it is scheduled and its time has come.
void open(const Lot &lot, Decision &decision, TimeMs now);

/// Opens it here and now, whatever the time, and places what was left before (FORMATS.md, "A sale").
void openNow(const Lot &lot, Decision &decision, bool bySale = false);

/// Whether only its sale's start opens it: it has no time of its own, in another sale than the house's first.
[[nodiscard]] bool waitsForSale(const Lot &lot);

/// Opens it with its sale; an end that has come meanwhile is the clock's matter, or an outage's. No events unless it
/// waits for that.
[[nodiscard]] Decision openWithSale(const Lot &lot);

/// Ends the bidding on `decision.state`, whatever the time: unsold, passed or sold.
void close(const Lot &lot, Decision &decision);

/// When advance will next have something to do; none for a lot that waits for a person.
[[nodiscard]] std::optional<TimeMs> nextDeadline(const Lot &lot);

/// Where the money of a sale goes. All in minor units; the buyer's debit equals the three credits.
struct Settlement
{
    AccountId buyer = noAccount;
    Amount price = 0;
    Amount fee = 0;
    Amount tax = 0;
    AccountId seller = noAccount;
    Amount commission = 0;

    [[nodiscard]] Amount buyerOwes() const { return price + fee + tax; }
    [[nodiscard]] Amount sellerGets() const { return price - commission; }
    [[nodiscard]] Amount houseKeeps() const { return fee + commission; }
};

/// The settlement of a lot that was sold in `state`.
[[nodiscard]] Settlement settle(const LotFacts &facts, const LotState &state);

} // namespace gavel::auction
