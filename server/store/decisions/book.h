#pragma once

#include "store/book_options.h"
#include "store/decisions/bidding_desk.h"
#include "store/decisions/cash_desk.h"
#include "store/decisions/hall_desk.h"
#include "store/decisions/house_desk.h"
#include "store/decisions/membership_desk.h"
#include "store/decisions/moving_desk.h"
#include "store/decisions/passing.h"
#include "store/decisions/sale_desk.h"
#include "store/decisions/selling_desk.h"
#include "store/decisions/settlement_desk.h"
#include "store/tables/house.h"
#include "store/tables/outbox.h"

#include <chrono>
#include <limits>

namespace gavel::store {

/// Where that can't be said.
inline constexpr qint64 unknownChange = -1;

/// How much of a batch is enough for one commit, so that what comes meanwhile has its turn.
struct Enough
{
    std::chrono::nanoseconds time = std::chrono::nanoseconds::max(); ///< of decisions, once a slow one is among them
    qsizetype moves = std::numeric_limits<int>::max(); ///< of the ends of lots that others wait for (LotLog::isHeldUp)
    qsizetype movesBeside = std::numeric_limits<int>::max(); ///< the same where a bid waits for the commit
};

/// What a batch did, all of it or nothing.
struct BatchOutcome
{
    QList<AnyDecided> answers;             ///< one for each command that was decided, in order
    QList<Update> updates;                 ///< of a batch without an answer
    std::optional<HeldUp> heldUp;          ///< the first command that has none, of which a part was done
    qsizetype moves = 0;                   ///< of ends, which are that part
    std::chrono::nanoseconds movesTook{0}; ///< with their part of what is written once for the batch
    qint64 change = 0;                     ///< the house's newest change number, or 0 if there is nothing to tell
    /// Of a batch with a change number: the house's newest one before it, from which on all numbers are this batch's.
    qint64 changeBefore = 0;
    std::optional<auction::TimeMs> nextDeadline;
};

/// The writing side of the book: runs commands in one transaction. Lives in the store thread.
class Book
{
public:
    /// `teller` is by whom other hosts are woken, in a shared book.
    explicit Book(const Connection &connection, const BookOptions &options = {}, QString teller = {});

    /// Says that a host serves the book, for as long as this lives. Throws SqlFailure.
    void serve();
    /// Takes the host out of those that serve it.
    void leave();

    /// Decides the commands in their order and commits once. If the commit fails, every answer is `busy`, nothing of
    /// the batch is in the book, unless the answers say that this is unknown, and nothing of it is remembered; the
    /// reason is in `error`. A command that meets a bug (LogicFault, or any other exception) is refused by `busy` alone
    /// and the reason is logged: the others are then decided once more, each in a transaction of its own.
    /// A batch whose decisions have taken `enough` ends before its next command that takes long (passing.h), but for
    /// the first of those: what is left has no answer, and nothing of it is in the book. One ends also before a command
    /// that is held up by more moves than are enough: those are in the book, and the rest is for the next ones.
    [[nodiscard]] BatchOutcome run(const QList<TimedCommand> &batch, QString &error, const Enough &enough = {});

    /// The newest moment that the book knows of: the last heartbeat or event. The host's clock starts no earlier.
    [[nodiscard]] auction::TimeMs lastMoment() const { return m_lastMoment; }

private:
    AnyDecided execute(const Command &command, auction::TimeMs now, qsizetype moves);
    BatchOutcome runTogether(const QList<TimedCommand> &batch, const Enough &enough);
    BatchOutcome decide(const QList<TimedCommand> &batch, const Enough &enough);
    /// Why a command waits for the next transaction; none: it does not.
    std::optional<HeldUp> heldUp(const QList<TimedCommand> &batch, qsizetype at, qsizetype &moves,
                                 QList<Update> &updates);
    [[nodiscard]] QSet<auction::AccountId> sharingFunds(const Command &command);
    /// In a shared book: locks the rows that the batch is about, and reads what it will ask for.
    void prepare(const QList<TimedCommand> &batch);
    /// The newest sign of life; 0 in a new book.
    auction::TimeMs readHeartbeat();
    /// The same once no other host settles an outage meanwhile.
    auction::TimeMs heartbeatOfOutage(auction::TimeMs known);
    BatchOutcome runOneByOne(const QList<TimedCommand> &batch, QString &error);
    /// Keeps what others are to be told, under a change number of its own if nothing else has one.
    void keepUpdates(BatchOutcome &outcome);
    void forget();
    [[nodiscard]] std::optional<auction::TimeMs> nextDeadline();
    void readLastMoment();
    /// Whether a heartbeat of this batch has to show that the disk has room again.
    [[nodiscard]] bool hasToProveRoom(const QList<TimedCommand> &batch) const;

    Sql m_sql;
    HouseTable m_house;
    Lots m_lots;
    Accounts m_accounts;
    Outbox m_outbox;
    LotLog m_log;
    BiddingDesk m_bidding;
    SellingDesk m_selling;
    SaleDesk m_sale;
    MovingDesk m_moving;
    HouseDesk m_houseDesk;
    MembershipDesk m_membership;
    HallDesk m_hall;
    CashDesk m_cash;
    SettlementDesk m_settlement;
    const auction::AfterOutage m_afterOutage;
    const QString m_teller;
    const QString m_publicUrl;
    auction::TimeMs m_lastNow = 0;
    auction::TimeMs m_lastMoment = 0;
    auction::TimeMs m_heartbeat = 0; ///< the newest that was committed; 0 in a new book
    bool m_wasRefused = false;       ///< by the database, since a heartbeat showed that it takes more rows
};

} // namespace gavel::store
