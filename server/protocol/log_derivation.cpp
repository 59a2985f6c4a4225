#include "protocol/log_derivation.h"

#include "auction/bidding.h"
#include "auction/closing.h"
#include "auction/lifecycle.h"
#include "auction/offers.h"
#include "auction/outage.h"
#include "auction/prebids.h"
#include "auction/sale_ends.h"
#include "auction/terms_rules.h"
#include "protocol/codes.h"
#include "protocol/json_fields.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

using Kind = LogFault::Kind;

// The currency is not in the log; `ebay` with another than two decimals was refused when the terms were set.
constexpr int anyExponent = 2;

} // namespace

LogDerivation::Check LogDerivation::follow(const ReadLine &line)
{
    const auto seq = integerOf(line.json.value("seq"_L1));
    const auto at = integerOf(line.json.value("at"_L1));
    if (seq != m_seq + 1)
        return wrong(Kind::OutOfOrder);
    if (!at || *at < m_at)
        return wrong(Kind::TooEarly);
    if (m_seq > 0 && auction::isFinal(m_lot.state.phase) && m_expected.isEmpty() && !goesOn(typeIn(line.json)))
        return wrong(Kind::AfterTheEnd);
    if (!m_expected.isEmpty() && *at != m_at)
        return wrong(Kind::Interrupted);
    m_seq = *seq;
    m_at = *at;
    return m_expected.isEmpty() ? derive(line) : followPrebid(line);
}

/// Runs the rules on what the event says was done, and notes what has to come of it.
LogDerivation::Check LogDerivation::derive(const ReadLine &line)
{
    const QString type = typeIn(line.json);
    if ((type == u"created") != (m_seq == 1))
        return wrong(Kind::NoCreation);
    if (type == u"created")
        return deriveCreated(line);
    if (type == u"opened")
        return deriveOpened(line);
    if (type == u"terms")
        return deriveTerms(line);
    if (type == u"bid")
        return deriveBid(line);
    if (type == u"sealed")
        return deriveSealed(line);
    if (type == u"prebid")
        return derivePrebid(line);
    if (type == u"voided")
        return deriveVoided(line);
    return deriveAction(line);
}

LogDerivation::Check LogDerivation::expect(tl::expected<auction::Decision, auction::Refusal> decision)
{
    if (!decision)
        return wrong(Kind::Refused, nameOf(decision.error()));
    if (decision->events.isEmpty())
        return wrong(Kind::NotDue);
    m_lot.state = decision->state;
    m_expected = QList<auction::Event>(decision->events.begin(), decision->events.end());
    return {};
}

LogDerivation::Check LogDerivation::deriveCreated(const ReadLine &line)
{
    const auto draft = draftIn(line.json.value("terms"_L1).toObject());
    if (!draft)
        return wrong(Kind::Terms, draft.error().member);
    JsonFields fields(line.json);
    m_names.house = fields.text("house"_L1);
    m_names.seller = fields.integer("seller"_L1);
    const auto rates = ratesIn(line.json);
    const auction::LotId lot = fields.integer("lot"_L1);
    const auto sale = saleIn(line.json);
    if (!fields.ok() || !rates || !sale)
        return wrong(Kind::Members);
    m_names.sale = *sale;
    m_names.rates = *rates;
    m_names.draft = *draft;
    m_names.draft.terms.reserve = integerOf(line.openingJson.value("reserve"_L1));
    m_lot.facts = {.id = lot, .seller = m_names.seller, .rates = m_names.rates, .sale = m_names.sale.id};
    m_lot.terms = m_names.draft.terms;
    if (!auction::valid(m_lot.terms, anyExponent))
        return wrong(Kind::Contradiction);
    if (const auto expected = expect(auction::decideCreate(m_lot.facts, m_lot.terms, m_at)); !expected)
        return expected;
    noteReserve();
    return {};
}

LogDerivation::Check LogDerivation::deriveOpened(const ReadLine &line)
{
    if (line.json.value("cause"_L1).toString() == u"sale")
        return expect(auction::openWithSale(m_lot));
    const bool byClock = !waitsForSale(m_lot) && m_lot.terms.opensAt.value_or(m_at) <= m_at;
    if (!byClock) {
        const auction::Action open = auction::action::Open{};
        m_lot.terms = m_names.draft.terms = auction::termsAfter(m_lot.terms, open, m_at);
        return expect(auction::decideAction(m_lot, open, m_at));
    }
    auction::Decision decision{.state = m_lot.state, .events = {}};
    open(m_lot, decision, m_at);
    return expect(decision);
}

