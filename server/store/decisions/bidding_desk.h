#pragma once

#include "auction/outage.h"
#include "auction/voiding.h"
#include "store/decisions/lot_log.h"
#include "store/tables/bid_keys.h"
#include "store/tables/record.h"

namespace gavel {

/// Bids, voided bids and the clock: the commands that touch a lot's bidding. Throws SqlFailure. Store thread.
class BiddingDesk
{
public:
    BiddingDesk(Sql &sql, Lots &lots, Accounts &accounts, LotLog &log)
        : m_lots(lots)
        , m_accounts(accounts)
        , m_log(log)
        , m_bids(sql)
        , m_keys(sql)
        , m_record(sql)
    {
    }

    Decided<BidVerdict> place(const command::PlaceBid &command, TimeMs receivedAt);
    Decided<SharedLotView> voidBid(const command::VoidBid &command, TimeMs receivedAt);
    Decided<Nothing> advance(TimeMs now);
    /// Settles what ended while nobody was there, before any other command is decided.
    QList<Update> settleOutage(TimeMs lastHeartbeat, TimeMs now, AfterOutage policy);

private:
    [[nodiscard]] Decided<BidVerdict> decide(const command::PlaceBid &command, TimeMs receivedAt);
    [[nodiscard]] bool wouldFeel(const command::PlaceBid &command, const tl::expected<Decision, Refusal> &decision);
    [[nodiscard]] Person enterer(const command::PlaceBid &command);

    Lots &m_lots;
    Accounts &m_accounts;
    LotLog &m_log;
    Bids m_bids;
    BidKeys m_keys;
    Record m_record;
};

} // namespace gavel
