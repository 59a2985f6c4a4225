#pragma once

#include "store/decisions/lot_money.h"
#include "store/tables/bids.h"
#include "store/updates.h"

namespace gavel::store {

/// What a bid brings along that the rules do not read.
struct BidTexts
{
    QString nick;
    QString msg;
    protocol::Person enteredBy = {}; ///< of the staff; nobody: the bidder
};

/// Writes what the events of one decision leave in a lot's history, sale and bidders, one after the other, and collects
/// what others are to be told of each. The log's lines are LotLog's. Throws SqlFailure. Store thread.
class EventRecorder
{
public:
    struct Book
    {
        Sql &sql;
        Lots &lots;
        Accounts &accounts;
        Bids &bids;
        LotMoney &money;
    };

    /// `row` is as the whole decision leaves the lot, but for its head; `before` is its state before. Both outlive
    /// this.
    EventRecorder(const Book &book, LotRow &row, const auction::LotState &before, auction::TimeMs now,
                  QList<Update> &updates)
        : m_book(book)
        , m_row(row)
        , m_before(before)
        , m_now(now)
        , m_updates(updates)
    {
    }

    /// The place in the log of the event that comes next, and what goes with it; the texts outlive its recording.
    void at(qint64 seq, const BidTexts &texts)
    {
        m_seq = seq;
        m_texts = &texts;
    }
    /// Whether everyone is to be told the lot anew, beside what the updates say.
    [[nodiscard]] bool viewChanged() const { return m_viewChanged; }

    void operator()(const auction::event::Created &);
    void operator()(const auction::event::TermsChanged &);
    void operator()(const auction::event::Opened &);
    void operator()(const auction::event::Bid &bid);
    void operator()(const auction::event::Sealed &sealed);
    void operator()(const auction::event::Prebid &prebid);
    void operator()(const auction::event::Price &) { m_viewChanged = true; }
    void operator()(const auction::event::Paused &) { m_viewChanged = true; }
    void operator()(const auction::event::Resumed &) { m_viewChanged = true; }
    /// A move is told with those of others (LotLog::writeMove).
    void operator()(const auction::event::Extended &extended) { m_viewChanged = m_viewChanged || !extended.move; }
    void operator()(const auction::event::Outage &) { m_viewChanged = true; }
    void operator()(const auction::event::Withdrawn &) { m_viewChanged = true; }
    void operator()(const auction::event::Voided &voided);
    void operator()(const auction::event::Closed &closed);
    void operator()(const auction::event::Reopened &reopened);
    void operator()(const auction::event::SaleVoided &voided);
    void operator()(const auction::event::Offered &offered);
    void operator()(const auction::event::Declined &declined);

private:
    [[nodiscard]] auction::LotId id() const { return m_row.lot.facts.id; }
    [[nodiscard]] const auction::LotState &state() const { return m_row.lot.state; }
    [[nodiscard]] auction::LotState stateAfter(const auction::event::Bid &bid);
    [[nodiscard]] auction::LotState stateAfter(const auction::event::Voided &voided) const;
    void recordReserve();
    void tellOpened();
    void recordBidder(auction::AccountId account);
    void forgetBidder(auction::AccountId account);
    [[nodiscard]] std::optional<auction::Amount> maximumOf(auction::AccountId account);
    [[nodiscard]] std::optional<protocol::Person> person(auction::AccountId id);

    const Book m_book;
    LotRow &m_row;
    const auction::LotState &m_before;
    const BidTexts *m_texts = nullptr; ///< of the event at hand
    const auction::TimeMs m_now;
    QList<Update> &m_updates;
    qint64 m_seq = 0;
    int m_prebidsPlaced = 0;
    bool m_viewChanged = false;
};

} // namespace gavel::store
