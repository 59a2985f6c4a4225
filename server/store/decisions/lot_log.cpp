#include "store/decisions/lot_log.h"

#include "auction/closing.h"
#include "auction/offers.h"
#include "store/tables/house.h"
#include "store/tables/logic_fault.h"
#include "store/tables/lot_views.h"

#include <algorithm>
#include <iterator>

namespace gavel::store {

using namespace Qt::StringLiterals;

namespace {

// Outbid, no longer leading, leading.
constexpr qsizetype standingUpdatesMax = 3;

constexpr auto noSale = "a lot of a sale that is not there";
constexpr auto noHolder = "a leader without an account to hold their bid";

auction::Amount heldBy(const auction::LotFacts &facts, const auction::LotState &state)
{
    return state.leader == auction::noAccount || auction::isFinal(state.phase)
               ? 0
               : auction::holdFor(facts.rates, state.leaderMax);
}

} // namespace

/// Writes the rows and collects the updates of one event after the other.
class LotLog::Recorder
{
public:
    Recorder(LotLog &log, LotRow &row, const auction::LotState &before, auction::TimeMs now, QList<Update> &updates)
        : m_log(log)
        , m_row(row)
        , m_before(before)
        , m_now(now)
        , m_updates(updates)
    {
    }

    void at(qint64 seq, const BidTexts &texts)
    {
        m_seq = seq;
        m_texts = &texts;
    }
    [[nodiscard]] bool viewChanged() const { return m_viewChanged; }

    void operator()(const auction::event::Created &)
    {
        recordReserve();
        m_updates.append(update::LotCreated{id()});
    }
    void operator()(const auction::event::TermsChanged &)
    {
        recordReserve();
        m_viewChanged = true;
    }
    /// A lot that opens in the commit that creates it is news to nobody's room.
    void operator()(const auction::event::Opened &)
    {
        m_viewChanged = m_before.seq > 0;
        if (!m_before.prebids.isEmpty())
            tellOpened();
    }

    void operator()(const auction::event::Bid &bid)
    {
        const protocol::BidLine line{m_seq, m_texts->nick, bid.bid, m_texts->msg, m_now, {}, m_texts->enteredBy};
        m_log.m_bids.add({.lot = id(), .account = bid.account, .isMax = bid.isMax, .amount = bid.amount}, line);
        m_log.recordBidder(m_row, bid.account);
        const auction::Terms &terms = m_row.lot.terms;
        const auction::LotState after = bid.prebid ? stateAfter(bid) : state();
        m_updates.append(update::Bid{{.lot = id(),
                                      .line = line,
                                      .price = bid.price,
                                      .ask = auction::askOf({m_row.lot.facts, terms, after}, m_now),
                                      .bids = after.bids,
                                      .leader = m_log.person(bid.leader, m_row),
                                      .reserve = reserveStateOf(terms, after),
                                      .buyNow = after.buyNowGone ? std::nullopt : terms.buyNow,
                                      .endsAt = bid.endsAt,
                                      .head = m_row.head.toHex()}});
    }

    void operator()(const auction::event::Sealed &sealed)
    {
        m_log.m_bids.add({.lot = id(),
                          .kind = BidKind::Sealed,
                          .account = sealed.account,
                          .isMax = true,
                          .amount = sealed.amount,
                          .of = m_before.leaderBid},
                         {.seq = m_seq, .at = m_now, .enteredBy = m_texts->enteredBy});
        m_updates.append(update::Sealed{{id(), m_seq, m_row.head.toHex()}});
    }

    void operator()(const auction::event::Prebid &prebid)
    {
        Prebids &prebids = m_log.m_lots.prebids();
        if (prebid.amount) {
            prebids.put({.lot = id(),
                         .prebid = {prebid.account, *prebid.amount, m_seq},
                         .msg = m_texts->msg,
                         .enteredBy = m_texts->enteredBy});
            m_log.recordBidder(m_row, prebid.account);
        } else {
            prebids.remove(id(), prebid.account);
            m_log.forgetBidder(m_row, prebid.account);
        }
        m_updates.append(update::Sealed{{id(), m_seq, m_row.head.toHex()}});
        m_updates.append(update::Standing{prebid.account, {id(), false, prebid.amount, true}});
    }

