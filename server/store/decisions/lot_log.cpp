#include "store/decisions/lot_log.h"

#include "auction/closing.h"
#include "store/tables/house.h"
#include "store/tables/logic_fault.h"
#include "store/tables/lot_views.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

// Outbid, no longer leading, leading.
constexpr qsizetype standingUpdatesMax = 3;

constexpr auto noHolder = "a leader without an account to hold their bid";

Amount heldBy(const LotFacts &facts, const LotState &state)
{
    return state.leader == noAccount || isFinal(state.phase) ? 0 : holdFor(facts.rates, state.leaderMax);
}

} // namespace

/// Writes the rows and collects the updates of one event after the other.
class LotLog::Recorder
{
public:
    Recorder(LotLog &log, LotRow &row, const LotState &before, const BidTexts &texts, TimeMs now,
             QList<Update> &updates)
        : m_log(log)
        , m_row(row)
        , m_before(before)
        , m_texts(texts)
        , m_now(now)
        , m_updates(updates)
    {
    }

    void at(qint64 seq) { m_seq = seq; }
    [[nodiscard]] bool viewChanged() const { return m_viewChanged; }

    void operator()(const event::Created &)
    {
        recordReserve();
        m_updates.append(update::LotCreated{id()});
    }
    void operator()(const event::TermsChanged &)
    {
        recordReserve();
        m_viewChanged = true;
    }
    /// A lot that opens in the commit that creates it is news to nobody's room.
    void operator()(const event::Opened &) { m_viewChanged = m_before.seq > 0; }

    void operator()(const event::Bid &bid)
    {
        const BidLine line{m_seq, m_texts.nick, bid.bid, m_texts.msg, m_now, {}, m_texts.enteredBy};
        m_log.m_bids.add({.lot = id(), .account = bid.account, .isMax = bid.isMax, .amount = bid.amount}, line);
        m_log.recordBidder(m_row, bid.account);
        const Terms &terms = m_row.lot.terms;
        m_updates.append(update::Bid{{.lot = id(),
                                      .line = line,
                                      .price = bid.price,
                                      .ask = askOf(m_row.lot, m_now),
                                      .bids = state().bids,
                                      .leader = m_log.person(bid.leader),
                                      .reserve = reserveStateOf(terms, state()),
                                      .buyNow = state().buyNowGone ? std::nullopt : terms.buyNow,
                                      .endsAt = bid.endsAt,
                                      .head = m_row.head.toHex()}});
    }

    void operator()(const event::Sealed &sealed)
    {
        m_log.m_bids.add({.lot = id(),
                          .kind = BidKind::Sealed,
                          .account = sealed.account,
                          .isMax = true,
                          .amount = sealed.amount,
                          .of = m_before.leaderBid},
                         {.seq = m_seq, .at = m_now, .enteredBy = m_texts.enteredBy});
        m_updates.append(update::Sealed{{id(), m_seq, m_row.head.toHex()}});
    }

    void operator()(const event::Price &) { m_viewChanged = true; }
    void operator()(const event::Paused &) { m_viewChanged = true; }
    void operator()(const event::Resumed &) { m_viewChanged = true; }
    void operator()(const event::Extended &) { m_viewChanged = true; }
    void operator()(const event::Outage &) { m_viewChanged = true; }
    void operator()(const event::Withdrawn &) { m_viewChanged = true; }

    void operator()(const event::Voided &voided)
    {
        m_log.m_bids.markVoided(id(), voided.of, voided.reason);
        const Terms &terms = m_row.lot.terms;
        const LotState after = stateAfter(voided);
        const AccountId bidder = m_log.m_bids.bidderOf(id(), voided.of);
        m_updates.append(update::Voided{{.lot = id(),
                                         .seq = m_seq,
                                         .of = voided.of,
                                         .reason = voided.reason,
                                         .price = after.price,
                                         .ask = askOf({m_row.lot.facts, terms, after}, m_now),
                                         .bids = after.bids,
                                         .leader = m_log.person(after.leader),
                                         .reserve = reserveStateOf(terms, after),
                                         .head = m_row.head.toHex()},
                                        bidder,
                                        m_log.maximumOf(m_row, bidder)});
        if (AccountRow *account = m_log.m_accounts.find(bidder))
            account->reason = voided.reason;
    }

