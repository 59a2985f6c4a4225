#include "support/rules_lot.h"

#include "auction/closing.h"
#include "auction/offers.h"
#include "auction/prebids.h"
#include "auction/terms_rules.h"
#include "protocol/action_json.h"
#include "protocol/bid_json.h"
#include "protocol/rates_json.h"
#include "support/must.h"

namespace gavel::fuzz {

using namespace Qt::StringLiterals;

namespace {

constexpr int exponent = 2;
constexpr qint64 pauseMsMax = 4'000'000; ///< between two commands

bool isLimited(auction::AccountId account)
{
    return account >= RulesLot::firstLimited;
}

bool covers(auction::AccountId account, auction::Amount hold)
{
    return !isLimited(account) || hold <= RulesLot::limitedFunds;
}

/// Salts are drawn by a host; here they only have to be of the right size.
QByteArray saltOf(qint64 seq)
{
    return QByteArray::number(seq).rightJustified(protocol::logSaltBytes, '0');
}

} // namespace

std::optional<RulesLot> RulesLot::create(const QJsonObject &json, const auction::Rates &rates)
{
    auto draft = protocol::draftFromJson(json);
    if (!draft)
        return std::nullopt;
    if (draft->endsByDefault)
        draft->terms.endsAt = qMax(startTime, draft->terms.opensAt.value_or(startTime)) + auction::lotLastsMsDefault;
    if (!auction::valid(draft->terms, exponent))
        return std::nullopt;
    RulesLot lot;
    lot.m_draft = *draft;
    lot.m_lot = {
        .facts = {.id = 7, .seller = seller, .rates = rates, .takesPrebids = true}, .terms = draft->terms, .state = {}};
    const auto decision = auction::decideCreate(lot.m_lot.facts, draft->terms, startTime);
    if (!decision)
        return std::nullopt;
    lot.apply(*decision);
    return lot;
}

void RulesLot::take(const QJsonObject &command)
{
    protocol::JsonFields fields(command);
    const auction::AccountId by = fields.optionalInteger("by"_L1).value_or(11);
    const qint64 after = fields.optionalInteger("after"_L1).value_or(1'000);
    if (!fields.ok() || by <= 0)
        return;
    m_now += qBound<qint64>(0, after, pauseMsMax);
    advance(m_now);
    if (command.contains("action"_L1))
        act(command);
    else if (command.contains("change"_L1))
        change(command.value("change"_L1).toObject());
    else if (command.contains("back"_L1))
        takeBack(by);
    else
        bid(by, command);
}

void RulesLot::end()
{
    if (m_lot.state.phase == auction::Phase::Paused)
        act({{u"action"_s, u"close"_s}});
    while (const auto deadline = auction::nextDeadline(m_lot)) {
        m_now = qMax(m_now, *deadline);
        advance(m_now);
    }
    must(auction::isFinal(m_lot.state.phase), "every lot ends");
}

void RulesLot::advance(auction::TimeMs now)
{
    apply(gavel::auction::advance(m_lot, now));
}

void RulesLot::bid(auction::AccountId by, const QJsonObject &json)
{
    const auto command = protocol::bidFromJson(json);
    if (!command)
        return;
    const auction::LotState before = m_lot.state;
    const auction::Amount ask = auction::askOf(m_lot, m_now);
    const bool leads = before.leader == by && !auction::isFinal(before.phase);
    auction::Bidder bidder{.account = by,
                           .heldHere = leads ? auction::holdFor(m_lot.facts.rates, before.leaderMax) : 0};
    if (isLimited(by))
        bidder.available = limitedFunds - bidder.heldHere;
    if (auction::isPrebid(m_lot, *command))
        return leave(*command, bidder);
    const auto decision = auction::decideBid(m_lot, *command, bidder, m_now);
    if (!decision)
        return;
    apply(*decision, command->msg);
    const auction::LotState &state = m_lot.state;
    must(by != seller, "nobody bids on their own lot");
    must(state.price >= before.price, "no bid lowers the price");
    must(!before.endsAt || state.endsAt >= before.endsAt, "no bid brings the end nearer");
    must(!command->ask || *command->ask == ask, "nobody bids against another ask than they saw");
    must(state.leader != before.leader || before.leader != by || state.bids == before.bids ||
             auction::isFinal(state.phase),
         "a leader's own change is no bid");
}

void RulesLot::leave(const auction::BidCommand &command, const auction::Bidder &bidder)
{
    const auction::LotState before = m_lot.state;
    const auto decision = auction::decidePrebid(m_lot, command, bidder);
    if (!decision)
        return;
    apply(*decision);
    must(m_lot.state.prebids.last().account == bidder.account, "a change takes a new place");
    must(m_lot.state.price == before.price && m_lot.state.bids == 0, "what is left before the opening is no bid");
}

void RulesLot::takeBack(auction::AccountId by)
{
    if (const auto decision = auction::decidePrebidWithdrawal(m_lot, by))
        apply(*decision);
}

void RulesLot::act(const QJsonObject &json)
{
    protocol::JsonFields fields(json);
    auto asked = protocol::actionFromJson(fields);
    if (!asked)
        return;
    if (const auto *one = std::get_if<protocol::VoidAction>(&*asked))
        return voidBid(one->seq, one->reason);
    auction::Action &action = std::get<auction::Action>(*asked);
    if (auto *reopen = std::get_if<auction::action::Reopen>(&action))
        reopen->leaderCovered =
            m_lot.state.leader != auction::noAccount && covers(m_lot.state.leader, auction::reopeningHold(m_lot));
    if (auto *offer = std::get_if<auction::action::Offer>(&action)) {
        const QList<auction::RunnerUp> line = auction::runnersUp(m_steps);
        offer->account = line.isEmpty() ? auction::noAccount : line.first().account;
        offer->price = line.isEmpty() ? 0 : line.first().price;
    }
    const auto decision = auction::decideAction(m_lot, action, m_now);
    if (!decision)
        return;
    m_lot.terms = m_draft.terms = auction::termsAfter(m_draft.terms, action, m_now);
    apply(*decision);
}

void RulesLot::voidBid(qint64 seq, const QString &reason)
{
    const auto decision = auction::decideVoid(m_lot, m_steps, seq, reason, covers);
    if (decision)
        apply(*decision);
}

void RulesLot::change(const QJsonObject &json)
{
    const auto after = protocol::draftFromJson(json, m_draft);
    if (!after || !auction::valid(after->terms, exponent))
        return;
    const bool textChanged = after->name != m_draft.name || after->description != m_draft.description;
    auction::Rates rates = m_lot.facts.rates;
    rates.premium = protocol::bandsFromJson(json.value("premium"_L1), auction::premiumMax).value_or(rates.premium);
    rates.tax = protocol::taxFromJson(json.value("tax"_L1)).value_or(rates.tax);
    const bool ratesChanged = rates != m_lot.facts.rates;
    const auto decision = auction::decideTerms(m_lot, after->terms, textChanged, m_now, ratesChanged);
    if (!decision)
        return;
    m_lot.facts.rates = rates;
    m_draft = *after;
    m_lot.terms = after->terms;
    apply(*decision);
}

void RulesLot::apply(const auction::Decision &decision, const QString &msg)
{
    const auction::LotState before = std::exchange(m_lot.state, decision.state);
    must(m_lot.state.seq == before.seq + decision.events.size(), "events are numbered without gaps");
    qint64 seq = before.seq;
    for (const auction::Event &event : decision.events) {
        ++seq;
        const protocol::LogLine line =
            protocol::logLine(m_lot.facts.id, seq, m_now, event, names(event, msg), m_head, saltOf(seq));
        m_head = line.hash;
        m_log += protocol::publishedLine(line);
        keepStep(event, seq, before);
    }
    keepsItsPromises(before);
}

void RulesLot::keepStep(const auction::Event &event, qint64 seq, const auction::LotState &before)
{
    if (const auto *bid = std::get_if<auction::event::Bid>(&event)) {
        must(bid->bid <= bid->amount && bid->bid <= bid->price, "a history shows no more than was bid");
        m_steps.append({.kind = auction::Step::Kind::Bid,
                        .seq = seq,
                        .account = bid->account,
                        .isMax = bid->isMax,
                        .amount = bid->amount});
    } else if (const auto *sealed = std::get_if<auction::event::Sealed>(&event)) {
        m_steps.append({.kind = auction::Step::Kind::Sealed,
                        .seq = seq,
                        .account = sealed->account,
                        .isMax = true,
                        .amount = sealed->amount,
                        .of = before.leaderBid});
    } else if (const auto *reopened = std::get_if<auction::event::Reopened>(&event)) {
        m_steps.append({.kind = auction::Step::Kind::Reopened,
                        .seq = seq,
                        .account = reopened->leader,
                        .amount = reopened->price});
    } else if (const auto *voided = std::get_if<auction::event::SaleVoided>(&event)) {
        m_steps.append({.kind = auction::Step::Kind::SaleVoided, .seq = seq, .account = voided->buyer});
    } else if (const auto *declined = std::get_if<auction::event::Declined>(&event)) {
        m_steps.append({.kind = auction::Step::Kind::Declined, .seq = seq, .account = declined->account});
    }
    if (protocol::carriesCommitment(event) && !std::holds_alternative<auction::event::Bid>(event) &&
        !std::holds_alternative<auction::event::Sealed>(event) &&
        !std::holds_alternative<auction::event::Prebid>(event))
        m_steps.append({.kind = auction::Step::Kind::Reserve, .seq = seq, .reserve = m_lot.terms.reserve});
}

/// RULES.md: what is true of a lot whatever was done to it.
void RulesLot::keepsItsPromises(const auction::LotState &before) const
{
    const auction::LotState &state = m_lot.state;
    const auction::Terms &terms = m_lot.terms;
    must((state.leader == auction::noAccount) == (state.bids == 0 || auction::saleWasVoided(state.phase, state.bids)),
         "who leads has bid");
    must(!state.offer.stands() || auction::saleWasVoided(state.phase, state.bids), "what is offered was sold before");
    must(state.price >= terms.start, "no price is below the start");
    must(state.leader == auction::noAccount || state.price <= state.leaderMax, "nobody pays more than their maximum");
    must(state.leader != seller, "no seller leads");
    must(!(state.endsAt && state.leftMs), "a lot has an end or time left");
    must((state.phase == auction::Phase::Paused) == (state.leftMs.has_value() && !auction::isFinal(state.phase)),
         "time is left where a lot is paused");
    if (!auction::isFinal(state.phase) && state.bids > 0)
        must(auction::askOf(m_lot, m_now) > state.price, "the ask is above the price");
    if (state.leader != auction::noAccount && !auction::isFinal(state.phase))
        must(covers(state.leader, auction::holdFor(m_lot.facts.rates, state.leaderMax)), "a leader's hold is covered");
    if (state.leader != auction::noAccount && terms.reserve && state.leaderMax >= *terms.reserve)
        must(state.price >= *terms.reserve, "a reserve that is met is the least price");
    if (state.phase == auction::Phase::Sold) {
        must(!terms.reserve || state.price >= *terms.reserve, "nothing is sold below its reserve");
        const auction::Settlement settled = settle(m_lot.facts, state);
        must(settled.buyerOwes() == settled.sellerGets() + settled.houseKeeps() + settled.tax, "the money adds up");
        must(settled.commission >= 0 && settled.sellerGets() >= 0, "no seller pays for selling");
    }
    must(state.prebids.isEmpty() || state.phase == auction::Phase::Scheduled, "none is left once a lot is open");
    must(!before.buyNowGone || state.buyNowGone, "buy-now that is gone stays gone");
}

protocol::LogNames RulesLot::names(const auction::Event &event, const QString &msg) const
{
    protocol::LogNames names{.house = u"House"_s, .seller = seller, .draft = m_draft, .rates = m_lot.facts.rates};
    if (const auto *bid = std::get_if<auction::event::Bid>(&event)) {
        names.nick = u"account %1"_s.arg(bid->account);
        names.msg = msg;
    }
    return names;
}

} // namespace gavel::fuzz
