#pragma once

#include <QString>
#include <tl/expected.hpp>

namespace gavel::protocol {

/// The first thing in a log that does not fit (LogVerifier), as a value: words for it are logFaultText's.
struct LogFault
{
    enum class Kind {
        Empty,
        LineCut,       ///< the last line has no end
        NoJson,        ///< the line is no JSON object
        NotCanonical,  ///< nor is it written as it has to be
        WrongShape,    ///< more or less than an event, its hash and an opening
        OutOfOrder,    ///< the event has another seq than is its turn
        TooEarly,      ///< it is older than the one before it
        AfterTheEnd,   ///< the lot was final before it
        Interrupted,   ///< the event before it has to be followed by another of the same moment
        NoCreation,    ///< the log does not begin with the lot's creation, or has two
        Terms,         ///< `detail` names the member that can't be read
        Contradiction, ///< the terms contradict each other
        Members,       ///< a member is missing or wrong, in the event or its opening
        Refused,       ///< `detail` is the code by which the rules refuse what was done
        NotDue,        ///< the rules give no such event here
        UnknownType,   ///< `detail` is the type
        NotByLeader,   ///< a bid by the leader, or a sealed change by anyone else
        NotLapsed,     ///< somebody lapsed for want of funds who did not lead
        NoRunnerUp,    ///< offered to somebody, or for an amount, that the bids do not give
        NoOpening,     ///< a commitment is not opened
        OtherOpening,  ///< the opening is not that of the event
        OtherEvent,    ///< `detail` is the event that the rules give
        OtherHash,     ///< the hash does not follow from the one before it
        NoEnd,         ///< the log has no final event
        OtherLot,      ///< `detail` is the lot by which the end was moved: its log has no such event
        NotNearest,    ///< `detail` is the lot by which the end was moved, and another stood between them
        NotMoved,      ///< what was done to it was decided by an end that the lot which `detail` is had moved before
        OutOfTurn,     ///< it closed before another lot let it, by cascade or group, which `detail` is
        OtherPlan,     ///< the log of the lot that `detail` is has another plan of their sale at the time
        OtherHead      ///< no event has the hash that was kept; `detail` is the newest
    };

    Kind kind = Kind::Empty;
    qint64 line = 0; ///< from 1; the event's seq, if the lines before it are right
    QString detail;

    bool operator==(const LogFault &) const = default;
};

/// A fault as a check gives it, which knows no line.
[[nodiscard]] inline tl::unexpected<LogFault> wrong(LogFault::Kind kind, const QString &detail = {})
{
    return tl::unexpected(LogFault{.kind = kind, .line = 0, .detail = detail});
}

/// What does not fit, as the rest of a sentence that names the line: "the hash does not follow from the one before it".
/// In the language that the application has a translation for; English without one.
[[nodiscard]] QString logFaultText(const LogFault &fault);

} // namespace gavel::protocol
