#include "host/problems.h"

#include "host/amount_text.h"
#include "host/reasons.h"
#include "net/accept.h"
#include "protocol/codes.h"
#include "protocol/room_answers.h"
#include "wire/problem.h"

#include <QLocale>
#include <array>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

struct WordsRow
{
    auction::Refusal refusal;
    const char16_t *title;
    const char16_t *detail;
    const char16_t *titleKo;
    const char16_t *detailKo;
};

// %1 is the ask, where a refusal has one.
constexpr std::array wordsRows{
    WordsRow{auction::Refusal::Malformed, u"Malformed", u"The request can't be read as it stands.", u"잘못된 형식",
             u"요청을 읽을 수 없습니다."},
    WordsRow{auction::Refusal::UnknownLot, u"Unknown lot", u"There is no lot with this number.", u"없는 물품",
             u"이 번호의 물품이 없습니다."},
    WordsRow{auction::Refusal::KeyReused, u"Key reused",
             u"This key was already used for something else. Send a new key with a new request.", u"이미 쓴 키",
             u"이 키는 다른 요청에 이미 쓰였습니다. 새 요청에는 새 키를 보내세요."},
    WordsRow{auction::Refusal::NotOpen, u"Not open yet", u"The bidding on this lot has not begun.", u"시작 전",
             u"이 물품의 입찰이 아직 시작되지 않았습니다."},
    WordsRow{auction::Refusal::Paused, u"Paused", u"The bidding on this lot is paused.", u"일시 중지",
             u"이 물품의 입찰이 잠시 멈춰 있습니다."},
    WordsRow{auction::Refusal::Ended, u"Ended", u"The auction of this lot has ended.", u"종료됨",
             u"이 물품의 경매가 끝났습니다."},
    WordsRow{auction::Refusal::OwnLot, u"Your own lot", u"You can't bid on a lot that you sell.", u"내 물품",
             u"내가 내놓은 물품에는 입찰할 수 없습니다."},
    WordsRow{auction::Refusal::Blocked, u"Blocked", u"The host has blocked this account.", u"차단됨",
             u"주최자가 이 계정을 차단했습니다."},
    WordsRow{auction::Refusal::AskMoved, u"The price moved", u"The price moved while you decided. The next bid is %1.",
             u"가격 변동", u"그사이 가격이 바뀌었습니다. 다음 입찰가는 %1입니다."},
    WordsRow{auction::Refusal::AlreadyLeading, u"Already leading", u"You already lead this lot.", u"이미 최고 입찰자",
             u"이미 이 물품의 최고 입찰자입니다."},
    WordsRow{auction::Refusal::NotLeading, u"Not leading", u"Only the leader can lower a maximum.", u"최고 입찰자 아님",
             u"최고 입찰자만 한도를 낮출 수 있습니다."},
    WordsRow{auction::Refusal::BelowStart, u"Below the start",
             u"The bid is below the start price. The first bid is %1 or more.", u"시작가 미만",
             u"시작가보다 낮습니다. 첫 입찰은 %1 이상이어야 합니다."},
    WordsRow{auction::Refusal::BelowMinimum, u"Below the next bid", u"The bid is too low. The next bid is %1 or more.",
             u"최소 입찰가 미만", u"입찰가가 낮습니다. 다음 입찰은 %1 이상이어야 합니다."},
    WordsRow{auction::Refusal::OverLimit, u"Over the limit", u"This bid is more than your available funds.",
             u"한도 초과", u"사용할 수 있는 금액을 넘는 입찰입니다."},
    WordsRow{auction::Refusal::WrongPhase, u"Wrong phase", u"The lot is not in a phase that allows this.",
             u"단계 불일치", u"물품의 현재 단계에서는 할 수 없습니다."},
    WordsRow{auction::Refusal::HasBids, u"Bids stand", u"This can't be changed while bids stand.", u"입찰 있음",
             u"입찰이 있는 동안에는 바꿀 수 없습니다."},
    WordsRow{auction::Refusal::Unauthorized, u"Sign in first",
             u"Sign in first; the email or the password may be wrong.", u"로그인 필요",
             u"먼저 로그인하세요. 이메일이나 비밀번호가 다를 수 있습니다."},
    WordsRow{auction::Refusal::Forbidden, u"Forbidden", u"This account may not do that.", u"권한 없음",
             u"이 계정으로는 할 수 없습니다."},
    WordsRow{auction::Refusal::NotFound, u"Not found", u"There is nothing at this address.", u"찾을 수 없음",
             u"이 주소에는 아무것도 없습니다."},
    WordsRow{auction::Refusal::EmailTaken, u"Email taken", u"There is an account with this email already.",
             u"이미 쓰는 이메일", u"이 이메일의 계정이 이미 있습니다."},
    WordsRow{auction::Refusal::NickTaken, u"Name taken", u"Somebody else has this name already. Choose another.",
             u"이미 쓰는 이름", u"다른 사람이 쓰는 이름입니다. 다른 이름을 고르세요."},
    WordsRow{auction::Refusal::Busy, u"Busy", u"The host can't do this right now. Nothing was changed; try again soon.",
             u"처리 불가", u"지금은 처리할 수 없습니다. 바뀐 것은 없으니 잠시 뒤 다시 시도하세요."},
    WordsRow{auction::Refusal::MethodNotAllowed, u"Method not allowed", u"This address does not take that method.",
             u"허용되지 않는 메서드", u"이 주소에서는 쓸 수 없는 메서드입니다."},
    WordsRow{auction::Refusal::NotAcceptable, u"Not acceptable", u"What you accept is not what is served here.",
             u"허용되지 않는 응답 형식", u"요청한 형식으로는 응답할 수 없습니다."},
    WordsRow{auction::Refusal::Timeout, u"Timeout", u"The request took too long to arrive.", u"시간 초과",
             u"요청이 제때 도착하지 않았습니다."},
    WordsRow{auction::Refusal::TooLarge, u"Too large", u"This is larger than the host takes.", u"너무 큼",
             u"받을 수 있는 크기를 넘었습니다."},
    WordsRow{auction::Refusal::Unsupported, u"Unsupported", u"This type of content is not supported.",
             u"지원하지 않는 형식", u"지원하지 않는 형식입니다."},
    WordsRow{auction::Refusal::TooMany, u"Too many", u"Too many requests in a short time. Wait a moment.", u"너무 잦음",
             u"짧은 시간에 요청이 너무 많습니다. 잠시 기다리세요."},
};