LogDerivation::Check LogDerivation::deriveTerms(const ReadLine &line)
{
    const auto draft = draftIn(line.json.value("terms"_L1).toObject());
    if (!draft)
        return wrong(Kind::Terms, draft.error().member);
    LotDraft after = *draft;
    after.terms.reserve = integerOf(line.openingJson.value("reserve"_L1));
    if (!auction::valid(after.terms, anyExponent))
        return wrong(Kind::Contradiction);
    const auto sale = saleIn(line.json);
    if (!sale)
        return wrong(Kind::Members);
    // Its plan and its order stand once there are bids, its lots where they are once it was opened.
    const bool isElsewhere = sale->id != m_names.sale.id && moveRefusal(stageOf(m_lot.state));
    if (isElsewhere || (*sale != m_names.sale && auction::hasBids(auction::stageOf(m_lot.state))))
        return wrong(Kind::Contradiction);
    m_names.sale = *sale;
    m_lot.facts.sale = m_names.sale.id;
    const bool ratesChanged = line.json.contains("premium"_L1);
    const auto rates = ratesChanged ? ratesIn(line.json) : m_names.rates;
    if (!rates)
        return wrong(Kind::Members);
    const bool textChanged = after.name != m_names.draft.name || after.description != m_names.draft.description;
    const auto expected = expect(auction::decideTerms(m_lot, after.terms, textChanged, m_at, ratesChanged));
    m_names.rates = m_lot.facts.rates = *rates;
    m_names.draft = after;
    m_lot.terms = after.terms;
    noteReserve();
    return expected;
}

LogDerivation::Check LogDerivation::deriveBid(const ReadLine &line)
{
    JsonFields fields(line.json);
    JsonFields opening(line.openingJson);
    auction::BidCommand command;
    const auction::Amount amount = opening.integer("amount"_L1);
    (opening.text("kind"_L1) == u"max" ? command.max : command.bid) = amount;
    const auction::AccountId account = fields.integer("account"_L1);
    m_names.nick = fields.text("nick"_L1);
    m_names.msg = command.msg = fields.text("msg"_L1);
    m_names.enteredBy = fields.optionalInteger("enteredBy"_L1).value_or(auction::noAccount);
    if (!fields.ok() || !opening.ok() || !auction::wellFormed(command))
        return wrong(Kind::Members);
    if (account == m_lot.state.leader && !auction::buyNowStands(m_lot.terms, m_lot.state))
        return wrong(Kind::NotByLeader);
    if (const auto expected = expect(auction::decideBid(m_lot, command, auction::Bidder{.account = account}, m_at));
        !expected)
        return expected;
    m_nicks.insert(account, m_names.nick);
    m_steps.append({.kind = auction::Step::Kind::Bid,
                    .seq = m_seq,
                    .account = account,
                    .isMax = command.max.has_value(),
                    .amount = amount});
    return {};
}

LogDerivation::Check LogDerivation::deriveSealed(const ReadLine &line)
{
    JsonFields opening(line.openingJson);
    const auction::AccountId account = opening.integer("account"_L1);
    auction::BidCommand command;
    command.max = opening.integer("amount"_L1);
    command.lower = command.max <= m_lot.state.leaderMax;
    m_names.enteredBy = opening.optionalInteger("enteredBy"_L1).value_or(auction::noAccount);
    if (!opening.ok() || !auction::wellFormed(command))
        return wrong(Kind::Members);
    if (account != m_lot.state.leader)
        return wrong(Kind::NotByLeader);
    const qint64 of = m_lot.state.leaderBid;
    if (const auto expected = expect(auction::decideBid(m_lot, command, auction::Bidder{.account = account}, m_at));
        !expected)
        return expected;
    m_steps.append({.kind = auction::Step::Kind::Sealed,
                    .seq = m_seq,
                    .account = account,
                    .isMax = true,
                    .amount = *command.max,
                    .of = of});
    return {};
}

/// Whether the sale took any is not in the log; a host that takes one where it should not has only itself bound by it.
LogDerivation::Check LogDerivation::derivePrebid(const ReadLine &line)
{
    if (const auto due = auction::nextDeadline(m_lot); due && *due <= m_at)
        return wrong(Kind::NotDue); // it had opened by then
    JsonFields opening(line.openingJson);
    const auction::AccountId account = opening.integer("account"_L1);
    auction::BidCommand command;
    command.max = opening.optionalInteger("amount"_L1);
    m_names.enteredBy = opening.optionalInteger("enteredBy"_L1).value_or(auction::noAccount);
    if (!opening.ok() || (command.max && !auction::wellFormed(command)))
        return wrong(Kind::Members);
    if (!command.max)
        return expect(auction::decidePrebidWithdrawal(m_lot, account));
    m_prebidEnterers.insert(m_seq, m_names.enteredBy);
    return expect(auction::decidePrebid(m_lot, command, auction::Bidder{.account = account}));
}

