#pragma once

#include "auction/outage.h"
#include "auction/voiding.h"
#include "store/decisions/lot_log.h"
#include "store/shared_time.h"
#include "store/tables/bid_keys.h"
#include "store/tables/record.h"

namespace gavel::store {

/// Bids, voided bids and the clock: the commands that touch a lot's bidding. Throws SqlFailure. Store thread.
class BiddingDesk
{
public:
    BiddingDesk(Sql &sql, Lots &lots, Accounts &accounts, LotLog &log, std::shared_ptr<const SharedTime> time)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_log(log)
        , m_bids(sql)
        , m_keys(sql)
        , m_record(sql)
        , m_time(std::move(time))
    {
    }

    /// In a shared book: what the bids of a batch will ask for, read at once. Of lots that are locked.
    void expect(const QList<TimedCommand> &batch);
    /// After a commit.
    void keepCommitted() { m_keys.forget(); }
    /// After a transaction that failed.
    void forget();
    /// The lots that advance() opens and closes next.
    [[nodiscard]] QList<auction::LotId> nextDue(auction::TimeMs now);

    Decided<protocol::BidVerdict> place(const command::PlaceBid &command, auction::TimeMs receivedAt);
    Decided<Nothing> withdrawPrebid(const command::WithdrawPrebid &command, auction::TimeMs receivedAt);
    Decided<SharedLotView> voidBid(const command::VoidBid &command, auction::TimeMs receivedAt);
    /// Opens and closes some of what is due: bids on other lots come between one time and the next, which the deadline
    /// after the commit asks for; and so do the moves of ends that some of it waits for, at most so many at once.
    Decided<Nothing> advance(auction::TimeMs now, qsizetype moves);
    /// Settles what ended while nobody was there, before any other command is decided.
    QList<Update> settleOutage(auction::TimeMs lastHeartbeat, auction::TimeMs now, auction::AfterOutage policy);

private:
    void startSales(auction::TimeMs now, QList<Update> &updates);
    [[nodiscard]] Decided<protocol::BidVerdict> decide(const command::PlaceBid &command, auction::TimeMs receivedAt);
    [[nodiscard]] bool wouldFeel(const command::PlaceBid &command,
                                 const tl::expected<auction::Decision, auction::Refusal> &decision);
    /// Whether what staff enter before an opening would tell them, by its being taken or over the limit, what else the
    /// bill holds.
    [[nodiscard]] bool wouldFeelFunds(const command::PlaceBid &command, const AccountRow &payer,
                                      const tl::expected<auction::Decision, auction::Refusal> &decision);
    /// What the bill that an account bids on holds on the lot already, for whoever leads it.
    [[nodiscard]] auction::Amount heldOn(const LotRow &row, const AccountRow &payer);
    [[nodiscard]] protocol::Person enterer(auction::AccountId id);

    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
    Bids m_bids;
    BidKeys m_keys;
    Record m_record;
    QList<auction::LotId> m_due;                    ///< in order, of which advance() has still to come to some
    const std::shared_ptr<const SharedTime> m_time; ///< none: nobody else writes the book
};

} // namespace gavel::store