// Of busy, where the book may have taken it all the same.
constexpr WordsRow unknownRow{
    auction::Refusal::Busy, u"Outcome unknown",
    u"The line to the book was cut before it said whether this was done. Ask again with the same key to find out; "
    "without a key, look first.",
    u"결과 미확인",
    u"처리됐는지 확인되기 전에 장부와 연결이 끊겼습니다. 같은 키로 다시 요청하면 알 수 있습니다. 키가 없다면 먼저 "
    "확인하세요."};

struct QuotaRow
{
    Quota quota;
    const char16_t *detailOfOne;
    const char16_t *detail;
    const char16_t *detailKo;
};

// %1 is how many an hour, %2 in how many minutes there are more.
constexpr std::array quotaRows{
    QuotaRow{Quota::Lots, u"An account may offer one lot an hour, and this one has. It may go on in %2 min.",
             u"An account may offer %1 lots an hour, and this one has. It may go on in %2 min.",
             u"한 계정은 한 시간에 물품을 %1개까지 내놓을 수 있습니다. %2분 뒤에 계속할 수 있습니다."},
    QuotaRow{Quota::Changes, u"An account may make one change an hour, and this one has. It may go on in %2 min.",
             u"An account may make %1 changes an hour, and this one has. It may go on in %2 min.",
             u"한 계정은 한 시간에 %1번까지 바꿀 수 있습니다. %2분 뒤에 계속할 수 있습니다."},
    QuotaRow{Quota::Pictures, u"An account may add one picture an hour, and this one has. It may go on in %2 min.",
             u"An account may add %1 pictures an hour, and this one has. It may go on in %2 min.",
             u"한 계정은 한 시간에 사진을 %1장까지 올릴 수 있습니다. %2분 뒤에 계속할 수 있습니다."},
};

QString quotaWords(const QuotaRow &row, int perHour, int minutes, Language language)
{
    const char16_t *english = perHour == 1 ? row.detailOfOne : row.detail;
    QString words = QString::fromUtf16(language == Language::Korean ? row.detailKo : english);
    words.replace("%1"_L1, QString::number(perHour));
    return words.replace("%2"_L1, QString::number(minutes));
}

const WordsRow &rowOf(auction::Refusal refusal)
{
    for (const WordsRow &row : wordsRows) {
        if (row.refusal == refusal)
            return row;
    }
    Q_UNREACHABLE();
}

Words wordsOf(const WordsRow &row, Language language)
{
    const bool korean = language == Language::Korean;
    return {QString::fromUtf16(korean ? row.titleKo : row.title),
            QString::fromUtf16(korean ? row.detailKo : row.detail)};
}

