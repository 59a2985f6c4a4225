#pragma once

#include "auction/voiding.h"
#include "protocol/log.h"
#include "protocol/log_fault.h"
#include "protocol/log_reading.h"

#include <QHash>
#include <QList>
#include <tl/expected.hpp>

namespace gavel::protocol {

/// A move of the end by another lot of the sale.
struct RestingMove
{
    qint64 seq = 0;
    auction::Move move;
};

/// Runs a lot through the rules again by what its log says was done, line by line, and gives the events that have to
/// come of it (RULES.md, "The log"). Whether a line is what the rules give is LogVerifier's to compare. Pure.
class LogDerivation
{
public:
    using Check = tl::expected<void, LogFault>; ///< who counts the lines adds which

    /// Takes in the next line: done is what it says, or it is one more of what was done before it. There is an event
    /// for it then.
    [[nodiscard]] Check follow(const ReadLine &line);
    /// What the rules give for the line that was followed last; once a line.
    [[nodiscard]] auction::Event takeEvent() { return m_expected.takeFirst(); }
    /// Whether nothing has still to come of the last that was done.
    [[nodiscard]] bool isWhole() const { return m_expected.isEmpty(); }

    [[nodiscard]] const auction::Lot &lot() const { return m_lot; }
    /// What the rules do not know and the line that was followed last has.
    [[nodiscard]] const LogNames &names() const { return m_names; }
    [[nodiscard]] qint64 seq() const { return m_seq; }
    [[nodiscard]] auction::TimeMs at() const { return m_at; }
    /// As their bids have it; empty for who has none.
    [[nodiscard]] QString nickOf(auction::AccountId account) const { return m_nicks.value(account); }
    [[nodiscard]] const QList<RestingMove> &moves() const { return m_moves; }
    [[nodiscard]] bool closedByClock() const { return m_closedByClock; }
    /// Whether it was sold, and that came to nothing: nobody took it afterwards, and it was not relisted.
    [[nodiscard]] bool saleWasVoided() const;

private:
    [[nodiscard]] Check derive(const ReadLine &line);
    [[nodiscard]] Check deriveCreated(const ReadLine &line);
    [[nodiscard]] Check deriveOpened(const ReadLine &line);
    [[nodiscard]] Check deriveTerms(const ReadLine &line);
    [[nodiscard]] Check deriveBid(const ReadLine &line);
    [[nodiscard]] Check deriveSealed(const ReadLine &line);
    [[nodiscard]] Check derivePrebid(const ReadLine &line);
    [[nodiscard]] Check followPrebid(const ReadLine &line);
    [[nodiscard]] Check deriveVoided(const ReadLine &line);
    [[nodiscard]] Check deriveMove(const ReadLine &line);
    [[nodiscard]] Check deriveAction(const ReadLine &line);
    [[nodiscard]] Check deriveClosed();
    [[nodiscard]] Check deriveReopened(const ReadLine &line);
    [[nodiscard]] Check deriveSaleVoided(const ReadLine &line);
    [[nodiscard]] Check deriveOffered(const ReadLine &line);
    [[nodiscard]] Check deriveDeclined();
    [[nodiscard]] bool goesOn(const QString &type) const;
    void noteReserve();
    [[nodiscard]] Check expect(tl::expected<auction::Decision, auction::Refusal> decision);

    auction::Lot m_lot;
    LogNames m_names;
    QList<auction::Step> m_steps;
    QHash<auction::AccountId, QString> m_nicks;
    QHash<qint64, auction::AccountId> m_prebidEnterers; ///< of the staff, by the seq of what they entered
    QList<auction::Event> m_expected;                   ///< what has still to come of the last decision
    auction::TimeMs m_at = 0;
    qint64 m_seq = 0;
    auction::TimeMs m_voidedAt = -1; ///< of the last voided bid; those that lapse with it are of the same moment
    QList<RestingMove> m_moves;
    bool m_closedByClock = false;
};

} // namespace gavel::protocol
