#pragma once

#include "auction/lot.h"

#include <QString>
#include <QVarLengthArray>
#include <variant>

namespace gavel::auction {

/// An event of a lot, and the end that the lot had after it.
struct LotEnd
{
    LotId lot = 0;
    qint64 seq = 0;
    TimeMs endsAt = 0; ///< of a lot that was closed: when it ended

    bool operator==(const LotEnd &) const = default;
};

/// Why a lot's end is moved by its sale (FORMATS.md, "A sale"), and by which event of which other lot.
struct Move
{
    enum class Cause { Cascade, Group };

    Cause cause = Cause::Cascade;
    LotEnd by;

    bool operator==(const Move &) const = default;
};

/// What happened to a lot, as the rules say it: the members that RULES.md ("The log") gives each type, less what the
/// book adds (names, messages, salts). The order of events in a decision is the order of their `seq`.
namespace event {

struct Created
{
};
struct TermsChanged
{
    bool rates = false; ///< what is taken of the lot changed too
};
struct Opened
{
    TimeMs endsAt = 0;
    bool bySale = false; ///< not by its own time, nor by the host's hand
};
struct Bid
{
    AccountId account = noAccount;
    bool isMax = false;
    Amount amount = 0; ///< secret until the lot is final
    Amount bid = 0;    ///< what the history shows: min(amount, price after it)
    Amount price = 0;
    AccountId leader = noAccount;
    TimeMs endsAt = 0;
    qint64 prebid = 0; ///< seq of what was left before the opening, by which it was made; 0: it was not
};
struct Sealed
{
    AccountId account = noAccount;
    Amount amount = 0; ///< secret until the lot is final
};
struct Price
{
    Amount price = 0;
};
struct Paused
{
    qint64 leftMs = 0;
};
struct Resumed
{
    TimeMs endsAt = 0;
};
struct Extended
{
    std::optional<TimeMs> endsAt; ///< none while paused
    std::optional<qint64> leftMs; ///< only while paused
    std::optional<Move> move;     ///< by its sale; none: by the host
};
struct Outage
{
    TimeMs endsAt = 0;
};
struct Voided
{
    qint64 of = 0; ///< seq of the bid
    QString reason;
    Amount price = 0;
    AccountId leader = noAccount;
    int bids = 0;
};
struct Closed
{
    Phase phase = Phase::Unsold;
    Amount price = 0;
    AccountId winner = noAccount;
    Amount fee = 0;
    Amount tax = 0;
};
struct Reopened
{
    TimeMs endsAt = 0;
    Amount price = 0;
    AccountId leader = noAccount;
    QString reason;
};
struct Withdrawn
{
    QString reason;
};
struct SaleVoided
{
    QString reason;
    AccountId buyer = noAccount; ///< who had bought it, and for how much; the log has it already
    Amount price = 0;
};
struct Offered
{
    AccountId account = noAccount;
    Amount price = 0;
    TimeMs until = 0;
};
struct Declined
{
    AccountId account = noAccount; ///< whom it was offered to
};
struct Prebid
{
    AccountId account = noAccount; ///< secret until the lot is final
    std::optional<Amount> amount;  ///< likewise; none: what it left before is withdrawn
};

} // namespace event

using Event =
    std::variant<event::Created, event::TermsChanged, event::Opened, event::Bid, event::Sealed, event::Price,
                 event::Paused, event::Resumed, event::Extended, event::Outage, event::Voided, event::Closed,
                 event::Reopened, event::Withdrawn, event::SaleVoided, event::Offered, event::Declined, event::Prebid>;

/// What a command makes of a lot: its state afterwards and what happened on the way. `state.seq` counts the events.
struct Decision
{
    LotState state;
    QVarLengthArray<Event, 3> events;

    void add(Event event)
    {
        ++state.seq;
        events.append(std::move(event));
    }
};

} // namespace gavel::auction
