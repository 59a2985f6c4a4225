#pragma once

#include "auction/format.h"
#include "auction/increments.h"
#include "auction/rates.h"
#include "auction/sale_plan.h"

#include <QList>
#include <optional>

namespace gavel::auction {

/// Where a lot stands (RULES.md, "A lot"): scheduled → open ⇄ paused → sold | passed | unsold; withdrawn from any of
/// the first three.
enum class Phase { Scheduled, Open, Paused, Sold, Passed, Unsold, Withdrawn };

[[nodiscard]] constexpr bool isFinal(Phase phase)
{
    return phase == Phase::Sold || phase == Phase::Passed || phase == Phase::Unsold || phase == Phase::Withdrawn;
}

/// Late bids move the end (RULES.md, *soft close*). Milliseconds.
struct SoftClose
{
    qint64 windowMs = 120'000;
    qint64 extendMs = 120'000;
    std::optional<qint64> capMs; ///< past the first end; none: no cap

    enum class From { Now, End };
    From from = From::Now;          ///< what the extension is added to
    std::optional<qint64> maxCount; ///< of extensions; none: any number

    static constexpr qint64 stepMsMin = 1'000;
    static constexpr qint64 stepMsMax = 3'600'000;
    static constexpr qint64 countMax = 1'000;

    bool operator==(const SoftClose &) const = default;
};

/// What becomes of the price while no maximum reaches the reserve (FORMATS.md, "A sale").
enum class BelowReserve {
    Hold, ///< it rises as the bids let it
    Jump, ///< it is the leader's maximum
};

/// What the bidding depends on of what the seller sets. Name, description and pictures are the lot's too, but no rule
/// reads them.
struct Terms
{
    Amount start = 0;
    std::optional<Amount> reserve;
    std::optional<Amount> buyNow;
    Increments increments;
    std::optional<TimeMs> opensAt;
    TimeMs endsAt = 0;
    std::optional<SoftClose> softClose = SoftClose{};
    Format format = English{};
    BelowReserve belowReserve = BelowReserve::Hold;
    std::optional<Amount> value = {}; ///< what it is worth by itself, known before the bidding (FORMATS.md, "Money")

    bool operator==(const Terms &) const = default;
};

inline constexpr qint64 lotLastsMsDefault = 24 * 3'600'000;

/// Who set a lot up, and what is taken of it; the rates alone change, while no bid stands.
struct LotFacts
{
    LotId id = 0;
    AccountId seller = noAccount;
    Rates rates;
    SaleId sale = firstSale;
    bool takesPrebids = false; ///< while it is scheduled (prebids.h)
};

/// What a lot is offered for after its sale was voided, to whom and until when (FORMATS.md, "Money").
struct Offer
{
    AccountId account = noAccount; ///< nobody: there is none
    Amount price = 0;
    TimeMs until = 0;

    [[nodiscard]] bool stands() const { return account != noAccount; }

    bool operator==(const Offer &) const = default;
};

/// A maximum that somebody left before the lot opened (FORMATS.md, "A sale").
struct Prebid
{
    AccountId account = noAccount;
    Amount amount = 0;
    qint64 seq = 0; ///< of its event

    bool operator==(const Prebid &) const = default;
};

/// What bidding makes of a lot. Everything a bid costs is read from here, never from the bids before it.
struct LotState
{
    Phase phase = Phase::Scheduled;
    Amount price = 0; ///< the start until the first bid
    AccountId leader = noAccount;
    Amount leaderMax = 0;
    qint64 leaderBid = 0; ///< seq of the bid by which the leader leads
    int bids = 0;
    std::optional<TimeMs> endsAt; ///< none while paused
    std::optional<qint64> leftMs; ///< only while paused
    std::optional<TimeMs> capAt;  ///< the latest end that soft close may set; none: no cap
    TimeMs pausedAt = 0;          ///< meaningful while paused
    bool buyNowGone = false;
    bool reserveLowered = false; ///< under standing bids it may be once
    Offer offer;                 ///< only while unsold
    bool reopened = false;       ///< with an end of its own, whatever its sale's plan is
    qint64 extensions = 0;       ///< by late bids since a person set the end; counted where the terms limit them
    qint64 seq = 0;              ///< of the newest event
    QList<Prebid> prebids;       ///< those that stand, one an account, in order of seq; none once it is not scheduled

    bool operator==(const LotState &) const = default;
};

/// Unsold with bids: nobody leads it, since who bought it does not have it after all.
[[nodiscard]] constexpr bool saleWasVoided(Phase phase, int bids)
{
    return phase == Phase::Unsold && bids > 0;
}

/// How far a lot is, as both ends know it: what says which actions and changes it takes (lifecycle.h).
struct LotStage
{
    Phase phase = Phase::Scheduled;
    int bids = 0;
    bool hasPrebids = false; ///< a maximum is left on it, which the host alone knows
    bool isOffered = false;  ///< an offer stands
};

/// Something was bid, or will be when it opens: the terms stand.
[[nodiscard]] inline bool hasBids(const LotStage &lot)
{
    return lot.bids > 0 || lot.hasPrebids;
}

[[nodiscard]] inline LotStage stageOf(const LotState &state)
{
    return {.phase = state.phase,
            .bids = state.bids,
            .hasPrebids = !state.prebids.isEmpty(),
            .isOffered = state.offer.stands()};
}

/// What the rules read of a lot before deciding.
struct Lot
{
    LotFacts facts;
    Terms terms;
    LotState state;
};

enum class ReserveState { None, NotMet, Met };

/// The least that anyone but the leader may bid at `now`, as the lot's format has it.
[[nodiscard]] Amount askOf(const Lot &lot, TimeMs now);

/// Whether buy-now is still to be had.
[[nodiscard]] bool buyNowStands(const Terms &terms, const LotState &state);

/// What watchers may see of the reserve.
[[nodiscard]] ReserveState reserveStateOf(const Terms &terms, const LotState &state);

} // namespace gavel::auction
