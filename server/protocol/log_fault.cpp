#include "protocol/log_fault.h"

#include <QCoreApplication>

namespace gavel::protocol {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::protocol::LogFault)
};

} // namespace

QString logFaultText(const LogFault &fault)
{
    using Kind = LogFault::Kind;
    switch (fault.kind) {
    case Kind::Empty:
        return Words::tr("the log is empty");
    case Kind::LineCut:
        return Words::tr("the line has no end: the log is cut off");
    case Kind::NoJson:
        return Words::tr("the line is no JSON object");
    case Kind::NotCanonical:
        return Words::tr("the line is not canonical");
    case Kind::WrongShape:
        return Words::tr("the line must have an event, its hash, and at most an opening");
    case Kind::OutOfOrder:
        return Words::tr("the event must have seq %1: one is missing, added or out of order").arg(fault.line);
    case Kind::TooEarly:
        return Words::tr("the event is earlier than the one before it");
    case Kind::AfterTheEnd:
        return Words::tr("the lot was final before this event");
    case Kind::Interrupted:
        return Words::tr("the event before it has to be followed by another of the same moment");
    case Kind::NoCreation:
        return Words::tr("a log begins with its lot's creation, which comes once");
    case Kind::Terms:
        return Words::tr("the terms can't be read at \"%1\"").arg(fault.detail);
    case Kind::Contradiction:
        return Words::tr("the terms contradict each other");
    case Kind::Members:
        return Words::tr("the event or its opening lacks a member or has a wrong one");
    case Kind::Refused:
        return Words::tr("the rules refuse this: %1").arg(fault.detail);
    case Kind::NotDue:
        return Words::tr("the rules give no such event here");
    case Kind::UnknownType:
        return Words::tr("there is no event of the type \"%1\"").arg(fault.detail);
    case Kind::NotByLeader:
        return Words::tr("only the leader changes a maximum, and nobody bids against themselves");
    case Kind::NotLapsed:
        return Words::tr("only the leader's bid can lapse for want of funds");
    case Kind::NoRunnerUp:
        return Words::tr("it was offered to somebody who is not in line for it, or for another amount than they bid");
    case Kind::NoOpening:
        return Words::tr("the commitment has no opening with its salt; a log has them once its lot is final");
    case Kind::OtherOpening:
        return Words::tr("the opening is not that of this event");
    case Kind::OtherEvent:
        return Words::tr("the rules give another event: %1").arg(fault.detail);
    case Kind::OtherHash:
        return Words::tr("the hash does not follow from the one before it");
    case Kind::NoEnd:
        return Words::tr("the log has no final event: it is cut off, or the lot is not over");
    case Kind::OtherLot:
        return Words::tr("the log of lot %1 has no such event, or one that ended it otherwise").arg(fault.detail);
    case Kind::NotNearest:
        return Words::tr("its end was moved by lot %1, and another lot between them was to move it").arg(fault.detail);
    case Kind::NotMoved:
        return Words::tr("it went by an end that lot %1 had moved before, and the move is left out").arg(fault.detail);
    case Kind::OutOfTurn:
        return Words::tr("it closed too early: by their sale it had to wait for lot %1").arg(fault.detail);
    case Kind::OtherPlan:
        return Words::tr("it has another plan of their sale than the log of lot %1").arg(fault.detail);
    case Kind::OtherHead:
        return Words::tr("no event has the hash that was kept; the newest is %1").arg(fault.detail);
    }
    Q_UNREACHABLE();
}

} // namespace gavel::protocol
