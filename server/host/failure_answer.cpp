#include "host/failure_answer.h"

#include "host/problem_page.h"
#include "host/problems.h"
#include "net/limits.h"

#include <algorithm>
#include <array>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

auction::Refusal refusalOf(net::HttpFailure failure)
{
    switch (failure) {
    case net::HttpFailure::Malformed:
    case net::HttpFailure::TlsRequired:
    case net::HttpFailure::LengthRequired:
    case net::HttpFailure::PreconditionFailed:
    case net::HttpFailure::RangeNotSatisfiable:
    case net::HttpFailure::ExpectationFailed:
    case net::HttpFailure::VersionNotSupported:
        return auction::Refusal::Malformed;
    case net::HttpFailure::CodingNotSupported:
    case net::HttpFailure::TransferNotSupported:
        return auction::Refusal::Unsupported;
    case net::HttpFailure::MethodNotSupported:
        return auction::Refusal::MethodNotAllowed;
    case net::HttpFailure::NotAcceptable:
        return auction::Refusal::NotAcceptable;
    case net::HttpFailure::HeadTimeout:
    case net::HttpFailure::BodyTimeout:
        return auction::Refusal::Timeout;
    case net::HttpFailure::BodyTooLarge:
    case net::HttpFailure::HeadTooLarge:
    case net::HttpFailure::TargetTooLong:
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

struct DetailRow
{
    net::HttpFailure failure;
    const char16_t *detail;
    const char16_t *detailKo;
};

// What the code alone would not say: what to do. %1 is how many KiB a head may have, %2 how many fields.
constexpr std::array detailRows{
    DetailRow{net::HttpFailure::Malformed,
              u"This is not HTTP/1.1 as it stands: look at the request line, at Host, at how long the body is said to "
              u"be, and for characters that no field may have.",
              u"HTTP/1.1 형식이 아닙니다. 요청 줄, Host, 본문의 길이, 헤더에 쓸 수 없는 문자를 확인하세요."},
    DetailRow{net::HttpFailure::NotAcceptable,
              u"This is an event stream, and Accept leaves those out. Accept text/event-stream.",
              u"여기는 이벤트 스트림입니다. Accept에 text/event-stream을 넣으세요."},
    DetailRow{net::HttpFailure::LengthRequired,
              u"A body belongs to this. Send one with its Content-Length, or in chunks.",
              u"본문이 필요한 요청입니다. Content-Length를 넣거나 chunked로 본문을 보내세요."},
    DetailRow{net::HttpFailure::PreconditionFailed,
              u"What there is now is not what If-Match or If-None-Match goes by. Ask again without it.",
              u"지금 있는 것이 If-Match나 If-None-Match의 조건과 다릅니다. 조건 없이 다시 요청하세요."},
    DetailRow{net::HttpFailure::BodyTooLarge, u"The body is longer than this address takes. Send a shorter one.",
              u"본문이 이 주소에서 받는 것보다 깁니다. 더 짧게 보내세요."},
    DetailRow{net::HttpFailure::TargetTooLong,
              u"The address is longer than the host takes. Leave something out of it, or send it in a body.",
              u"주소가 너무 깁니다. 줄이거나 본문에 담아 보내세요."},
    DetailRow{net::HttpFailure::CodingNotSupported,
              u"The body comes in a content coding. Send it as it is, without Content-Encoding.",
              u"압축된 본문은 받지 않습니다. Content-Encoding 없이 그대로 보내세요."},
    DetailRow{net::HttpFailure::RangeNotSatisfiable,
              u"This ends before the range that is asked for. Content-Range says how long it is.",
              u"요청한 범위가 끝을 넘습니다. 전체 길이는 Content-Range에 있습니다."},
    DetailRow{net::HttpFailure::ExpectationFailed, u"Nothing but 100-continue can be expected here. Leave Expect out.",
              u"Expect에는 100-continue만 쓸 수 있습니다. Expect를 빼고 보내세요."},
    DetailRow{net::HttpFailure::HeadTooLarge,
              u"The head may have %1 KiB and %2 fields. Leave some out; cookies are often what is long.",
              u"헤더는 %1 KiB, %2개까지 받습니다. 줄여서 보내세요. 쿠키가 긴 경우가 많습니다."},
    DetailRow{net::HttpFailure::MethodNotSupported, u"Nothing here has this method.",
              u"이 호스트에는 없는 메서드입니다."},
    DetailRow{net::HttpFailure::TransferNotSupported,
              u"The only transfer coding here is chunked. Send the body so, or with its Content-Length.",
              u"전송 코딩은 chunked만 받습니다. 그렇게 보내거나 Content-Length를 넣어 보내세요."},
    DetailRow{net::HttpFailure::VersionNotSupported, u"HTTP/1.1 and 1.0 are spoken here, and no other version.",
              u"HTTP/1.1과 1.0만 지원합니다."},
};

QString detailOf(const DetailRow &row, bool korean)
{
    const QString detail = QString::fromUtf16(korean ? row.detailKo : row.detail);
    if (row.failure != net::HttpFailure::HeadTooLarge)
        return detail;
    const net::Limits limits;
    return detail.arg(limits.headBytesMax / 1024).arg(limits.fieldsMax);
}

Words wordsOf(net::HttpFailure failure, const net::RequestHead *head, const HostOptions &options, Language language)
{
    if (failure == net::HttpFailure::TlsRequired)
        return tlsWords(head ? head->header("Host") : QByteArray(), language);
    if (failure == net::HttpFailure::Full)
        return fullWords(language);
    const auction::Refusal refusal = refusalOf(failure);
    Words words = wordsFor({.refusal = refusal, .ask = {}, .member = {}, .reason = {}}, language, options.currency);
    const bool korean = language == Language::Korean;
    if (refusal == auction::Refusal::TooMany)
        words.detail = tooManyDetail(failure, options, korean);
    const auto row = std::find_if(detailRows.begin(), detailRows.end(),
                                  [failure](const DetailRow &one) { return one.failure == failure; });
    if (row != detailRows.end())
        words.detail = detailOf(*row, korean);
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
