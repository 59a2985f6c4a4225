#include "store/decisions/bidding_desk.h"

#include "auction/closing.h"
#include "auction/prebids.h"
#include "protocol/bid_reading.h"
#include "protocol/codes.h"
#include "wire/canonical_object.h"

#include <QElapsedTimer>
#include <chrono>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// Thousands of lots may end in one second. A bid waits no longer than for these; of lots with thousands of bids from
// before their opening, for one.
constexpr qsizetype advancedAtOnceMax = 16;
constexpr std::chrono::milliseconds enoughForAdvance{4};
constexpr qsizetype movesAtOnceMax = 64;

/// What a key stands for: bid or max, msg and lower. `ask` may differ, since the ask moves. Empty without a key.
QByteArray contentsOf(const auction::BidCommand &bid)
{
    if (bid.key.isEmpty())
        return {};
    wire::CanonicalObject json;
    if (bid.bid)
        json.number("bid", *bid.bid);
    if (bid.max)
        json.number("max", *bid.max);
    if (bid.lower)
        json.boolean("lower", true);
    if (!bid.msg.isEmpty())
        json.string("msg", bid.msg);
    return json.text().utf8;
}

bool askHelps(auction::Refusal refusal)
{
    return refusal == auction::Refusal::BelowStart || refusal == auction::Refusal::BelowMinimum ||
           refusal == auction::Refusal::AskMoved;
}

protocol::BidVerdict verdictOf(const LotRow &row, auction::AccountId account, qint64 seq, bool wasBid,
                               const QByteArray &salt, auction::TimeMs now)
{
    const auction::LotState &state = row.lot.state;
    const bool leading = state.leader == account;
    return {.seq = seq,
            .leading = leading,
            .outbid = wasBid && !leading,
            .price = state.price,
            .ask = auction::askOf(row.lot, now),
            .max = leading ? std::optional(state.leaderMax) : std::nullopt,
            .endsAt = state.endsAt,
            .salt = salt.toHex()};
}

protocol::BidVerdict prebidVerdictOf(const LotRow &row, auction::Amount max, const QByteArray &salt,
                                     auction::TimeMs now)
{
    return {.seq = row.lot.state.seq,
            .price = row.lot.state.price,
            .ask = auction::askOf(row.lot, now),
            .max = max,
            .endsAt = {},
            .salt = salt.toHex(),
            .prebid = true};
}

/// What the account's own bid on a lot before its opening holds: others on its bill may have one too.
auction::Amount heldBefore(const auction::Lot &lot, auction::AccountId account)
{
    const auction::Prebid *prebid = auction::prebidOf(lot.state, account);
    return prebid ? auction::holdFor(lot.facts.rates, prebid->amount) : 0;
}

QString maxRule(bool isPrebid)
{
    return isPrebid ? u"must be below buy-now before the lot opens"_s : u"must be at most the maximum that it lowers"_s;
}

} // namespace

void BiddingDesk::expect(const QList<TimedCommand> &batch)
{
    QList<BidKeys::Request> requests;
    for (const TimedCommand &timed : batch) {
        const auto *bid = std::get_if<command::PlaceBid>(&timed.command);
        if (bid && !bid->bid.key.isEmpty())
            requests.append({bid->lot, bid->account, bid->bid.key, {}});
    }
    m_keys.expect(requests);
}

Decided<protocol::BidVerdict> BiddingDesk::place(const command::PlaceBid &command, auction::TimeMs receivedAt)
{
    Decided<protocol::BidVerdict> answer = decide(command, receivedAt);
    const bool isRepeat = answer.result && answer.result->repeat;
    if (command.enteredBy != auction::noAccount && !isRepeat) {
        m_record.add({.at = receivedAt,
                      .staff = command.enteredBy,
                      .what = answer.result ? protocol::Deed::Bid : protocol::Deed::BidRefused,
                      .account = command.account,
                      .lot = command.lot,
                      .amount = command.bid.amount(),
                      .reason = answer.result ? QString() : protocol::nameOf(answer.result.error().refusal)});
    }
    return answer;
}

/// Whoever enters a bid for the leader learns nothing of their maximum, unless staff know it.
bool BiddingDesk::wouldFeel(const command::PlaceBid &command,
                            const tl::expected<auction::Decision, auction::Refusal> &decision)
{
    if (command.enteredBy == auction::noAccount)
        return false;
    if (!decision && decision.error() != auction::Refusal::BelowMinimum &&
        decision.error() != auction::Refusal::OverLimit && decision.error() != auction::Refusal::Malformed &&
        decision.error() != auction::Refusal::AskMoved)
        return false;
    return !m_bids.wasLastEnteredByStaff(command.lot, command.account);
}