/// The opening has given what comes of what was left before it; names and words are in the lines alone.
LogDerivation::Check LogDerivation::followPrebid(const ReadLine &line)
{
    const auto *bid = std::get_if<auction::event::Bid>(&m_expected.first());
    if (!bid || !bid->prebid)
        return {};
    JsonFields fields(line.json);
    m_names.nick = fields.text("nick"_L1);
    m_names.msg = fields.text("msg"_L1);
    m_names.enteredBy = m_prebidEnterers.value(bid->prebid, auction::noAccount);
    if (!fields.ok())
        return wrong(Kind::Members);
    m_nicks.insert(bid->account, m_names.nick);
    m_steps.append({.kind = auction::Step::Kind::Bid,
                    .seq = m_seq,
                    .account = bid->account,
                    .isMax = true,
                    .amount = bid->amount});
    return {};
}

/// Each voided bid is derived by itself: whether a leader's funds cover what they led with is not in the log, so a
/// lapse is believed of whoever led after the void of the same moment.
LogDerivation::Check LogDerivation::deriveVoided(const ReadLine &line)
{
    JsonFields fields(line.json);
    const qint64 of = fields.integer("of"_L1);
    const QString reason = fields.text("reason"_L1);
    if (reason == u"funds" && m_voidedAt == m_at && of != m_lot.state.leaderBid)
        return wrong(Kind::NotLapsed);
    m_voidedAt = m_at;
    return expect(
        auction::decideVoid(m_lot, m_steps, of, reason, [](auction::AccountId, auction::Amount) { return true; }));
}

/// Whether the other lot ended so is for its own log to tell.
LogDerivation::Check LogDerivation::deriveMove(const ReadLine &line)
{
    const auto cause = moveCauseOf(line.json.value("cause"_L1).toString());
    const QJsonObject named = line.json.value("by"_L1).toObject();
    JsonFields fields(named);
    const auction::LotEnd by{
        .lot = fields.integer("lot"_L1), .seq = fields.integer("seq"_L1), .endsAt = fields.integer("endsAt"_L1)};
    if (!cause || !fields.ok() || by.lot == m_lot.facts.id || by.endsAt <= 0 || by.endsAt > auction::endsAtMax)
        return wrong(Kind::Members);
    const auction::ClosingPlan &plan = m_names.sale.plan;
    const bool isPlanned = plan.closing == auction::closingOf(*cause);
    if (!isPlanned || m_lot.state.phase != auction::Phase::Open || !m_lot.state.endsAt)
        return wrong(Kind::NotDue);
    const auction::Move move{.cause = *cause, .by = by};
    if (auction::endAfter(move, plan) <= *m_lot.state.endsAt)
        return wrong(Kind::NotDue);
    m_moves.append({.seq = m_seq, .move = move});
    return expect(auction::decideMove(m_lot, move, plan));
}

/// What the host or the clock did.
LogDerivation::Check LogDerivation::deriveAction(const ReadLine &line)
{
    const QString type = typeIn(line.json);
    JsonFields fields(line.json);
    if (type == u"paused")
        return expect(auction::decideAction(m_lot, auction::action::Pause{}, m_at));
    if (type == u"resumed")
        return expect(auction::decideAction(m_lot, auction::action::Resume{}, m_at));
    m_closedByClock = false; // unless this closes it so
    if (type == u"withdrawn")
        return expect(auction::decideAction(m_lot, auction::action::Withdraw{fields.text("reason"_L1)}, m_at));
    if (type == u"extended" && line.json.contains("cause"_L1))
        return deriveMove(line);
    if (type == u"extended") {
        const qint64 by = m_lot.state.leftMs ? fields.integer("leftMs"_L1) - *m_lot.state.leftMs
                                             : fields.integer("endsAt"_L1) - m_lot.state.endsAt.value_or(0);
        return expect(auction::decideAction(m_lot, auction::action::Extend{by}, m_at));
    }
    if (type == u"outage")
        return expect(auction::decideOutage(m_lot, 0, m_at, auction::AfterOutage::Extend));
    if (type == u"closed")
        return deriveClosed();
    if (type == u"reopened")
        return deriveReopened(line);
    if (type == u"saleVoided")
        return deriveSaleVoided(line);
    if (type == u"offered")
        return deriveOffered(line);
    if (type == u"declined")
        return deriveDeclined();
    return wrong(Kind::UnknownType, type);
}