net::Response responseOf(auction::Refusal refusal, int status, const Words &words, const QJsonObject &extra,
                         Language language)
{
    const wire::Problem problem{.status = status,
                                .code = protocol::nameOf(refusal),
                                .title = words.title,
                                .detail = words.detail,
                                .extra = extra};
    net::Response response;
    response.status = problem.status;
    response.contentType = wire::problemContentType.toByteArray();
    response.body = wire::encodeProblem(problem);
    response.fields.append(net::HeaderField{"Content-Language", language == Language::Korean ? "ko" : "en"});
    response.fields.append(net::HeaderField{"Cache-Control", "no-store"});
    return response;
}

} // namespace

Language languageOf(const QByteArray &acceptLanguage)
{
    return net::preferredLanguage(acceptLanguage, {"en", "ko"}) == "ko" ? Language::Korean : Language::English;
}

Words wordsFor(const store::Fault &fault, Language language, const auction::Currency &currency)
{
    Words words = wordsOf(fault.isUnknown ? unknownRow : rowOf(fault.refusal), language);
    if (fault.ask)
        words.detail = words.detail.arg(amountText(*fault.ask, currency));
    if (const auto reason = reasonWords(fault, language, currency))
        words.detail = *reason;
    else if (!fault.member.isEmpty())
        words.detail += u" ("_s + fault.member + u": "_s + fault.reason + u')';
    return words;
}

Words wordsFor(Quota quota, int perHour, int secondsLeft, Language language)
{
    Words words = wordsOf(rowOf(auction::Refusal::TooMany), language);
    for (const QuotaRow &row : quotaRows) {
        if (row.quota == quota)
            words.detail = quotaWords(row, perHour, qMin((secondsLeft + 59) / 60, 60), language);
    }
    return words;
}

Words lowDiskWords(Language language)
{
    Words words = wordsOf(rowOf(auction::Refusal::Busy), language);
    words.detail = language == Language::Korean
                       ? u"주최자의 디스크가 거의 찼습니다. 입찰이 이어지도록, 자리가 날 때까지 새 물품과 사진은 "
                         "받지 않습니다."_s
                       : u"The host's disk is nearly full. New lots and pictures wait until there is room, so that "
                         "bidding goes on."_s;
    return words;
}

Words tlsWords(const QByteArray &host, Language language)
{
    Words words = wordsOf(rowOf(auction::Refusal::Malformed), language);
    const QString address = u"https://"_s + QString::fromLatin1(host) + (host.isEmpty() ? u""_s : u"/"_s);
    words.detail = (language == Language::Korean ? u"이 주소는 TLS로만 응답합니다. %1로 시작하는 주소를 쓰세요."_s
                                                 : u"TLS alone is spoken here: use an address that begins with %1."_s)
                       .arg(address);
    return words;
}

Words fullWords(Language language)
{
    if (language == Language::Korean)
        return {u"자리 없음"_s,
                u"지금은 자리가 모두 찼습니다. 누군가 나가면 들어올 수 있으니 잠시 뒤 다시 시도하세요."_s};
    return {u"The house is full"_s, u"As many people are here as the house can take. There is room again when somebody "
                                    "leaves: try again in a moment."_s};
}

net::Response problemResponse(const store::Fault &fault, Language language, const auction::Currency &currency)
{
    QJsonObject extra;
    if (fault.ask)
        extra.insert("ask"_L1, *fault.ask);
    if (!fault.member.isEmpty())
        extra.insert("member"_L1, fault.member);
    if (fault.most)
        extra.insert(fault.most->name, fault.most->amount);
    if (fault.isUnknown)
        extra.insert("outcome"_L1, u"unknown"_s);
    return responseOf(fault.refusal, protocol::statusOf(fault.refusal), wordsFor(fault, language, currency), extra,
                      language);
}

net::Response problemResponse(auction::Refusal refusal, const Words &words, Language language,
                              std::optional<int> status)
{
    return responseOf(refusal, status.value_or(protocol::statusOf(refusal)), words, {}, language);
}

QJsonObject roomError(const store::Fault &fault, Language language, const auction::Currency &currency)
{
    return protocol::toJson(protocol::RoomError{.code = fault.refusal,
                                                .detail = wordsFor(fault, language, currency).detail,
                                                .ask = fault.ask,
                                                .member = fault.member,
                                                .isUnknown = fault.isUnknown});
}

} // namespace gavel::host
