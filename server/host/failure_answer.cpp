#include "host/failure_answer.h"

#include "host/problem_page.h"
#include "host/problems.h"

namespace gavel::host {

namespace {

auction::Refusal refusalOf(net::HttpFailure failure)
{
    switch (failure) {
    case net::HttpFailure::Malformed:
    case net::HttpFailure::TlsRequired:
    case net::HttpFailure::ExpectationFailed:
    case net::HttpFailure::VersionNotSupported:
        return auction::Refusal::Malformed;
    case net::HttpFailure::CodingNotSupported:
    case net::HttpFailure::TransferNotSupported:
        return auction::Refusal::Unsupported;
    case net::HttpFailure::NotAcceptable:
        return auction::Refusal::NotAcceptable;
    case net::HttpFailure::HeadTimeout:
    case net::HttpFailure::BodyTimeout:
        return auction::Refusal::Timeout;
    case net::HttpFailure::BodyTooLarge:
    case net::HttpFailure::HeadTooLarge:
        return auction::Refusal::TooLarge;
    case net::HttpFailure::TooManyConnections:
    case net::HttpFailure::TooManyStreams:
    case net::HttpFailure::TooMuchWaiting:
        return auction::Refusal::TooMany;
    case net::HttpFailure::Internal:
    case net::HttpFailure::Busy:
        return auction::Refusal::Busy;
    }
    Q_UNREACHABLE();
}

} // namespace

net::Response failureAnswer(net::HttpFailure failure, const net::RequestHead *head, const auction::Currency &currency)
{
    const Language language = head ? languageOf(head->joinedHeader("Accept-Language")) : Language::English;
    if (failure == net::HttpFailure::TlsRequired)
        return problemResponse(auction::Refusal::Malformed,
                               tlsWords(head ? head->header("Host") : QByteArray(), language), language);
    const store::Fault fault{.refusal = refusalOf(failure), .ask = {}, .member = {}, .reason = {}};
    const net::Response problem = problemResponse(fault, language, currency);
    return head && wantsPage(*head) ? problemPage(problem, *head, language) : problem;
}

} // namespace gavel::host