    void operator()(const event::Closed &closed)
    {
        if (closed.phase == Phase::Sold)
            m_log.settle(m_row, m_now);
        // The host's hammer sets an end of its own.
        m_viewChanged = m_viewChanged || state().endsAt != m_before.endsAt;
        m_updates.append(update::Closed{{.lot = id(),
                                         .seq = m_seq,
                                         .phase = closed.phase,
                                         .price = closed.price,
                                         .winner = m_log.person(closed.winner),
                                         .head = m_row.head.toHex(),
                                         .at = m_row.endedAt()}});
        if (closed.winner != noAccount)
            m_updates.append(update::Won{closed.winner, {id(), closed.price}});
    }

    void operator()(const event::Reopened &reopened)
    {
        m_log.m_bids.add({.lot = id(), .kind = BidKind::Reopened, .account = reopened.leader, .amount = reopened.price},
                         {.seq = m_seq, .at = m_now});
        recordReserve();
        m_viewChanged = true;
    }

private:
    [[nodiscard]] LotId id() const { return m_row.lot.facts.id; }
    [[nodiscard]] const LotState &state() const { return m_row.lot.state; }

    /// With the events whose openings tell it, so that rebuilding the lot finds it again.
    void recordReserve() { m_log.m_bids.addReserve(id(), m_seq, m_row.lot.terms.reserve); }

    /// Where others lapse with a voided bid, each leaves the lot otherwise. A reserve that is met has lifted the price
    /// to it, so the price tells as much as the maximum.
    [[nodiscard]] LotState stateAfter(const event::Voided &voided) const
    {
        LotState after = state();
        after.price = after.leaderMax = voided.price;
        after.leader = voided.leader;
        after.bids = voided.bids;
        return after;
    }

    LotLog &m_log;
    LotRow &m_row;
    const LotState &m_before;
    const BidTexts &m_texts;
    const TimeMs m_now;
    QList<Update> &m_updates;
    qint64 m_seq = 0;
    bool m_viewChanged = false;
};

QByteArray LotLog::apply(LotRow &row, const Decision &decision, const BidTexts &texts, TimeMs now,
                         QList<Update> &updates)
{
    if (decision.events.isEmpty())
        return {};
    const LotState before = std::exchange(row.lot.state, decision.state);
    updates.reserve(updates.size() + decision.events.size() + standingUpdatesMax);
    row.dirty = true;
    row.lastEvent = now;
    moveHold(row, before);

    const LotId lot = row.lot.facts.id;
    qint64 seq = before.seq;
    QByteArray salt;
    Recorder recorder(*this, row, before, texts, now, updates);
    for (const Event &event : decision.events) {
        ++seq;
        if (carriesCommitment(event))
            salt = m_salts.next();
        const LogLine line = logLine(lot, seq, now, event, namesFor(event, row, texts), row.head, salt, m_hash);
        m_lines.add(lot, seq, line);
        row.head = line.hash;
        recorder.at(seq);
        std::visit(recorder, event);
    }
    if (recorder.viewChanged())
        updates.append(update::LotChanged{viewOf(row)});
    tellStanding(row, before, updates);
    return salt;
}

tl::expected<LotLog::AtHand, Refusal> LotLog::atHand(LotId lot, TimeMs receivedAt, QList<Update> &updates)
{
    LotRow *row = m_lots.find(lot);
    if (!row)
        return tl::unexpected(Refusal::UnknownLot);
    const TimeMs now = row->momentOf(receivedAt);
    open(*row, now, updates);
    if (awaitsClosing(row->lot, now))
        return tl::unexpected(Refusal::WrongPhase);
    return AtHand{*row, now};
}

SharedLotView LotLog::viewOf(const LotRow &row)
{
    m_lots.flush();
    return std::make_shared<const LotView>(ensured(readLot(m_sql, row.lot.facts.id), "a lot that is not there"));
}

