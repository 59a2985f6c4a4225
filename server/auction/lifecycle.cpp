#include "auction/lifecycle.h"

#include "auction/closing.h"
#include "auction/soft_close.h"
#include "auction/terms_rules.h"

namespace gavel::auction {

using namespace Qt::StringLiterals;

namespace {

using Result = tl::expected<Decision, Refusal>;

void setEnd(const Terms &terms, LotState &state, TimeMs endsAt)
{
    state.endsAt = endsAt;
    state.leftMs.reset();
    state.extensions = 0;
    setCap(terms, state, endsAt);
}

/// Appends what the clock does to a lot right after a command.
void advanceInto(const Lot &lot, Decision &decision, TimeMs now)
{
    Decision later = advance(Lot{lot.facts, lot.terms, decision.state}, now);
    decision.state = later.state;
    for (Event &event : later.events)
        decision.events.append(std::move(event));
}

/// Under standing bids: only the reserve, lowered or removed, once.
std::optional<Refusal> refuseUnderBids(const Lot &lot, const Terms &terms, bool elseChanged)
{
    Terms same = terms;
    same.reserve = lot.terms.reserve;
    if (elseChanged || same != lot.terms || !lot.terms.reserve)
        return Refusal::HasBids;
    if (terms.reserve && *terms.reserve < terms.start)
        return Refusal::Malformed;
    if (lot.state.reserveLowered || (terms.reserve && *terms.reserve >= *lot.terms.reserve))
        return Refusal::HasBids;
    return std::nullopt;
}

class ActionDecider
{
public:
    ActionDecider(const Lot &lot, TimeMs now)
        : m_lot(lot)
        , m_now(now)
        , m_decision{.state = lot.state, .events = {}}
    {
    }

    Result operator()(const action::Open &)
    {
        openNow(m_lot, m_decision);
        return m_decision;
    }

    Result operator()(const action::Close &)
    {
        state().leftMs.reset();
        state().endsAt = m_now;
        close(m_lot, m_decision);
        return m_decision;
    }

    Result operator()(const action::Withdraw &withdraw)
    {
        state().phase = Phase::Withdrawn;
        state().prebids.clear();
        m_decision.add(event::Withdrawn{.reason = withdraw.reason});
        return m_decision;
    }

    Result operator()(const action::Pause &)
    {
        state().phase = Phase::Paused;
        state().pausedAt = m_now;
        state().leftMs = *state().endsAt - m_now;
        state().endsAt.reset();
        m_decision.add(event::Paused{.leftMs = *state().leftMs});
        return m_decision;
    }

    Result operator()(const action::Resume &)
    {
        state().phase = Phase::Open;
        state().endsAt = qMin(m_now + *state().leftMs, endsAtMax);
        state().leftMs.reset();
        if (state().capAt)
            *state().capAt += m_now - state().pausedAt;
        m_decision.add(event::Resumed{.endsAt = *state().endsAt});
        return m_decision;
    }

    Result operator()(const action::Extend &extend)
    {
        const bool paused = state().phase == Phase::Paused;
        if (paused)
            *state().leftMs += extend.byMs;
        else
            *state().endsAt += extend.byMs;
        const TimeMs end = paused ? state().pausedAt + *state().leftMs : *state().endsAt;
        if (state().capAt)
            state().capAt = qMax(*state().capAt, end);
        m_decision.add(event::Extended{.endsAt = state().endsAt, .leftMs = state().leftMs, .move = {}});
        return m_decision;
    }

    Result operator()(const action::Reopen &reopen)
    {
        Terms terms = m_lot.terms;
        terms.reserve = reopen.reserve;
        state().phase = Phase::Open;
        state().reopened = true;
        setEnd(terms, state(), reopen.endsAt);
        const bool keepsLeader = state().leader != noAccount && reopen.leaderCovered;
        std::visit([&](const auto &format) { format.resume(terms, state(), keepsLeader); }, terms.format);
        m_decision.add(event::Reopened{
            .endsAt = reopen.endsAt, .price = state().price, .leader = state().leader, .reason = reopen.reason});
        return m_decision;
    }

    Result operator()(const action::VoidSale &voidSale)
    {
        m_decision.add(
            event::SaleVoided{.reason = voidSale.reason, .buyer = m_lot.state.leader, .price = m_lot.state.price});
        state().phase = Phase::Unsold;
        state().leader = noAccount;
        state().leaderMax = 0;
        state().leaderBid = 0;
        return m_decision;
    }