    void operator()(const auction::event::Price &) { m_viewChanged = true; }
    void operator()(const auction::event::Paused &) { m_viewChanged = true; }
    void operator()(const auction::event::Resumed &) { m_viewChanged = true; }
    void operator()(const auction::event::Extended &) { m_viewChanged = true; }
    void operator()(const auction::event::Outage &) { m_viewChanged = true; }
    void operator()(const auction::event::Withdrawn &) { m_viewChanged = true; }

    void operator()(const auction::event::Voided &voided)
    {
        m_log.m_bids.markVoided(id(), voided.of, voided.reason);
        const auction::Terms &terms = m_row.lot.terms;
        const auction::LotState after = stateAfter(voided);
        const auction::AccountId bidder = m_log.m_bids.bidderOf(id(), voided.of);
        m_updates.append(update::Voided{{.lot = id(),
                                         .seq = m_seq,
                                         .of = voided.of,
                                         .reason = voided.reason,
                                         .price = after.price,
                                         .ask = auction::askOf({m_row.lot.facts, terms, after}, m_now),
                                         .bids = after.bids,
                                         .leader = m_log.person(after.leader, m_row),
                                         .reserve = reserveStateOf(terms, after),
                                         .head = m_row.head.toHex()},
                                        bidder,
                                        m_log.maximumOf(m_row, bidder)});
        if (AccountRow *account = m_log.m_accounts.find(bidder))
            account->reason = voided.reason;
    }

    void operator()(const auction::event::Closed &closed)
    {
        if (closed.phase == auction::Phase::Sold)
            m_log.settle(m_row, m_now);
        // The host's hammer sets an end of its own.
        m_viewChanged = m_viewChanged || state().endsAt != m_before.endsAt || m_before.offer.stands();
        m_updates.append(update::Closed{{.lot = id(),
                                         .seq = m_seq,
                                         .phase = closed.phase,
                                         .price = closed.price,
                                         .winner = m_log.person(closed.winner, m_row),
                                         .head = m_row.head.toHex(),
                                         .at = m_row.endedAt()}});
        if (closed.winner != auction::noAccount)
            m_updates.append(update::Won{closed.winner, {id(), closed.price}});
    }

    void operator()(const auction::event::Reopened &reopened)
    {
        m_log.m_bids.add({.lot = id(), .kind = BidKind::Reopened, .account = reopened.leader, .amount = reopened.price},
                         {.seq = m_seq, .at = m_now});
        recordReserve();
        m_viewChanged = true;
    }

    void operator()(const auction::event::SaleVoided &voided)
    {
        m_log.m_bids.add({.lot = id(), .kind = BidKind::SaleVoided, .account = voided.buyer, .amount = voided.price},
                         {.seq = m_seq, .at = m_now});
        m_log.unsettle(m_row, voided, m_now);
        m_viewChanged = true;
    }

    void operator()(const auction::event::Offered &offered)
    {
        m_viewChanged = true;
        m_updates.append(update::Offered{offered.account, {id(), offered.price, offered.until}});
    }

    void operator()(const auction::event::Declined &declined)
    {
        m_log.m_bids.add({.lot = id(), .kind = BidKind::Declined, .account = declined.account},
                         {.seq = m_seq, .at = m_now});
        m_viewChanged = true;
    }

private:
    [[nodiscard]] auction::LotId id() const { return m_row.lot.facts.id; }
    [[nodiscard]] const auction::LotState &state() const { return m_row.lot.state; }

    /// With the events whose openings tell it, so that rebuilding the lot finds it again.
    void recordReserve() { m_log.m_bids.addReserve(id(), m_seq, m_row.lot.terms.reserve); }

    /// The lot as its opening left it, before the first of the bids that were left before: whoever hears of those has
    /// to know that it is open.
    void tellOpened()
    {
        protocol::LotView opened = *m_log.viewOf(m_row);
        m_row.dirty = true; // what its log still gets of this decision is to be written too
        const auction::Terms &terms = m_row.lot.terms;
        auction::LotState state = m_before;
        state.phase = auction::Phase::Open;
        opened.price = state.price;
        opened.ask = auction::askOf({m_row.lot.facts, terms, state}, m_now);
        opened.bids = 0;
        opened.leader.reset();
        opened.reserve = reserveStateOf(terms, state);
        opened.buyNow = terms.buyNow;
        opened.phase = state.phase;
        opened.endedAt.reset();
        opened.seq = m_seq;
        opened.head = m_row.head.toHex();
        m_updates.append(update::LotChanged{std::make_shared<const protocol::LotView>(opened)});
    }

