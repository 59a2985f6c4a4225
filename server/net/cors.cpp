#include "net/cors.h"

#include "net/methods.h"

namespace gavel::net {

namespace {

/// For so long a browser asks no more about the same.
constexpr char preflightSeconds[] = "600";

} // namespace

bool isPreflight(const RequestHead &head)
{
    return head.method == "OPTIONS" && head.hasHeader("Origin") && head.hasHeader("Access-Control-Request-Method");
}

Response preflightAnswer(const RequestHead &head)
{
    Response answer;
    answer.status = 204;
    answer.fields = {{"Access-Control-Allow-Methods", methodsHere}, {"Access-Control-Max-Age", preflightSeconds}};
    if (const QByteArray fields = head.joinedHeader("Access-Control-Request-Headers"); !fields.isEmpty())
        answer.fields.append({"Access-Control-Allow-Headers", fields});
    return answer;
}

QList<HeaderField> sharingFields(const RequestHead &head, Sharing sharing)
{
    switch (sharing) {
    case Sharing::Own:
        return {};
    case Sharing::Others:
        return {{"Vary", "Origin"}};
    case Sharing::ThisOrigin:
        return {{"Vary", "Origin"},
                {"Access-Control-Allow-Origin", head.header("Origin")},
                {"Access-Control-Allow-Credentials", "true"},
                {"Access-Control-Expose-Headers", "Content-Range, ETag, Location, Retry-After"}};
    }
    Q_UNREACHABLE();
}

} // namespace gavel::net