    Result operator()(const action::Offer &offer)
    {
        if (offer.account == noAccount)
            return tl::unexpected(Refusal::NotFound);
        state().offer = {.account = offer.account, .price = offer.price, .until = offer.until};
        m_decision.add(event::Offered{.account = offer.account, .price = offer.price, .until = offer.until});
        return m_decision;
    }

    Result operator()(const action::Relist &relist)
    {
        return (*this)(action::Reopen{.endsAt = relist.endsAt, .reserve = relist.reserve, .reason = relist.reason});
    }

private:
    LotState &state() { return m_decision.state; }

    const Lot &m_lot;
    const TimeMs m_now;
    Decision m_decision;
};

constexpr qint64 extendMsMax = 366LL * 24 * 3'600'000;

/// Of a lot that runs or is paused.
bool fits(const action::Extend &extend, const LotState &state, TimeMs now)
{
    if (extend.byMs <= 0 || extend.byMs > extendMsMax)
        return false;
    const TimeMs end = state.phase == Phase::Paused ? now + state.leftMs.value_or(0) : state.endsAt.value_or(now);
    return end <= endsAtMax - extend.byMs;
}

/// Of a lot that reopens, with what it had and what it did not.
std::optional<ActionRule> brokenByReopening(const Terms &terms, TimeMs endsAt, std::optional<Amount> reserve,
                                            TimeMs now)
{
    if (endsAt <= now)
        return ActionRule::NewEndAhead;
    if (reserve && (*reserve < terms.start || *reserve > terms.buyNow.value_or(amountMax)))
        return ActionRule::NewReserveFits;
    return std::nullopt;
}

/// By its phase alone.
bool takes(LotAction action, Phase phase)
{
    const bool isBiddable = phase == Phase::Open || phase == Phase::Paused;
    switch (action) {
    case LotAction::Open:
        return phase == Phase::Scheduled;
    case LotAction::Pause:
        return phase == Phase::Open;
    case LotAction::Resume:
        return phase == Phase::Paused;
    case LotAction::Extend:
    case LotAction::Close:
    case LotAction::Void:
        return isBiddable;
    case LotAction::Withdraw:
        return isBiddable || phase == Phase::Scheduled;
    case LotAction::Reopen:
        return phase == Phase::Passed || phase == Phase::Unsold;
    case LotAction::VoidSale:
        return phase == Phase::Sold;
    case LotAction::Offer:
    case LotAction::Relist:
        return phase == Phase::Unsold;
    }
    Q_UNREACHABLE();
}

} // namespace

bool allows(LotAction action, const LotStage &lot)
{
    const bool follows = action == LotAction::Offer || action == LotAction::Relist;
    return takes(action, lot.phase) && !lot.isOffered && (!follows || saleWasVoided(lot.phase, lot.bids));
}

LotAction kindOf(const Action &action)
{
    struct Kind
    {
        LotAction operator()(const action::Open &) const { return LotAction::Open; }
        LotAction operator()(const action::Close &) const { return LotAction::Close; }
        LotAction operator()(const action::Withdraw &) const { return LotAction::Withdraw; }
        LotAction operator()(const action::Pause &) const { return LotAction::Pause; }
        LotAction operator()(const action::Resume &) const { return LotAction::Resume; }
        LotAction operator()(const action::Extend &) const { return LotAction::Extend; }
        LotAction operator()(const action::Reopen &) const { return LotAction::Reopen; }
        LotAction operator()(const action::VoidSale &) const { return LotAction::VoidSale; }
        LotAction operator()(const action::Offer &) const { return LotAction::Offer; }
        LotAction operator()(const action::Relist &) const { return LotAction::Relist; }
    };
    return std::visit(Kind(), action);
}

Result decideCreate(const LotFacts &facts, const Terms &terms, TimeMs now)
{
    if (!endsAhead(terms, now))
        return tl::unexpected(Refusal::Malformed);
    Decision decision;
    decision.state.price = terms.start;
    setEnd(terms, decision.state, terms.endsAt);
    decision.add(event::Created{});
    advanceInto(Lot{facts, terms, {}}, decision, now);
    return decision;
}

std::optional<Refusal> changeRefusal(const LotStage &lot)
{
    if (isFinal(lot.phase))
        return Refusal::WrongPhase;
    return hasBids(lot) ? std::optional(Refusal::HasBids) : std::nullopt;
}

bool takesReserveAlone(const LotStage &lot)
{
    return !isFinal(lot.phase) && lot.bids > 0 && !lot.hasPrebids;
}

Result decideTerms(const Lot &lot, const Terms &terms, bool textChanged, TimeMs now, bool ratesChanged)
{
    Decision decision{.state = lot.state, .events = {}};
    LotState &state = decision.state;
    if (takesReserveAlone(stageOf(state))) {
        if (const auto refusal = refuseUnderBids(lot, terms, textChanged || ratesChanged))
            return tl::unexpected(*refusal);
        state.reserveLowered = true;
        decision.add(event::TermsChanged{});
        const auto apply = [&](const auto &format) { return format.applyReserve(terms, state); };
        if (std::visit(apply, terms.format))
            decision.add(event::Price{.price = state.price});
        return decision;
    }
    if (const auto refusal = changeRefusal(stageOf(state)))
        return tl::unexpected(*refusal);
    if (!endsAhead(terms, now, &lot.terms))
        return tl::unexpected(Refusal::Malformed);
    state.price = terms.start;
    const bool paused = state.phase == Phase::Paused;
    if (terms.endsAt != lot.terms.endsAt) {
        setEnd(terms, state, terms.endsAt);
        if (paused) {
            state.leftMs = terms.endsAt - now;
            state.pausedAt = now;
            state.endsAt.reset();
        }
    } else if (terms.softClose != lot.terms.softClose) {
        setCap(terms, state, terms.endsAt);
    }
    decision.add(event::TermsChanged{.rates = ratesChanged});
    advanceInto(Lot{lot.facts, terms, {}}, decision, now);
    return decision;
}

std::optional<Refusal> moveRefusal(const LotStage &lot)
{
    if (lot.phase != Phase::Scheduled)
        return lot.bids > 0 ? Refusal::HasBids : Refusal::WrongPhase;
    return hasBids(lot) ? std::optional(Refusal::HasBids) : std::nullopt;
}

std::optional<ActionRule> brokenRule(const Lot &lot, const Action &action, TimeMs now)
{
    if (const auto *extend = std::get_if<action::Extend>(&action); extend && !fits(*extend, lot.state, now))
        return ActionRule::ExtensionInRange;
    if (const auto *reopen = std::get_if<action::Reopen>(&action))
        return brokenByReopening(lot.terms, reopen->endsAt, reopen->reserve, now);
    if (const auto *relist = std::get_if<action::Relist>(&action))
        return brokenByReopening(lot.terms, relist->endsAt, relist->reserve, now);
    if (const auto *offer = std::get_if<action::Offer>(&action);
        offer && (offer->until <= now || offer->until > endsAtMax))
        return ActionRule::OfferAhead;
    return std::nullopt;
}

QLatin1StringView memberOf(ActionRule rule)
{
    switch (rule) {
    case ActionRule::ExtensionInRange:
        return "byMs"_L1;
    case ActionRule::NewEndAhead:
        return "endsAt"_L1;
    case ActionRule::NewReserveFits:
        return "reserve"_L1;
    case ActionRule::OfferAhead:
        return "until"_L1;
    }
    Q_UNREACHABLE();
}

Result decideAction(const Lot &lot, const Action &action, TimeMs now)
{
    if (!allows(kindOf(action), stageOf(lot.state)))
        return tl::unexpected(Refusal::WrongPhase);
    if (brokenRule(lot, action, now))
        return tl::unexpected(Refusal::Malformed);
    return std::visit(ActionDecider(lot, now), action);
}

Terms termsAfter(const Terms &terms, const Action &action, TimeMs now)
{
    Terms after = terms;
    if (std::holds_alternative<action::Open>(action))
        after.opensAt = now;
    if (const auto *reopen = std::get_if<action::Reopen>(&action)) {
        after.reserve = reopen->reserve;
        after.endsAt = reopen->endsAt;
    }
    if (const auto *relist = std::get_if<action::Relist>(&action)) {
        after.reserve = relist->reserve;
        after.endsAt = relist->endsAt;
    }
    return after;
}

Amount reopeningHold(const Lot &lot)
{
    return lot.state.leader == noAccount ? 0 : holdFor(lot.facts.rates, lot.state.price);
}

} // namespace gavel::auction