/// What is left before an opening is changed and withdrawn as one likes, so its limit could be tried for: what other
/// maxima hold would be known from it, unless staff entered those too.
bool BiddingDesk::wouldFeelFunds(const command::PlaceBid &command, const AccountRow &payer,
                                 const tl::expected<auction::Decision, auction::Refusal> &decision)
{
    if (command.enteredBy == auction::noAccount || !payer.limited)
        return false;
    if (!decision && decision.error() != auction::Refusal::OverLimit)
        return false;
    return m_lots.bindsUnknown(payer.id, command.lot, command.account);
}

Decided<protocol::BidVerdict> BiddingDesk::decide(const command::PlaceBid &command, auction::TimeMs receivedAt)
{
    Decided<protocol::BidVerdict> answer;
    if (const auto broken = auction::brokenRule(command.bid)) {
        const protocol::BidFault fault = protocol::faultOf(*broken, command.bid);
        answer.result = malformed(fault.member, fault.reason);
        return answer;
    }
    LotRow *row = m_lots.find(command.lot);
    AccountRow *account = m_accounts.find(command.account);
    if (!row || !account) {
        if (row && command.enteredBy != auction::noAccount)
            answer.result = malformed(u"for"_s, u"must be an account's id"_s);
        else
            answer.result = refused(row ? auction::Refusal::Unauthorized : auction::Refusal::UnknownLot);
        return answer;
    }
    const BidKeys::Request request{command.lot, command.account, command.bid.key, contentsOf(command.bid)};
    if (const auto known = m_keys.find(request)) {
        answer.result = *known ? Outcome<protocol::BidVerdict>(**known) : refused(known->error());
        return answer;
    }
    const auction::TimeMs now = m_log.catchUp(*row, receivedAt, answer.updates);

    const auction::LotState &state = row->lot.state;
    const bool leads = state.leader == account->id && !auction::isFinal(state.phase);
    const AccountRow &payer = m_accounts.payerOf(*account);
    const bool isPrebid = auction::isPrebid(row->lot, command.bid);
    const auction::Bidder bidder{.account = account->id,
                                 .blocked = account->blocked,
                                 .isHost = account->isHost,
                                 .available = payer.available(),
                                 .heldHere = isPrebid ? heldBefore(row->lot, account->id) : heldOn(*row, payer)};
    auto decision = isPrebid ? auction::decidePrebid(row->lot, command.bid, bidder)
                             : auction::decideBid(row->lot, command.bid, bidder, now);
    if (leads && wouldFeel(command, decision))
        decision = tl::unexpected(auction::Refusal::AlreadyLeading);
    if (isPrebid && wouldFeelFunds(command, payer, decision))
        decision = tl::unexpected(auction::Refusal::WrongPhase);
    if (!decision) {
        Fault fault{.refusal = decision.error(), .ask = {}, .member = {}, .reason = {}};
        if (askHelps(fault.refusal))
            fault.ask = auction::askOf(row->lot, now);
        if (fault.refusal == auction::Refusal::Malformed) {
            fault.member = u"max"_s;
            fault.reason = maxRule(isPrebid);
        }
        if (fault.refusal == auction::Refusal::WrongPhase)
            fault.member = u"funds"_s;
        answer.result = tl::unexpected(fault);
        return answer;
    }
    const qint64 seq = state.seq + 1;
    const bool isBid = std::holds_alternative<auction::event::Bid>(decision->events.first());
    const QByteArray salt =
        m_log.apply(*row, *decision,
                    {m_accounts.shownName(*account, row->lot.facts.sale), command.bid.msg, enterer(command.enteredBy)},
                    now, answer.updates);
    const protocol::BidVerdict verdict = isPrebid ? prebidVerdictOf(*row, command.bid.amount(), salt, now)
                                                  : verdictOf(*row, account->id, seq, isBid, salt, now);
    m_keys.keep(request, verdict);
    answer.result = verdict;
    return answer;
}

auction::Amount BiddingDesk::heldOn(const LotRow &row, const AccountRow &payer)
{
    const auction::LotState &state = row.lot.state;
    if (state.leader == auction::noAccount || auction::isFinal(state.phase))
        return 0;
    AccountRow *leader = m_accounts.find(state.leader);
    const bool isOnIt = leader && m_accounts.payerOf(*leader).id == payer.id;
    return isOnIt ? auction::holdFor(row.lot.facts.rates, state.leaderMax) : 0;
}