    /// Of those that were left before the opening, which come in one decision, each leaves the lot otherwise. A reserve
    /// that is met has lifted the price to it.
    [[nodiscard]] auction::LotState stateAfter(const auction::event::Bid &bid)
    {
        auction::LotState after = m_before;
        after.price = after.leaderMax = bid.price;
        after.leader = bid.leader;
        after.bids = m_before.bids + ++m_prebidsPlaced;
        after.buyNowGone = !m_row.lot.terms.reserve || bid.price >= *m_row.lot.terms.reserve;
        return after;
    }

    /// Where others lapse with a voided bid, each leaves the lot otherwise. A reserve that is met has lifted the price
    /// to it, so the price tells as much as the maximum.
    [[nodiscard]] auction::LotState stateAfter(const auction::event::Voided &voided) const
    {
        auction::LotState after = state();
        after.price = after.leaderMax = voided.price;
        after.leader = voided.leader;
        after.bids = voided.bids;
        return after;
    }

    LotLog &m_log;
    LotRow &m_row;
    const auction::LotState &m_before;
    const BidTexts *m_texts = nullptr; ///< of the event at hand
    const auction::TimeMs m_now;
    QList<Update> &m_updates;
    qint64 m_seq = 0;
    int m_prebidsPlaced = 0;
    bool m_viewChanged = false;
};

/// What goes with the bids that were left before an opening, in the order in which it places them.
QHash<qint64, LotLog::BidTexts> LotLog::prebidTexts(const auction::LotFacts &lot)
{
    QHash<qint64, BidTexts> texts;
    for (const PrebidRow &row : m_lots.prebids().of(lot.id)) {
        AccountRow &account = ensured(m_accounts.find(row.prebid.account), noHolder);
        texts.insert(row.prebid.seq, {m_accounts.shownName(account, lot.sale), row.msg, row.enteredBy});
    }
    return texts;
}

QByteArray LotLog::apply(LotRow &row, const auction::Decision &decision, const BidTexts &texts, auction::TimeMs now,
                         QList<Update> &updates)
{
    if (decision.events.isEmpty())
        return {};
    const auction::LotState before = std::exchange(row.lot.state, decision.state);
    row.shownEnd = row.lot.state.endsAt;
    updates.reserve(updates.size() + decision.events.size() + standingUpdatesMax);
    row.dirty = true;
    row.lastEvent = now;
    moveHold(row, before);

    const auction::LotId lot = row.lot.facts.id;
    qint64 seq = before.seq;
    QByteArray salt;
    Recorder recorder(*this, row, before, now, updates);
    const bool endsPrebids = row.lot.state.phase != before.phase && !before.prebids.isEmpty();
    const QHash<qint64, BidTexts> ofPrebids = endsPrebids ? prebidTexts(row.lot.facts) : QHash<qint64, BidTexts>();
    for (const auction::Event &event : decision.events) {
        ++seq;
        if (protocol::carriesCommitment(event))
            salt = m_salts.next();
        const auto *bid = std::get_if<auction::event::Bid>(&event);
        const BidTexts eventTexts = bid && bid->prebid ? ofPrebids.value(bid->prebid) : texts;
        const protocol::LogLine line =
            protocol::logLine(lot, seq, now, event, namesFor(event, row, eventTexts), row.head, salt, m_hash);
        m_lines.add(lot, seq, line);
        row.head = line.hash;
        recorder.at(seq, eventTexts);
        std::visit(recorder, event);
    }
    if (endsPrebids)
        m_lots.prebids().removeAll(lot);
    if (recorder.viewChanged())
        updates.append(update::LotChanged{viewOf(row)});
    tellStanding(row, before, updates);
    m_chains.touch(row);
    // Who waited for this lot is moved with the commit that closes it.
    if (auction::isFinal(row.lot.state.phase) && !auction::isFinal(before.phase)) {
        if (LotRow *waiting = m_chains.after(row))
            writeMove(*waiting, now, updates);
    }
    return salt;
}

tl::expected<LotLog::AtHand, auction::Refusal> LotLog::atHand(auction::LotId lot, auction::TimeMs receivedAt,
                                                              QList<Update> &updates)
{
    LotRow *row = m_lots.find(lot);
    if (!row)
        return tl::unexpected(auction::Refusal::UnknownLot);
    const auction::TimeMs now = catchUp(*row, receivedAt, updates);
    if (auction::awaitsClosing(row->lot, now))
        return tl::unexpected(auction::Refusal::WrongPhase);
    return AtHand{*row, now};
}

SharedLotView LotLog::viewOf(const LotRow &row)
{
    m_lots.flush();
    return std::make_shared<const protocol::LotView>(
        ensured(readLot(m_sql, row.lot.facts.id), "a lot that is not there"));
}

void LotLog::open(LotRow &row, auction::TimeMs now, QList<Update> &updates)
{
    auction::Decision decision{.state = row.lot.state, .events = {}};
    gavel::auction::open(row.lot, decision, now);
    auction::lapse(decision, now);
    apply(row, decision, {}, now, updates);
    if (row.lot.state.phase != auction::Phase::Scheduled || !auction::waitsForSale(row.lot))
        return;
    SaleRow &sale = ensured(m_sales.find(row.lot.facts.sale), noSale);
    if (sale.view.phase == auction::SalePhase::Planned && sale.view.opensAt.value_or(now + 1) <= now)
        return startSale(sale, now, updates);
    if (sale.view.phase == auction::SalePhase::Running)
        apply(row, auction::openWithSale(row.lot), {}, now, updates);
}

auction::TimeMs LotLog::catchUp(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates)
{
    open(row, row.momentOf(receivedAt), updates);
    const QList<LotRow *> before = m_chains.before(row);
    for (LotRow *one : before)
        writeMove(*one, receivedAt, updates);
    writeMove(row, receivedAt, updates);
    return row.momentOf(receivedAt);
}

/// A move is decided no sooner than what it rests on.
auction::TimeMs LotLog::writeMove(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates)
{
    const auto due = m_chains.dueOn(row);
    const auction::TimeMs now = row.momentOf(qMax(receivedAt, due ? due->notBefore : 0));
    if (due)
        apply(row, auction::decideMove(row.lot, due->move, due->plan), {}, now, updates);
    return now;
}

void LotLog::advance(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates)
{
    catchUp(row, receivedAt, updates);
    const auction::TimeMs now = qMax(row.momentOf(receivedAt), m_chains.turnOf(row));
    apply(row, gavel::auction::advance(row.lot, now), {}, now, updates);
}

void LotLog::startSale(SaleRow &sale, auction::TimeMs now, QList<Update> &updates)
{
    sale.view.phase = auction::SalePhase::Running;
    m_sales.save(sale);
    const QList<auction::LotId> lots = m_chains.inOrder(sale.view.id);
    for (const auction::LotId lot : lots) {
        LotRow &row = ensured(m_lots.find(lot), "a lot of a sale that is not there");
        const auction::TimeMs at = row.momentOf(now);
        apply(row, auction::openWithSale(row.lot), {}, at, updates);
    }
}

void LotLog::showEnds(QList<Update> &updates)
{
    const QSet<auction::SaleId> touched = m_chains.takeTouched();
    for (const auction::SaleId sale : touched)
        showEndsOf(sale, updates);
}

void LotLog::showEndsOf(auction::SaleId sale, QList<Update> &updates)
{
    const SaleRow &row = ensured(m_sales.find(sale), noSale);
    QList<LotRow *> rows;
    QList<auction::SaleLot> lots;
    for (const auction::LotId lot : m_chains.inOrder(sale)) {
        rows.append(m_lots.find(lot));
        lots.append(SaleChains::placed(*rows.last()));
    }
    const QList<auction::ShownEnd> shown = auction::shownEnds(row.view.plan, lots, row.groupEnd());
    QList<auction::LotId> changed;
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const bool isOver = auction::isFinal(lots[i].phase);
        const auction::ShownEnd end = isOver ? auction::ShownEnd{.endsAt = rows[i]->lot.state.endsAt} : shown[i];
        if (rows[i]->shownEnd == end.endsAt && rows[i]->waitsFor == end.waitsFor)
            continue;
        rows[i]->shownEnd = end.endsAt;
        rows[i]->waitsFor = end.waitsFor;
        rows[i]->dirty = true;
        changed.append(lots[i].lot);
    }
    tellChanged(changed, updates);
}

