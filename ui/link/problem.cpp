#include "link/problem.h"

#include "link/host_bounds.h"
#include "protocol/codes.h"
#include "protocol/room_answers.h"
#include "protocol/view_fields.h"
#include "wire/first_of.h"
#include "wire/problem.h"

#include <QCoreApplication>

namespace gavel::link {

using namespace Qt::StringLiterals;

namespace {

class ProblemWords
{
    Q_DECLARE_TR_FUNCTIONS(gavel::link::Problem)
};

QString titleOf(Problem::Kind kind)
{
    switch (kind) {
    case Problem::Kind::Refused:
        return ProblemWords::tr("The host refused.");
    case Problem::Kind::Unreachable:
        return ProblemWords::tr("The host can't be reached.");
    case Problem::Kind::TimedOut:
        return ProblemWords::tr("The host did not answer.");
    case Problem::Kind::Unreadable:
        return ProblemWords::tr("What answered is no Gavel host, or a newer one.");
    case Problem::Kind::Cancelled:
        return ProblemWords::tr("Given up.");
    }
    Q_UNREACHABLE();
}

/// The host itself may not know whether something was done.
Problem::Kind kindOf(bool isUnknown)
{
    return isUnknown ? Problem::Kind::TimedOut : Problem::Kind::Refused;
}

} // namespace

Problem problemFromDocument(const QByteArray &body, int status, const QString &reason)
{
    const auto document = wire::decodeProblem(body, status);
    if (!document || (document->code.isEmpty() && document->title.isEmpty())) {
        Problem problem = lineProblem(Problem::Kind::Unreadable, reason);
        problem.status = status;
        return problem;
    }
    return {.kind = kindOf(document->extra.value("outcome"_L1).toString() == "unknown"_L1),
            .status = status,
            .code = protocol::refusalOf(document->code),
            .title = wire::firstOf(document->title, bounds::wordsMax),
            .detail = wire::firstOf(document->detail, bounds::wordsMax),
            .ask = protocol::ViewFields(document->extra).optionalAmount("ask"_L1),
            .member = wire::firstOf(document->extra.value("member"_L1).toString(), bounds::wordsMax)};
}

Problem problemFromAck(const protocol::RoomError &error)
{
    const Problem::Kind kind = kindOf(error.isUnknown);
    return {.kind = kind,
            .status = error.code ? protocol::statusOf(*error.code) : 0,
            .code = error.code,
            .title = titleOf(kind),
            .detail = wire::firstOf(error.detail, bounds::wordsMax),
            .ask = error.ask,
            .member = wire::firstOf(error.member, bounds::wordsMax)};
}

Problem redirectProblem(const QUrl &asked, const QByteArray &location, int status)
{
    const QUrl target = asked.resolved(QUrl::fromEncoded(location));
    const bool isHost = (target.scheme() == u"http" || target.scheme() == u"https") && !target.host().isEmpty();
    const QUrl base =
        target.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo);
    Problem problem = lineProblem(Problem::Kind::Unreadable);
    problem.status = status;
    problem.title = isHost ? ProblemWords::tr("This address points to %1. If you trust that, join it instead.")
                                 .arg(wire::firstOf(base.toDisplayString(), bounds::wordsMax))
                           : ProblemWords::tr("This address points elsewhere.");
    return problem;
}

Problem lineProblem(Problem::Kind kind, const QString &detail)
{
    return {.kind = kind,
            .status = 0,
            .code = {},
            .title = titleOf(kind),
            .detail = wire::firstOf(detail, bounds::wordsMax),
            .ask = {}};
}

} // namespace gavel::link
