#pragma once

#include "auction/voiding.h"
#include "protocol/views.h"
#include "store/sql/sql.h"

namespace gavel::store {

/// What a row of `bids` is; the table `bid_kinds` has their names.
enum class BidKind {
    Bid = 0,        ///< an accepted bid
    Sealed = 1,     ///< a leader changed their own maximum
    Reopened = 2,   ///< the lot was reopened
    SaleVoided = 3, ///< who bought it does not have it after all
    Declined = 4,   ///< who was offered it does not take it
};

/// What the rules read of a row, beside what everybody may read of it.
struct BidFacts
{
    auction::LotId lot = 0;
    BidKind kind = BidKind::Bid;
    auction::AccountId account = auction::noAccount;
    bool isMax = false;
    auction::Amount amount = 0; ///< Reopened: the price that it kept; SaleVoided: what it was sold for
    qint64 of = 0;              ///< Sealed: seq of the bid whose maximum it changed
};

/// The bids of all lots, with what is no bid but needed to rebuild a lot without one, and the reserves that lots have
/// had. Throws SqlFailure. Any thread that owns the connection; the store thread alone writes.
class Bids
{
public:
    explicit Bids(Sql &sql)
        : m_sql(sql)
    {
    }

    void add(const BidFacts &facts, const protocol::BidLine &line);
    /// That the account has bid on the lot, however often it does.
    void addBidder(auction::LotId lot, auction::AccountId account);
    /// Whose only bid, left before the opening, was taken back.
    void removeBidder(auction::LotId lot, auction::AccountId account);
    /// The bid and what its leader made of it.
    void markVoided(auction::LotId lot, qint64 seq, const QString &reason);
    /// The reserve that counts from that event on.
    void addReserve(auction::LotId lot, qint64 seq, std::optional<auction::Amount> reserve);

    /// Who bid; nobody if it is no bid.
    [[nodiscard]] auction::AccountId bidderOf(auction::LotId lot, qint64 seq);
    /// Of a bid: its bid or its maximum.
    [[nodiscard]] auction::Amount amountOf(auction::LotId lot, qint64 seq);
    /// What an account that does not lead bid last on a lot, as far as it stands. A leader's maximum may be another:
    /// buy-now, reopening and voiding change it.
    [[nodiscard]] std::optional<auction::Amount> lastAmountOf(auction::LotId lot, auction::AccountId account);

    /// Whether staff entered what an account bid last on a lot.
    [[nodiscard]] bool wasLastEnteredByStaff(auction::LotId lot, auction::AccountId account);

    /// What the lot is rebuilt from, in order of seq: with its reserves if it was reopened or `otherReserves`.
    [[nodiscard]] QList<auction::Step> stepsOf(auction::LotId lot, bool otherReserves);

    /// Accepted bids with a seq between the two, at most so many: the first of them forwards, or the last backwards.
    [[nodiscard]] QList<protocol::BidLine> linesAfter(auction::LotId lot, qint64 after, qint64 before, int limit);
    [[nodiscard]] QList<protocol::BidLine> linesBefore(auction::LotId lot, qint64 after, qint64 before, int limit);

private:
    [[nodiscard]] QList<auction::Step> reservesOf(auction::LotId lot);
    [[nodiscard]] QList<protocol::BidLine> lines(const Statement &select, auction::LotId lot, qint64 after,
                                                 qint64 before, int limit);

    Sql &m_sql;
};

} // namespace gavel::store