/// A bid on the front lot moves the shown end of all behind it: they are written, and read, together.
void LotLog::tellChanged(const QList<auction::LotId> &lots, QList<Update> &updates)
{
    if (lots.isEmpty())
        return;
    m_lots.flush();
    const QHash<auction::LotId, protocol::LotView> views = readWholeLots(m_sql, lots);
    for (const auction::LotId lot : lots)
        updates.append(update::LotChanged{std::make_shared<const protocol::LotView>(views.value(lot))});
}

/// Whose funds hold a bid, and pay for what it wins.
AccountRow &LotLog::payerOf(auction::AccountId bidder, const char *otherwise)
{
    return m_accounts.payerOf(ensured(m_accounts.find(bidder), otherwise));
}

void LotLog::moveHold(const LotRow &row, const auction::LotState &before)
{
    const auction::LotState &after = row.lot.state;
    if (before.prebids != after.prebids)
        movePrebidHolds(row, before);
    if (const auction::Amount released = heldBy(row.lot.facts, before))
        payerOf(before.leader, noHolder).holds -= released;
    if (const auction::Amount taken = heldBy(row.lot.facts, after))
        payerOf(after.leader, noHolder).holds += taken;
}

/// Of those alone that were left or taken back: a lot may have many.
void LotLog::movePrebidHolds(const LotRow &row, const auction::LotState &before)
{
    const auto move = [this, &row](const QList<auction::Prebid> &from, const QList<auction::Prebid> &to, int sign) {
        QList<auction::Prebid> gone;
        std::set_difference(from.begin(), from.end(), to.begin(), to.end(), std::back_inserter(gone),
                            [](const auction::Prebid &a, const auction::Prebid &b) { return a.seq < b.seq; });
        for (const auction::Prebid &one : std::as_const(gone))
            payerOf(one.account, noHolder).holds += sign * auction::holdFor(row.lot.facts.rates, one.amount);
    };
    move(before.prebids, row.lot.state.prebids, -1);
    move(row.lot.state.prebids, before.prebids, 1);
}

