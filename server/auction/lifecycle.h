#pragma once

#include "auction/events.h"
#include "auction/refusal.h"

#include <tl/expected.hpp>

namespace gavel::auction {

/// A new lot: created, and opened in the same breath if its time has come. Refuses terms that end by `now`.
[[nodiscard]] tl::expected<Decision, Refusal> decideCreate(const LotFacts &facts, const Terms &terms, TimeMs now);

/// Why terms, texts and rates of a lot can't change, if they can't: it is over, or something is bid or left on it.
[[nodiscard]] std::optional<Refusal> changeRefusal(const LotStage &lot);

/// Whether bids stand on it, under which its reserve alone can change.
[[nodiscard]] bool takesReserveAlone(const LotStage &lot);

/// New terms: any where changeRefusal() has nothing against it; under standing bids only a reserve lowered or removed,
/// once. `textChanged` says that name or description change too, `ratesChanged` what is taken of it, which only a lot
/// without bids allows.
[[nodiscard]] tl::expected<Decision, Refusal> decideTerms(const Lot &lot, const Terms &terms, bool textChanged,
                                                          TimeMs now, bool ratesChanged = false);

/// Why a lot can't go to another sale (FORMATS.md, "A sale"), if it can't: it opened or ended already, or something is
/// left on it. Where it can, new terms say what it rests on from then on, decided with the sale in its facts.
[[nodiscard]] std::optional<Refusal> moveRefusal(const LotStage &lot);

/// What a host does to a lot (RULES.md, "A lot").
enum class LotAction { Open, Pause, Resume, Extend, Withdraw, Close, Void, Reopen, VoidSale, Offer, Relist };

/// Whether a lot takes the action: for the rules, the store and whoever offers it. One offer follows the other, and
/// neither that nor relisting comes without a sale that was voided.
[[nodiscard]] bool allows(LotAction action, const LotStage &lot);

/// What the host may do to a lot; voiding is in voiding.h.
namespace action {

struct Open
{
};
struct Close
{
};
struct Withdraw
{
    QString reason;
};
struct Pause
{
};
struct Resume
{
};
struct Extend
{
    qint64 byMs = 0;
};
struct Reopen
{
    TimeMs endsAt = 0;
    std::optional<Amount> reserve; ///< the new one, or none
    QString reason;
    bool leaderCovered = false; ///< whether the leader's hold can be taken again
};
struct VoidSale
{
    QString reason;
};
/// To the first of runnersUp() that is not blocked.
struct Offer
{
    TimeMs until = 0;
    QString reason;                ///< for the record alone
    AccountId account = noAccount; ///< nobody: there is no runner-up
    Amount price = 0;
};
/// What reopening is to a lot whose sale was voided: no bid stands.
struct Relist
{
    TimeMs endsAt = 0;
    std::optional<Amount> reserve;
    QString reason;
};

} // namespace action

using Action = std::variant<action::Open, action::Close, action::Withdraw, action::Pause, action::Resume,
                            action::Extend, action::Reopen, action::VoidSale, action::Offer, action::Relist>;

[[nodiscard]] LotAction kindOf(const Action &action);

/// What an action has to keep beside its phase.
enum class ActionRule {
    ExtensionInRange, ///< 0 < byMs ≤ 366 days, and an end before 2^53
    NewEndAhead,      ///< of a lot that reopens
    NewReserveFits,   ///< start ≤ it ≤ buyNow
    OfferAhead,       ///< now < until < 2^53
};

/// The first that the action breaks, which is `malformed`.
[[nodiscard]] std::optional<ActionRule> brokenRule(const Lot &lot, const Action &action, TimeMs now);
/// Its member: "byMs". As on the wire.
[[nodiscard]] QLatin1StringView memberOf(ActionRule rule);

/// Decides one of the host's actions; `wrong_phase` where allows() says no; `not_found` where there is no runner-up to
/// offer it to. The terms that go with the decision are termsAfter.
[[nodiscard]] tl::expected<Decision, Refusal> decideAction(const Lot &lot, const Action &action, TimeMs now);

/// What an action makes of the terms: opening sets `opensAt`, reopening the end and the reserve.
[[nodiscard]] Terms termsAfter(const Terms &terms, const Action &action, TimeMs now);

/// The hold that reopening would take of the leader again.
[[nodiscard]] Amount reopeningHold(const Lot &lot);

} // namespace gavel::auction
