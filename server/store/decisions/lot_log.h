#pragma once

#include "store/decisions/decided.h"
#include "store/decisions/event_recorder.h"
#include "store/decisions/sale_chains.h"
#include "store/decisions/salts.h"
#include "store/tables/log_lines.h"

namespace gavel::store {

/// Brings a decision of the rules into the book: the log's lines, the history (EventRecorder), holds and the settlement
/// (LotMoney) and what others are to be told. Every change of a lot passes through here. Throws SqlFailure. Store
/// thread.
class LotLog
{
public:
    LotLog(Sql &sql, Lots &lots, Accounts &accounts, protocol::LogHash hash)
        : m_sql(sql)
        , m_lots(lots)
        , m_accounts(accounts)
        , m_bids(sql)
        , m_lines(sql)
        , m_money(sql, lots, accounts)
        , m_sales(sql)
        , m_chains(m_sales, lots)
        , m_hash(hash)
    {
    }

    /// Applies a decision on `row` and adds its updates. Gives the salt of the last commitment.
    QByteArray apply(LotRow &row, const auction::Decision &decision, const BidTexts &texts, auction::TimeMs now,
                     QList<Update> &updates);

    /// A lot that somebody is about to change, and the moment that counts for it.
    struct AtHand
    {
        LotRow &row;
        auction::TimeMs now = 0;
    };
    /// Opened if its time has come, its end where its sale has it by now. UnknownLot; WrongPhase if its end has come
    /// and it is still to be closed.
    [[nodiscard]] tl::expected<AtHand, auction::Refusal> atHand(auction::LotId lot, auction::TimeMs receivedAt,
                                                                QList<Update> &updates);

    /// Opens the lot if its time or its sale's has come; declines what it was offered for if that has run out.
    void open(LotRow &row, auction::TimeMs now, QList<Update> &updates);
    /// Does so, and writes the moves of its end that are due, from the front of what it waits for. Gives the moment
    /// that counts for what is done to it then.
    auction::TimeMs catchUp(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates);
    /// Whether catchUp() would write more moves than `moves`: so many are written then, and the rest is for the next
    /// transaction, since each costs as much as a bid. Else they are taken off it.
    [[nodiscard]] bool isHeldUp(LotRow &row, auction::TimeMs receivedAt, qsizetype &moves, QList<Update> &updates);
    /// Opens and closes what is due on this lot; false if it is held up.
    [[nodiscard]] bool advance(LotRow &row, auction::TimeMs receivedAt, qsizetype &moves, QList<Update> &updates);

    /// Starts a planned sale: its lots without a time of their own open, the first of them at once, each other one with
    /// the clock (Sales::stillToOpen) or with the first that is done to it.
    void startSale(SaleRow &sale, auction::TimeMs now, QList<Update> &updates);
    [[nodiscard]] Sales &sales() { return m_sales; }
    [[nodiscard]] SaleChains &chains() { return m_chains; }
    /// Shows the ends that the transaction moved without writing a move. Once, at its end.
    void showEnds(QList<Update> &updates);
    /// After a commit.
    void keepCommitted() { m_chains.keepCommitted(!m_sql.dialect().isShared()); }
    /// What was read of sales is of a transaction that failed.
    void forget() { m_chains.forget(); }

    /// That lots are other than they were: those that are to be written are, and all are read together.
    void tellChanged(const QList<auction::LotId> &lots, QList<Update> &updates);

    /// As everyone sees it now.
    [[nodiscard]] SharedLotView viewOf(const LotRow &row);

private:
    [[nodiscard]] QHash<qint64, BidTexts> prebidTexts(const auction::LotFacts &lot);

    void writeMoves(const QList<auction::LotId> &lots, auction::TimeMs receivedAt, QList<Update> &updates);
    auction::TimeMs writeMove(LotRow &row, auction::TimeMs receivedAt, QList<Update> &updates);
    [[nodiscard]] protocol::LogNames namesFor(const auction::Event &event, const LotRow &row, const BidTexts &texts);

    Sql &m_sql;
    Lots &m_lots;
    Accounts &m_accounts;
    Bids m_bids;
    LogLines m_lines;
    LotMoney m_money;
    Sales m_sales;
    SaleChains m_chains;
    const protocol::LogHash m_hash;
    Salts m_salts;
};

} // namespace gavel::store