Decided<Nothing> BiddingDesk::withdrawPrebid(const command::WithdrawPrebid &command, auction::TimeMs receivedAt)
{
    Decided<Nothing> answer;
    const bool byStaff = command.enteredBy != auction::noAccount;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    const AccountRow *account = m_accounts.find(command.account);
    if (!atHand) {
        answer.result = refused(atHand.error());
    } else if (!account) {
        answer.result =
            byStaff ? malformed(u"for"_s, u"must be an account's id"_s) : refused(auction::Refusal::Unauthorized);
    } else if (account->blocked && !byStaff) {
        answer.result = refused(auction::Refusal::Blocked);
    } else if (const auto decision = auction::decidePrebidWithdrawal(atHand->row.lot, account->id); !decision) {
        answer.result = decision.error() == auction::Refusal::WrongPhase ? refusedFor(decision.error(), u"begun"_s)
                                                                         : refused(decision.error());
    } else {
        m_log.apply(atHand->row, *decision, {.nick = {}, .msg = {}, .enteredBy = enterer(command.enteredBy)},
                    atHand->now, answer.updates);
        if (byStaff) {
            m_record.add({.at = atHand->now,
                          .staff = command.enteredBy,
                          .what = protocol::Deed::PrebidWithdrawn,
                          .account = command.account,
                          .lot = command.lot});
        }
    }
    return answer;
}

protocol::Person BiddingDesk::enterer(auction::AccountId id)
{
    const AccountRow *staff = id == auction::noAccount ? nullptr : m_accounts.find(id);
    return staff ? protocol::Person{staff->id, staff->nick} : protocol::Person();
}

Decided<SharedLotView> BiddingDesk::voidBid(const command::VoidBid &command, auction::TimeMs receivedAt)
{
    Decided<SharedLotView> answer;
    const auto atHand = m_log.atHand(command.lot, receivedAt, answer.updates);
    if (!atHand) {
        answer.result = refused(atHand.error());
        return answer;
    }
    auto &[row, now] = *atHand;
    QList<auction::Step> steps = m_bids.stepsOf(command.lot, row.lot.state.reserveLowered);
    const auto covers = [this, &row = row](auction::AccountId id, auction::Amount hold) {
        AccountRow *account = m_accounts.find(id);
        if (!account)
            return false;
        const AccountRow &payer = m_accounts.payerOf(*account);
        return !payer.limited || hold <= payer.balance() + heldOn(row, payer);
    };
    const auto decision = auction::decideVoid(row.lot, steps, command.seq, command.reason, covers);
    if (!decision) {
        answer.result = refused(decision.error());
        return answer;
    }
    m_log.apply(row, *decision, {}, now, answer.updates);
    m_record.add({.at = now,
                  .staff = command.by,
                  .what = protocol::Deed::BidVoided,
                  .account = m_bids.bidderOf(command.lot, command.seq),
                  .lot = command.lot,
                  .amount = m_bids.amountOf(command.lot, command.seq),
                  .reason = command.reason});
    answer.result = m_log.viewOf(row);
    return answer;
}

void BiddingDesk::startSales(auction::TimeMs now, QList<Update> &updates)
{
    const QList<auction::SaleId> due = m_log.sales().due(now);
    for (const auction::SaleId sale : due)
        m_log.startSale(*m_log.sales().find(sale), now, updates);
}

Decided<Nothing> BiddingDesk::advance(auction::TimeMs now, qsizetype moves)
{
    Decided<Nothing> answer;
    startSales(now, answer.updates);
    const QList<auction::LotId> due = nextDue(now);
    QElapsedTimer taken;
    taken.start();
    moves = qMin(moves, movesAtOnceMax);
    for (const auction::LotId id : due) {
        if (!m_log.advance(*m_lots.find(id), now, moves, answer.updates))
            break;
        m_due.removeFirst();
        if (std::chrono::nanoseconds(taken.nsecsElapsed()) > enoughForAdvance)
            break;
    }
    return answer;
}

QList<auction::LotId> BiddingDesk::nextDue(auction::TimeMs now)
{
    if (m_due.isEmpty())
        m_due = m_log.sales().stillToOpen() + m_lots.due(now - closingGraceMs(m_time.get()));
    return m_due.first(qMin(m_due.size(), advancedAtOnceMax));
}

void BiddingDesk::forget()
{
    m_keys.forget();
    m_due.clear();
}

QList<Update> BiddingDesk::settleOutage(auction::TimeMs lastHeartbeat, auction::TimeMs now, auction::AfterOutage policy)
{
    QList<Update> updates;
    startSales(now, updates);
    const QList<auction::LotId> opening = m_log.sales().stillToOpen();
    for (const auction::LotId id : opening)
        m_log.open(*m_lots.find(id), now, updates);
    const QList<auction::LotId> due = m_lots.due(now);
    for (const auction::LotId id : due) {
        LotRow *row = m_lots.find(id);
        m_log.catchUp(*row, now, updates);
        const auction::TimeMs at = qMax(row->momentOf(now), m_log.chains().turnOf(*row));
        m_log.apply(*row, auction::decideOutage(row->lot, lastHeartbeat, at, policy), {}, at, updates);
    }
    return updates;
}

} // namespace gavel::store
