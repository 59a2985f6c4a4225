#include "store/decisions/event_recorder.h"

#include "store/tables/logic_fault.h"
#include "store/tables/lot_views.h"

namespace gavel::store {

void EventRecorder::operator()(const auction::event::Created &)
{
    recordReserve();
    m_updates.append(update::LotCreated{id()});
}

void EventRecorder::operator()(const auction::event::TermsChanged &)
{
    recordReserve();
    m_viewChanged = true;
}

/// A lot that opens in the commit that creates it is news to nobody's room.
void EventRecorder::operator()(const auction::event::Opened &)
{
    m_viewChanged = m_before.seq > 0;
    if (!m_before.prebids.isEmpty())
        tellOpened();
}

void EventRecorder::operator()(const auction::event::Bid &bid)
{
    const protocol::BidLine line{m_seq, m_texts->nick, bid.bid, m_texts->msg, m_now, {}, m_texts->enteredBy};
    m_book.bids.add({.lot = id(), .account = bid.account, .isMax = bid.isMax, .amount = bid.amount}, line);
    recordBidder(bid.account);
    const auction::Terms &terms = m_row.lot.terms;
    const auction::LotState after = bid.prebid ? stateAfter(bid) : state();
    m_updates.append(update::Bid{{.lot = id(),
                                  .line = line,
                                  .price = bid.price,
                                  .ask = auction::askOf({m_row.lot.facts, terms, after}, m_now),
                                  .bids = after.bids,
                                  .leader = person(bid.leader),
                                  .reserve = reserveStateOf(terms, after),
                                  .buyNow = after.buyNowGone ? std::nullopt : terms.buyNow,
                                  .endsAt = bid.endsAt,
                                  .head = m_row.head.toHex()}});
}

void EventRecorder::operator()(const auction::event::Sealed &sealed)
{
    m_book.bids.add({.lot = id(),
                     .kind = BidKind::Sealed,
                     .account = sealed.account,
                     .isMax = true,
                     .amount = sealed.amount,
                     .of = m_before.leaderBid},
                    {.seq = m_seq, .at = m_now, .enteredBy = m_texts->enteredBy});
    m_updates.append(update::Sealed{{id(), m_seq, m_row.head.toHex()}});
}

void EventRecorder::operator()(const auction::event::Prebid &prebid)
{
    Prebids &prebids = m_book.lots.prebids();
    if (prebid.amount) {
        prebids.put({.lot = id(),
                     .prebid = {prebid.account, *prebid.amount, m_seq},
                     .msg = m_texts->msg,
                     .enteredBy = m_texts->enteredBy});
        recordBidder(prebid.account);
    } else {
        prebids.remove(id(), prebid.account);
        forgetBidder(prebid.account);
    }
    m_updates.append(update::Sealed{{id(), m_seq, m_row.head.toHex()}});
    m_updates.append(update::Standing{prebid.account, {id(), false, prebid.amount, true}});
}

void EventRecorder::operator()(const auction::event::Voided &voided)
{
    m_book.bids.markVoided(id(), voided.of, voided.reason);
    const auction::Terms &terms = m_row.lot.terms;
    const auction::LotState after = stateAfter(voided);
    const auction::AccountId bidder = m_book.bids.bidderOf(id(), voided.of);
    m_updates.append(update::Voided{{.lot = id(),
                                     .seq = m_seq,
                                     .of = voided.of,
                                     .reason = voided.reason,
                                     .price = after.price,
                                     .ask = auction::askOf({m_row.lot.facts, terms, after}, m_now),
                                     .bids = after.bids,
                                     .leader = person(after.leader),
                                     .reserve = reserveStateOf(terms, after),
                                     .head = m_row.head.toHex()},
                                    bidder,
                                    maximumOf(bidder)});
    if (AccountRow *account = m_book.accounts.find(bidder))
        account->reason = voided.reason;
}

void EventRecorder::operator()(const auction::event::Closed &closed)
{
    if (closed.phase == auction::Phase::Sold)
        m_book.money.settle(m_row, m_now);
    // The host's hammer sets an end of its own.
    m_viewChanged = m_viewChanged || state().endsAt != m_before.endsAt || m_before.offer.stands();
    m_updates.append(update::Closed{{.lot = id(),
                                     .seq = m_seq,
                                     .phase = closed.phase,
                                     .price = closed.price,
                                     .winner = person(closed.winner),
                                     .head = m_row.head.toHex(),
                                     .at = m_row.endedAt}});
    if (closed.winner != auction::noAccount)
        m_updates.append(update::Won{closed.winner, {id(), closed.price}});
}

void EventRecorder::operator()(const auction::event::Reopened &reopened)
{
    m_book.bids.add({.lot = id(), .kind = BidKind::Reopened, .account = reopened.leader, .amount = reopened.price},
                    {.seq = m_seq, .at = m_now});
    recordReserve();
    m_viewChanged = true;
}

void EventRecorder::operator()(const auction::event::SaleVoided &voided)
{
    m_book.bids.add({.lot = id(), .kind = BidKind::SaleVoided, .account = voided.buyer, .amount = voided.price},
                    {.seq = m_seq, .at = m_now});
    m_book.money.unsettle(m_row, voided, m_now);
    m_viewChanged = true;
    m_updates.append(update::SaleVoided{voided.buyer, {id(), voided.price, voided.reason}});
}

void EventRecorder::operator()(const auction::event::Offered &offered)
{
    m_viewChanged = true;
    m_updates.append(update::Offered{offered.account, {id(), offered.price, offered.until}});
}

void EventRecorder::operator()(const auction::event::Declined &declined)
{
    m_book.bids.add({.lot = id(), .kind = BidKind::Declined, .account = declined.account}, {.seq = m_seq, .at = m_now});
    m_viewChanged = true;
}

/// With the events whose openings tell it, so that rebuilding the lot finds it again.
void EventRecorder::recordReserve()
{
    m_book.bids.addReserve(id(), m_seq, m_row.lot.terms.reserve);
}

/// The lot as its opening left it, before the first of the bids that were left before: whoever hears of those has
/// to know that it is open.
void EventRecorder::tellOpened()
{
    protocol::LotView opened = readWritten(m_book.sql, m_book.lots, id());
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
auction::LotState EventRecorder::stateAfter(const auction::event::Bid &bid)
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
auction::LotState EventRecorder::stateAfter(const auction::event::Voided &voided) const
{
    auction::LotState after = state();
    after.price = after.leaderMax = voided.price;
    after.leader = voided.leader;
    after.bids = voided.bids;
    return after;
}

/// Asks the book once, since a bidder rarely bids but once.
void EventRecorder::recordBidder(auction::AccountId account)
{
    if (m_row.bidders.contains(account))
        return;
    m_book.bids.addBidder(id(), account);
    m_row.bidders.insert(account);
}

void EventRecorder::forgetBidder(auction::AccountId account)
{
    m_book.bids.removeBidder(id(), account);
    m_row.bidders.remove(account);
}

/// Of the bids that stand.
std::optional<auction::Amount> EventRecorder::maximumOf(auction::AccountId account)
{
    if (state().leader == account)
        return state().leaderMax;
    return m_book.bids.lastAmountOf(id(), account);
}

std::optional<protocol::Person> EventRecorder::person(auction::AccountId id)
{
    AccountRow *account = id == auction::noAccount ? nullptr : m_book.accounts.find(id);
    return account ? std::optional(protocol::Person{id, m_book.accounts.shownName(*account, m_row.lot.facts.sale)})
                   : std::nullopt;
}

} // namespace gavel::store
