#include "host/failure_answer.h"

#include "host/problem_page.h"
#include "host/problems.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

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
    case net::HttpFailure::Full:
        return auction::Refusal::Busy;
    }
    Q_UNREACHABLE();
}

/// Waiting alone would help nobody here.
QString tooManyDetail(net::HttpFailure failure, const HostOptions &options, bool korean)
{
    if (failure == net::HttpFailure::TooManyStreams) {
        return (korean ? u"이 주소에서 열 수 있는 이벤트 스트림 %1개가 모두 열려 있습니다. 하나를 닫고 다시 여세요."_s
                       : u"This address has as many event streams open as it may, which is %1. Close one, then open "
                         "another."_s)
            .arg(options.maxStreamsPerAddress);
    }
    if (failure == net::HttpFailure::TooManyConnections) {
        return (korean ? u"이 주소에서 연결할 수 있는 %1개를 모두 쓰고 있습니다. 일부를 닫고 다시 시도하세요."_s
                       : u"This address has as many connections open as it may, which is %1. Close some, then try "
                         "again."_s)
            .arg(options.maxConnectionsPerAddress);
    }
    return korean ? u"이 주소에서 받지 않은 응답이 너무 많습니다. 먼저 그것부터 받으세요."_s
                  : u"This address has too many answers waiting that it does not take. Read those first."_s;
}

Words wordsOf(net::HttpFailure failure, const net::RequestHead *head, const HostOptions &options, Language language)
{
    if (failure == net::HttpFailure::TlsRequired)
        return tlsWords(head ? head->header("Host") : QByteArray(), language);
    if (failure == net::HttpFailure::Full)
        return fullWords(language);
    const auction::Refusal refusal = refusalOf(failure);
    Words words = wordsFor({.refusal = refusal, .ask = {}, .member = {}, .reason = {}}, language, options.currency);
    if (refusal == auction::Refusal::TooMany)
        words.detail = tooManyDetail(failure, options, language == Language::Korean);
    return words;
}

} // namespace

net::Response failureAnswer(net::HttpFailure failure, const net::RequestHead *head, const HostOptions &options)
{
    const Language language = head ? languageOf(head->joinedHeader("Accept-Language")) : Language::English;
    const net::Response problem = problemResponse(refusalOf(failure), wordsOf(failure, head, options, language),
                                                  language, net::statusOf(failure));
    return head && wantsPage(*head) ? problemPage(problem, *head, language) : problem;
}

} // namespace gavel::host