void LotLog::settle(LotRow &row, auction::TimeMs now)
{
    const auction::Settlement sale = gavel::auction::settle(row.lot.facts, row.lot.state);
    AccountRow &payer = payerOf(sale.buyer, "a buyer without an account");
    payer.debits += sale.buyerOwes();
    payer.dirty = true;
    AccountRow &seller = ensured(m_accounts.find(sale.seller), "a seller without an account");
    seller.credits += sale.sellerGets();
    seller.dirty = true;
    const Invoices::Bill bill{row.lot.facts.sale, payer.id};
    m_invoices.setBill(row.lot.facts.id, bill);
    m_accounts.post(now, PostingKind::Sale, row.lot.facts.id, {},
                    {{payer.id, -sale.buyerOwes()},
                     {sale.seller, sale.sellerGets()},
                     {partyId(Party::House), sale.houseKeeps()},
                     {partyId(Party::Tax), sale.tax}},
                    bill.sale);
    if (!hasFunds(payer))
        return;
    m_lots.flush();
    row.dirty = true; // what its log still gets of this decision is to be written too
    payByFunds(m_invoices, bill.sale, payer, {.most = sale.buyerOwes(), .lot = row.lot.facts.id, .at = now});
}

/// Posts back what was posted for it, on the invoice that it is on; what its buyer took away has come back.
void LotLog::unsettle(LotRow &row, const auction::event::SaleVoided &voided, auction::TimeMs now)
{
    auction::LotState sold = row.lot.state;
    sold.leader = voided.buyer;
    sold.price = voided.price;
    const auction::Settlement sale = gavel::auction::settle(row.lot.facts, sold);
    const auto bill = m_invoices.billOf(row.lot.facts.id);
    if (!bill)
        throw LogicFault("a lot that was sold and is on no invoice");
    AccountRow &payer = ensured(m_accounts.find(bill->account), "a buyer without an account");
    payer.debits -= sale.buyerOwes();
    payer.reason = voided.reason;
    payer.dirty = true;
    AccountRow &seller = ensured(m_accounts.find(sale.seller), "a seller without an account");
    seller.credits -= sale.sellerGets();
    seller.dirty = true;
    m_accounts.post(now, PostingKind::SaleVoided, row.lot.facts.id, voided.reason,
                    {{payer.id, sale.buyerOwes()},
                     {sale.seller, -sale.sellerGets()},
                     {partyId(Party::House), -sale.houseKeeps()},
                     {partyId(Party::Tax), -sale.tax}},
                    bill->sale);
    m_invoices.unsetBill(row.lot.facts.id);
    m_invoices.unsetCollected(row.lot.facts.id);
    m_lots.flush();
    row.dirty = true; // as in settle
    payBackFunds(m_invoices, bill->sale, payer, {.lot = row.lot.facts.id, .buyer = voided.buyer, .at = now});
}