void LotLog::open(LotRow &row, TimeMs now, QList<Update> &updates)
{
    Decision decision{.state = row.lot.state, .events = {}};
    gavel::open(row.lot, decision, now);
    apply(row, decision, {}, now, updates);
}

void LotLog::advance(LotRow &row, TimeMs now, QList<Update> &updates)
{
    apply(row, gavel::advance(row.lot, now), {}, now, updates);
}

void LotLog::moveHold(const LotRow &row, const LotState &before)
{
    const LotState &after = row.lot.state;
    if (const Amount released = heldBy(row.lot.facts, before))
        ensured(m_accounts.find(before.leader), noHolder).holds -= released;
    if (const Amount taken = heldBy(row.lot.facts, after))
        ensured(m_accounts.find(after.leader), noHolder).holds += taken;
}

void LotLog::settle(const LotRow &row, TimeMs now)
{
    const Settlement sale = gavel::settle(row.lot.facts, row.lot.state);
    AccountRow &buyer = ensured(m_accounts.find(sale.buyer), "a buyer without an account");
    buyer.debits += sale.buyerOwes();
    buyer.dirty = true;
    AccountRow &seller = ensured(m_accounts.find(sale.seller), "a seller without an account");
    seller.credits += sale.sellerGets();
    seller.dirty = true;
    m_accounts.post(now, PostingKind::Sale, row.lot.facts.id, {},
                    {{sale.buyer, -sale.buyerOwes()},
                     {sale.seller, sale.sellerGets()},
                     {partyId(Party::House), sale.houseKeeps()}});
}

/// Asks the book once, since a bidder rarely bids but once.
void LotLog::recordBidder(LotRow &row, AccountId account)
{
    if (row.bidders.contains(account))
        return;
    m_bids.addBidder(row.lot.facts.id, account);
    row.bidders.insert(account);
}

/// Who led and no longer does is outbid, or was put down by the house; who leads, or leads with another maximum, hears
/// of that on all their screens.
void LotLog::tellStanding(const LotRow &row, const LotState &before, QList<Update> &updates)
{
    const LotState &after = row.lot.state;
    const LotId lot = row.lot.facts.id;
    if (isFinal(after.phase) || (before.leader == after.leader && before.leaderMax == after.leaderMax))
        return;
    if (before.leader != noAccount && before.leader != after.leader) {
        if (after.bids > before.bids)
            updates.append(update::Outbid{before.leader, {lot, after.price, askOf(row.lot, row.lastEvent)}});
        updates.append(update::Standing{before.leader, {lot, false, {}}});
    }
    if (after.leader != noAccount)
        updates.append(update::Standing{after.leader, {lot, true, after.leaderMax}});
}

/// Of the bids that stand.
std::optional<Amount> LotLog::maximumOf(const LotRow &row, AccountId account)
{
    if (row.lot.state.leader == account)
        return row.lot.state.leaderMax;
    return m_bids.lastAmountOf(row.lot.facts.id, account);
}

std::optional<Person> LotLog::person(AccountId id)
{
    AccountRow *account = id == noAccount ? nullptr : m_accounts.find(id);
    return account ? std::optional(Person{id, m_accounts.shownName(*account)}) : std::nullopt;
}

LogNames LotLog::namesFor(const Event &event, const LotRow &row, const BidTexts &texts)
{
    LogNames names{.house = {},
                   .seller = row.lot.facts.seller,
                   .draft = {},
                   .rates = row.lot.facts.rates,
                   .nick = texts.nick,
                   .msg = texts.msg,
                   .enteredBy = texts.enteredBy.id};
    const bool isBid = std::holds_alternative<event::Bid>(event) || std::holds_alternative<event::Sealed>(event);
    if (isBid || !carriesCommitment(event))
        return names;
    names.draft = m_lots.draftOf(row);
    if (const auto house = HouseTable(m_sql).terms())
        names.house = house->name;
    return names;
}

} // namespace gavel
