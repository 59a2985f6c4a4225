#include "host/reasons.h"

#include "host/amount_text.h"

#include <array>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

struct ReasonRow
{
    auction::Refusal refusal;
    QLatin1StringView what;
    const char16_t *words;
    const char16_t *wordsKo;
};

// %1: the lots that are meant, by their numbers.
constexpr std::array reasonRows{
    ReasonRow{auction::Refusal::WrongPhase, "phase"_L1,
              u"Only a sale that has not started can be removed, and never the house's first.",
              u"아직 시작하지 않은 회차만 지울 수 있고, 첫 회차는 지울 수 없습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "lots"_L1,
              u"There are lots in this sale. Take them to another sale first, then remove it.",
              u"이 회차에 물품이 있습니다. 먼저 다른 회차로 옮긴 뒤에 지우세요."},
    ReasonRow{auction::Refusal::WrongPhase, "bids"_L1,
              u"A lot of this sale has a bid from before its opening. It stays in the sale, so the sale stays too.",
              u"이 회차의 물품에 열리기 전 입찰이 있습니다. 그 물품이 회차에 남으므로 회차도 지울 수 없습니다."},
    ReasonRow{
        auction::Refusal::WrongPhase, "money"_L1,
        u"Money was paid, adjusted or counted of this sale, so it stays. Rename it, and use it for something else.",
        u"이 회차에 지급, 조정 또는 정산 기록이 있어 지울 수 없습니다. 이름을 바꾸어 다시 쓰세요."},
    ReasonRow{auction::Refusal::WrongPhase, "started"_L1,
              u"The sale has started already, and this can only be done before that.",
              u"이미 시작한 회차입니다. 시작하기 전에만 할 수 있습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "running"_L1,
              u"Only a sale that is running can be ended. This one has not started, or is over already.",
              u"진행 중인 회차만 끝낼 수 있습니다. 이 회차는 시작하지 않았거나 이미 끝났습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "first"_L1, u"The house's first sale always runs, and is never ended.",
              u"첫 회차는 언제나 진행되며 끝낼 수 없습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "open"_L1,
              u"Lots of this sale are open or paused. Close or withdraw them first, then end the sale.",
              u"이 회차에 진행 중이거나 멈춘 물품이 있습니다. 먼저 마감하거나 거둔 뒤에 회차를 끝내세요."},
    ReasonRow{auction::Refusal::WrongPhase, "prebids"_L1,
              u"Bids were left before the opening (lots by number: %1). Open or withdraw these first, or have the bids "
              "taken back.",
              u"열리기 전에 남긴 입찰이 있습니다(물품 번호: %1). 먼저 이 물품을 열거나 거두고, 아니면 그 입찰을 "
              "취소하게 하세요."},
    ReasonRow{auction::Refusal::WrongPhase, "opened"_L1,
              u"A lot of this sale has opened, so what its lots cost stands.",
              u"이 회차의 물품이 이미 열려서 수수료와 세금을 바꿀 수 없습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "closed"_L1,
              u"A lot of this sale has closed without being sold, so the order of its lots stands.",
              u"이 회차에 팔리지 않고 마감된 물품이 있어 물품의 순서를 바꿀 수 없습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "closing"_L1,
              u"A lot of this sale is closing right now. Try again in a moment.",
              u"이 회차의 물품이 지금 마감되고 있습니다. 잠시 뒤 다시 시도하세요."},
    ReasonRow{auction::Refusal::WrongPhase, "over"_L1, u"This sale is over and takes no lots. Choose another.",
              u"끝난 회차에는 물품을 넣을 수 없습니다. 다른 회차를 고르세요."},
    ReasonRow{
        auction::Refusal::WrongPhase, "planEnded"_L1,
        u"What is added to this sale ends with its last lot, whose time is past. The host can plan another sale for "
        "it in the running order.",
        u"이 회차에 넣는 물품은 마지막 물품과 함께 마감되는데, 그 시각이 지났습니다. 주최자가 진행 순서에서 다른 "
        u"회차를 "
        "계획할 수 있습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "leads"_L1,
              u"Somebody on this bill leads a lot that is open or paused, or left a bid before an opening. This can be "
              "done once that lot is closed.",
              u"이 계산서의 누군가가 진행 중이거나 멈춘 물품에서 앞서 있거나, 열리기 전 입찰을 남겼습니다. 그 물품이 "
              "마감된 뒤에 할 수 있습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "offer"_L1, u"No offer stands on this lot, or it has run out.",
              u"이 물품에는 유효한 제안이 없습니다."},
    ReasonRow{
        auction::Refusal::WrongPhase, "offered"_L1,
        u"The lot is offered to a runner-up. Nothing else is done to it until that is taken, declined or runs out.",
        u"차순위 입찰자에게 제안 중인 물품입니다. 받아들이거나 거절하거나 기한이 지날 때까지 다른 일을 할 수 "
        "없습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "sold"_L1, u"The lot is not sold.", u"팔린 물품이 아닙니다."},
    ReasonRow{auction::Refusal::WrongPhase, "begun"_L1,
              u"The lot has opened or was withdrawn, so what was left before can't be taken back any more.",
              u"이미 열렸거나 거둔 물품이라, 그 전에 남긴 입찰을 취소할 수 없습니다."},
    ReasonRow{auction::Refusal::WrongPhase, "funds"_L1,
              u"This bidder's limited funds are bound by a bid that they left themselves before an opening. Only they "
              "can change it.",
              u"이 입찰자의 한도는 본인이 열리기 전에 남긴 입찰에 묶여 있습니다. 본인만 바꿀 수 있습니다."},
    ReasonRow{
        auction::Refusal::HasBids, "prebids"_L1,
        u"Bids were left before the opening (lots by number: %1), and while they stand this can't be changed. Have "
        "them taken back, or open or withdraw these lots first.",
        u"열리기 전에 남긴 입찰이 있어(물품 번호: %1) 바꿀 수 없습니다. 그 입찰을 취소하게 하거나, 이 물품을 먼저 "
        "열거나 거두세요."},
    ReasonRow{auction::Refusal::HasBids, "bids"_L1,
              u"A lot of this sale has a bid, so the order and the times of all of them stand.",
              u"이 회차의 물품에 입찰이 있어 모든 물품의 순서와 시간을 바꿀 수 없습니다."},
    ReasonRow{auction::Refusal::Unauthorized, "code"_L1,
              u"This is not the hall's code. Ask at the desk for the one that holds now.",
              u"입장 코드가 다릅니다. 데스크에 지금 쓰는 코드를 물어보세요."},
    ReasonRow{auction::Refusal::Unauthorized, "link"_L1, u"This link holds no more. Ask at the desk for a new one.",
              u"더는 쓸 수 없는 링크입니다. 데스크에서 새 링크를 받으세요."},
    ReasonRow{auction::Refusal::Forbidden, "evening"_L1,
              u"The evening is over, and nobody new comes in. Whoever has an account still signs in.",
              u"경매가 끝나 새로 들어올 수 없습니다. 계정이 있으면 로그인할 수 있습니다."},
    ReasonRow{auction::Refusal::Forbidden, "signUp"_L1,
              u"Here nobody signs up by themselves. Ask the host for an account.",
              u"여기서는 스스로 가입할 수 없습니다. 주최자에게 계정을 부탁하세요."},
    ReasonRow{auction::Refusal::Forbidden, "selling"_L1,
              u"Here only the host, and whom they let, offer lots. Ask the host.",
              u"여기서는 주최자와 주최자가 허락한 사람만 물품을 내놓을 수 있습니다."},
    ReasonRow{auction::Refusal::Forbidden, "Origin"_L1,
              u"With the cookie a request needs this host's Origin. Send that, or use a bearer token.",
              u"쿠키로 보내는 요청에는 이 서버의 Origin이 있어야 합니다. 그것을 보내거나 bearer 토큰을 쓰세요."},
};

struct MostRow
{
    QLatin1StringView name;
    const char16_t *words;
    const char16_t *wordsKo;
};

// %1 is the most.
constexpr std::array mostRows{
    MostRow{"owed"_L1, u"This is more than is owed, which is %1.", u"남은 금액보다 많습니다. 남은 금액은 %1입니다."},
    MostRow{"paid"_L1, u"This is more than can be given back, which is %1.",
            u"돌려줄 수 있는 금액보다 많습니다. 돌려줄 수 있는 금액은 %1입니다."},
    MostRow{"left"_L1, u"This is more than the seller has not spent yet, which is %1.",
            u"판매자에게 남은 금액보다 많습니다. 남은 금액은 %1입니다."},
};

QString chosen(Language language, const char16_t *words, const char16_t *wordsKo)
{
    return QString::fromUtf16(language == Language::Korean ? wordsKo : words);
}

} // namespace

std::optional<QString> reasonWords(const store::Fault &fault, Language language, const auction::Currency &currency)
{
    for (const MostRow &row : mostRows) {
        if (fault.most && fault.most->name == row.name)
            return chosen(language, row.words, row.wordsKo).arg(amountText(fault.most->amount, currency));
    }
    for (const ReasonRow &row : reasonRows) {
        if (row.refusal != fault.refusal || row.what != fault.member)
            continue;
        const QString words = chosen(language, row.words, row.wordsKo);
        return fault.reason.isEmpty() ? words : words.arg(fault.reason);
    }
    return std::nullopt;
}

} // namespace gavel::host