/// Asks the book once, since a bidder rarely bids but once.
void LotLog::recordBidder(LotRow &row, auction::AccountId account)
{
    if (row.bidders.contains(account))
        return;
    m_bids.addBidder(row.lot.facts.id, account);
    row.bidders.insert(account);
}

void LotLog::forgetBidder(LotRow &row, auction::AccountId account)
{
    m_bids.removeBidder(row.lot.facts.id, account);
    row.bidders.remove(account);
}

/// Whose bid before the opening does not lead once it is placed.
void LotLog::tellPrebidders(const LotRow &row, const auction::LotState &before, QList<Update> &updates)
{
    const auction::LotState &after = row.lot.state;
    const auction::LotId lot = row.lot.facts.id;
    for (const auction::Prebid &prebid : before.prebids) {
        if (prebid.account == after.leader)
            continue;
        updates.append(update::Outbid{prebid.account, {lot, after.price, auction::askOf(row.lot, row.lastEvent)}});
        updates.append(update::Standing{prebid.account, {lot, false, {}}});
    }
}

/// Who led and no longer does is outbid, or was put down by the house; who leads, or leads with another maximum, hears
/// of that on all their screens.
void LotLog::tellStanding(const LotRow &row, const auction::LotState &before, QList<Update> &updates)
{
    const auction::LotState &after = row.lot.state;
    const auction::LotId lot = row.lot.facts.id;
    if (auction::isFinal(after.phase) || (before.leader == after.leader && before.leaderMax == after.leaderMax))
        return;
    if (before.leader != auction::noAccount && before.leader != after.leader) {
        if (after.bids > before.bids)
            updates.append(update::Outbid{before.leader, {lot, after.price, auction::askOf(row.lot, row.lastEvent)}});
        updates.append(update::Standing{before.leader, {lot, false, {}}});
    }
    if (after.phase != before.phase)
        tellPrebidders(row, before, updates);
    if (after.leader != auction::noAccount)
        updates.append(update::Standing{after.leader, {lot, true, after.leaderMax}});
}

/// Of the bids that stand.
std::optional<auction::Amount> LotLog::maximumOf(const LotRow &row, auction::AccountId account)
{
    if (row.lot.state.leader == account)
        return row.lot.state.leaderMax;
    return m_bids.lastAmountOf(row.lot.facts.id, account);
}

std::optional<protocol::Person> LotLog::person(auction::AccountId id, const LotRow &row)
{
    AccountRow *account = id == auction::noAccount ? nullptr : m_accounts.find(id);
    return account ? std::optional(protocol::Person{id, m_accounts.shownName(*account, row.lot.facts.sale)})
                   : std::nullopt;
}

protocol::LogNames LotLog::namesFor(const auction::Event &event, const LotRow &row, const BidTexts &texts)
{
    protocol::LogNames names{.house = {},
                             .seller = row.lot.facts.seller,
                             .draft = {},
                             .rates = row.lot.facts.rates,
                             .nick = texts.nick,
                             .msg = texts.msg,
                             .enteredBy = texts.enteredBy.id};
    const bool isBid = std::holds_alternative<auction::event::Bid>(event) ||
                       std::holds_alternative<auction::event::Sealed>(event) ||
                       std::holds_alternative<auction::event::Prebid>(event);
    if (isBid || !protocol::carriesCommitment(event))
        return names;
    names.draft = m_lots.draftOf(row);
    names.sale = m_chains.restOf(row);
    if (const auto house = HouseTable(m_sql).terms())
        names.house = house->name;
    return names;
}

} // namespace gavel::store