/// By the clock, by the host, or by who took what they were offered.
LogDerivation::Check LogDerivation::deriveClosed()
{
    const auction::LotState &state = m_lot.state;
    if (state.offer.stands())
        return expect(auction::decideTaking(m_lot, state.offer.account, {}, m_at));
    m_closedByClock = state.phase == auction::Phase::Open && state.endsAt && *state.endsAt <= m_at;
    return m_closedByClock ? expect(advance(m_lot, m_at))
                           : expect(auction::decideAction(m_lot, auction::action::Close{}, m_at));
}

LogDerivation::Check LogDerivation::deriveReopened(const ReadLine &line)
{
    JsonFields fields(line.json);
    const auction::AccountId leader = accountIn(line.json.value("leader"_L1));
    const auction::action::Reopen reopen{.endsAt = fields.integer("endsAt"_L1),
                                         .reserve = integerOf(line.openingJson.value("reserve"_L1)),
                                         .reason = fields.text("reason"_L1),
                                         .leaderCovered = leader != auction::noAccount && leader == m_lot.state.leader};
    const auto expected = expect(auction::decideAction(m_lot, reopen, m_at));
    m_lot.terms = m_names.draft.terms = auction::termsAfter(m_lot.terms, reopen, m_at);
    m_steps.append({.kind = auction::Step::Kind::Reopened,
                    .seq = m_seq,
                    .account = m_lot.state.leader,
                    .amount = m_lot.state.price});
    noteReserve();
    return expected;
}

bool LogDerivation::saleWasVoided() const
{
    if (m_lot.state.phase != auction::Phase::Unsold)
        return false;
    const auto last = std::find_if(m_steps.rbegin(), m_steps.rend(), [](const auction::Step &step) {
        return step.kind != auction::Step::Kind::Declined && step.kind != auction::Step::Kind::Reserve;
    });
    return last != m_steps.rend() && last->kind == auction::Step::Kind::SaleVoided;
}

LogDerivation::Check LogDerivation::deriveSaleVoided(const ReadLine &line)
{
    const auction::AccountId buyer = m_lot.state.leader;
    JsonFields fields(line.json);
    const auto expected =
        expect(auction::decideAction(m_lot, auction::action::VoidSale{fields.text("reason"_L1)}, m_at));
    m_steps.append({.kind = auction::Step::Kind::SaleVoided, .seq = m_seq, .account = buyer});
    return expected;
}

/// Who is blocked is not in the log, so any of those in line is believed, at what they bid last.
LogDerivation::Check LogDerivation::deriveOffered(const ReadLine &line)
{
    JsonFields fields(line.json);
    const auction::RunnerUp runnerUp{fields.integer("account"_L1), fields.integer("price"_L1)};
    const auction::TimeMs until = fields.integer("until"_L1);
    if (!fields.ok())
        return wrong(Kind::Members);
    if (!auction::runnersUp(m_steps).contains(runnerUp))
        return wrong(Kind::NoRunnerUp);
    return expect(auction::decideAction(
        m_lot,
        auction::action::Offer{.until = until, .reason = {}, .account = runnerUp.account, .price = runnerUp.price},
        m_at));
}

/// In so many words, or by letting the offer run out.
LogDerivation::Check LogDerivation::deriveDeclined()
{
    const auction::Offer offer = m_lot.state.offer;
    m_steps.append({.kind = auction::Step::Kind::Declined, .seq = m_seq, .account = offer.account});
    if (offer.stands() && offer.until <= m_at)
        return expect(advance(m_lot, m_at));
    return expect(auction::decideDeclining(m_lot, offer.account, m_at));
}

/// What may come of a lot that has ended.
bool LogDerivation::goesOn(const QString &type) const
{
    return type == u"reopened" || type == u"saleVoided" || type == u"offered" || type == u"declined" ||
           (type == u"closed" && m_lot.state.offer.stands());
}

/// A voided bid's lot is rebuilt under the reserves that the bids were made under.
void LogDerivation::noteReserve()
{
    m_steps.append({.kind = auction::Step::Kind::Reserve, .seq = m_seq, .reserve = m_lot.terms.reserve});
}

} // namespace gavel::protocol
