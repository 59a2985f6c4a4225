#include "models/words.h"

#include <QCoreApplication>

namespace gavel::models {

using namespace Qt::StringLiterals;

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::models::Words)
};

/// A sentence, and with the ask what would do.
QString withAsk(const QString &sentence, std::optional<auction::Amount> ask, const MoneyText &money)
{
    if (!ask)
        return sentence;
    return Words::tr("%1 The smallest bid is now %2.").arg(sentence, money.shown(*ask));
}

} // namespace

QString phaseText(auction::Phase phase)
{
    switch (phase) {
    case auction::Phase::Scheduled:
        return Words::tr("Coming up");
    case auction::Phase::Open:
        return Words::tr("Open");
    case auction::Phase::Paused:
        return Words::tr("Paused");
    case auction::Phase::Sold:
        return Words::tr("Sold");
    case auction::Phase::Passed:
        return Words::tr("Passed");
    case auction::Phase::Unsold:
        return Words::tr("Unsold");
    case auction::Phase::Withdrawn:
        return Words::tr("Withdrawn");
    }
    Q_UNREACHABLE();
}

QString standingText(Standing standing)
{
    switch (standing) {
    case Standing::None:
        return {};
    case Standing::Watching:
        return Words::tr("Watching");
    case Standing::Outbid:
        return Words::tr("Outbid");
    case Standing::Leading:
        return Words::tr("Leading");
    case Standing::Own:
        return Words::tr("Your lot");
    }
    Q_UNREACHABLE();
}

QString reserveText(auction::ReserveState reserve)
{
    switch (reserve) {
    case auction::ReserveState::None:
        return Words::tr("No reserve");
    case auction::ReserveState::NotMet:
        return Words::tr("Reserve not met");
    case auction::ReserveState::Met:
        return Words::tr("Reserve met");
    }
    Q_UNREACHABLE();
}

QString bidsText(int bids)
{
    if (bids == 1)
        return Words::tr("1 bid");
    return Words::tr("%1 bids").arg(bids);
}

QString refusalText(auction::Refusal refusal, std::optional<auction::Amount> ask, const MoneyText &money)
{
    switch (refusal) {
    case auction::Refusal::Malformed:
        return Words::tr("The host could not read that.");
    case auction::Refusal::UnknownLot:
        return Words::tr("There is no such lot.");
    case auction::Refusal::KeyReused:
        return Words::tr("That bid was sent before with other contents. Please bid again.");
    case auction::Refusal::NotOpen:
        return Words::tr("The bidding has not opened yet.");
    case auction::Refusal::Paused:
        return Words::tr("The bidding is paused.");
    case auction::Refusal::Ended:
        return Words::tr("The bidding has ended.");
    case auction::Refusal::OwnLot:
        return Words::tr("You can't bid on your own lot.");
    case auction::Refusal::Blocked:
        return Words::tr("The host has shut this account out of the bidding.");
    case auction::Refusal::AskMoved:
        return withAsk(Words::tr("Somebody bid in the meantime."), ask, money);
    case auction::Refusal::AlreadyLeading:
        return Words::tr("You lead already, with no less than that as your maximum.");
    case auction::Refusal::NotLeading:
        return Words::tr("You lead no longer, so there is no maximum of yours to change.");
    case auction::Refusal::BelowStart:
        return withAsk(Words::tr("That is below the start price."), ask, money);
    case auction::Refusal::BelowMinimum:
        return withAsk(Words::tr("That is too low."), ask, money);
    case auction::Refusal::OverLimit:
        return Words::tr("That is more than your available funds.");
    case auction::Refusal::WrongPhase:
        return Words::tr("The lot is no longer in a phase that allows this.");
    case auction::Refusal::HasBids:
        return Words::tr("The lot has bids, so its terms stand.");
    case auction::Refusal::Unauthorized:
        return Words::tr("Please sign in; email or password may be wrong.");
    case auction::Refusal::Forbidden:
        return Words::tr("This account may not do that.");
    case auction::Refusal::NotFound:
        return Words::tr("There is no such thing on this host.");
    case auction::Refusal::EmailTaken:
        return Words::tr("There is an account with this email already.");
    case auction::Refusal::NickTaken:
        return Words::tr("Somebody has this name already.");
    case auction::Refusal::Busy:
        return Words::tr("The host is too busy. Please try again.");
    case auction::Refusal::MethodNotAllowed:
    case auction::Refusal::NotAcceptable:
        return Words::tr("This host does not know that request.");
    case auction::Refusal::Timeout:
        return Words::tr("The request took too long to arrive.");
    case auction::Refusal::TooLarge:
        return Words::tr("That is larger than the host takes.");
    case auction::Refusal::Unsupported:
        return Words::tr("The host does not take this kind of file.");
    case auction::Refusal::TooMany:
        return Words::tr("Too many at once. Please wait a moment.");
    }
    Q_UNREACHABLE();
}

namespace {

/// What a malformed request lacks, and what is in the way of another, only the host knows; its sentence is in the
/// reader's language.
bool hostKnowsBetter(const link::Problem &problem)
{
    const bool mayNameWhat = problem.code == auction::Refusal::WrongPhase ||
                             problem.code == auction::Refusal::HasBids ||
                             problem.code == auction::Refusal::Unauthorized;
    return problem.code == auction::Refusal::Malformed || problem.code == auction::Refusal::Forbidden ||
           (mayNameWhat && !problem.member.isEmpty());
}

} // namespace

QString problemText(const link::Problem &problem, const MoneyText &money)
{
    if (problem.code && problem.kind == link::Problem::Kind::TimedOut)
        return Words::tr("The host can't tell whether this was done. Look before you do it once more.");
    if (problem.code && !(hostKnowsBetter(problem) && !problem.detail.isEmpty()))
        return refusalText(*problem.code, problem.ask, money);
    if (problem.kind == link::Problem::Kind::Refused && !problem.detail.isEmpty())
        return problem.detail;
    return problem.title;
}

} // namespace gavel::models
