#pragma once

#include "store/decisions/decided.h"
#include "store/decisions/salts.h"
#include "store/tables/accounts.h"
#include "store/tables/bids.h"
#include "store/tables/log_lines.h"
#include "store/tables/lots.h"

namespace gavel {

/// Brings a decision of the rules into the book: the log's lines, the history, holds, the settlement and what others
/// are to be told. Every change of a lot passes through here. Throws SqlFailure. Store thread.
class LotLog
{
public:
    LotLog(Sql &sql, Lots &lots, Accounts &accounts, LogHash hash)
        : m_sql(sql)
        , m_lots(lots)
        , m_accounts(accounts)
        , m_bids(sql)
        , m_lines(sql)
        , m_hash(hash)
    {
    }

    /// What a bid brings along that the rules do not read.
    struct BidTexts
    {
        QString nick;
        QString msg;
        Person enteredBy = {}; ///< of the staff; nobody: the bidder
    };

    /// Applies a decision on `row` and adds its updates. Gives the salt of the last commitment.
    QByteArray apply(LotRow &row, const Decision &decision, const BidTexts &texts, TimeMs now, QList<Update> &updates);

    /// A lot that somebody is about to change, and the moment that counts for it.
    struct AtHand
    {
        LotRow &row;
        TimeMs now = 0;
    };
    /// Opened if its time has come. UnknownLot; WrongPhase if its end has come and it is still to be closed.
    [[nodiscard]] tl::expected<AtHand, Refusal> atHand(LotId lot, TimeMs receivedAt, QList<Update> &updates);

    /// Opens the lot if its time has come.
    void open(LotRow &row, TimeMs now, QList<Update> &updates);
    /// Opens and closes what is due on this lot.
    void advance(LotRow &row, TimeMs now, QList<Update> &updates);

    /// As everyone sees it now.
    [[nodiscard]] SharedLotView viewOf(const LotRow &row);

private:
    class Recorder;

    void moveHold(const LotRow &row, const LotState &before);
    void settle(const LotRow &row, TimeMs now);
    void recordBidder(LotRow &row, AccountId account);
    void tellStanding(const LotRow &row, const LotState &before, QList<Update> &updates);
    [[nodiscard]] std::optional<Amount> maximumOf(const LotRow &row, AccountId account);
    [[nodiscard]] std::optional<Person> person(AccountId id);
    [[nodiscard]] LogNames namesFor(const Event &event, const LotRow &row, const BidTexts &texts);

    Sql &m_sql;
    Lots &m_lots;
    Accounts &m_accounts;
    Bids m_bids;
    LogLines m_lines;
    const LogHash m_hash;
    Salts m_salts;
};

} // namespace gavel
