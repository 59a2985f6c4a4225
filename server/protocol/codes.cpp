#include "protocol/codes.h"

#include <array>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

struct CodeRow
{
    Refusal refusal;
    const char *name;
    int status;
};

constexpr std::array codeRows{
    CodeRow{Refusal::Malformed, "malformed", 400},
    CodeRow{Refusal::UnknownLot, "unknown_lot", 404},
    CodeRow{Refusal::KeyReused, "key_reused", 409},
    CodeRow{Refusal::NotOpen, "not_open", 403},
    CodeRow{Refusal::Paused, "paused", 403},
    CodeRow{Refusal::Ended, "ended", 403},
    CodeRow{Refusal::OwnLot, "own_lot", 403},
    CodeRow{Refusal::Blocked, "blocked", 403},
    CodeRow{Refusal::AskMoved, "ask_moved", 403},
    CodeRow{Refusal::AlreadyLeading, "already_leading", 403},
    CodeRow{Refusal::NotLeading, "not_leading", 403},
    CodeRow{Refusal::BelowStart, "below_start", 403},
    CodeRow{Refusal::BelowMinimum, "below_minimum", 403},
    CodeRow{Refusal::OverLimit, "over_limit", 403},
    CodeRow{Refusal::WrongPhase, "wrong_phase", 409},
    CodeRow{Refusal::HasBids, "has_bids", 409},
    CodeRow{Refusal::Unauthorized, "unauthorized", 401},
    CodeRow{Refusal::Forbidden, "forbidden", 403},
    CodeRow{Refusal::NotFound, "not_found", 404},
    CodeRow{Refusal::EmailTaken, "email_taken", 409},
    CodeRow{Refusal::NickTaken, "nick_taken", 409},
    CodeRow{Refusal::Busy, "busy", 503},
    CodeRow{Refusal::MethodNotAllowed, "method_not_allowed", 405},
    CodeRow{Refusal::NotAcceptable, "not_acceptable", 406},
    CodeRow{Refusal::Timeout, "timeout", 408},
    CodeRow{Refusal::TooLarge, "too_large", 413},
    CodeRow{Refusal::Unsupported, "unsupported", 415},
    CodeRow{Refusal::TooMany, "too_many", 429},
};

template <typename Value>
struct NameRow
{
    Value value;
    const char *name;
};

constexpr std::array phaseRows{
    NameRow<Phase>{Phase::Scheduled, "scheduled"}, NameRow<Phase>{Phase::Open, "open"},
    NameRow<Phase>{Phase::Paused, "paused"},       NameRow<Phase>{Phase::Sold, "sold"},
    NameRow<Phase>{Phase::Passed, "passed"},       NameRow<Phase>{Phase::Unsold, "unsold"},
    NameRow<Phase>{Phase::Withdrawn, "withdrawn"},
};

constexpr std::array reserveRows{
    NameRow<ReserveState>{ReserveState::None, "none"},
    NameRow<ReserveState>{ReserveState::NotMet, "not_met"},
    NameRow<ReserveState>{ReserveState::Met, "met"},
};

constexpr std::array presetRows{
    NameRow<Increments::Preset>{Increments::Preset::Any, "any"},
    NameRow<Increments::Preset>{Increments::Preset::Fixed, "fixed"},
    NameRow<Increments::Preset>{Increments::Preset::Ladder, "ladder"},
    NameRow<Increments::Preset>{Increments::Preset::Ebay, "ebay"},
    NameRow<Increments::Preset>{Increments::Preset::Bands, "bands"},
};

constexpr std::array actionRows{
    NameRow<LotAction>{LotAction::Open, "open"},         NameRow<LotAction>{LotAction::Pause, "pause"},
    NameRow<LotAction>{LotAction::Resume, "resume"},     NameRow<LotAction>{LotAction::Extend, "extend"},
    NameRow<LotAction>{LotAction::Withdraw, "withdraw"}, NameRow<LotAction>{LotAction::Close, "close"},
    NameRow<LotAction>{LotAction::Void, "void"},         NameRow<LotAction>{LotAction::Reopen, "reopen"},
};

template <typename Rows, typename Value>
QLatin1StringView nameIn(const Rows &rows, Value value)
{
    for (const auto &row : rows) {
        if (row.value == value)
            return QLatin1StringView(row.name);
    }
    Q_UNREACHABLE();
}

template <typename Value, typename Rows>
std::optional<Value> valueIn(const Rows &rows, QStringView name)
{
    for (const auto &row : rows) {
        if (name == QLatin1StringView(row.name))
            return row.value;
    }
    return std::nullopt;
}

const CodeRow &rowOf(Refusal refusal)
{
    for (const CodeRow &row : codeRows) {
        if (row.refusal == refusal)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

QLatin1StringView nameOf(Refusal refusal)
{
    return QLatin1StringView(rowOf(refusal).name);
}

int statusOf(Refusal refusal)
{
    return rowOf(refusal).status;
}

std::optional<Refusal> refusalOf(QStringView name)
{
    for (const CodeRow &row : codeRows) {
        if (name == QLatin1StringView(row.name))
            return row.refusal;
    }
    return std::nullopt;
}

QLatin1StringView nameOf(Phase phase)
{
    return nameIn(phaseRows, phase);
}

std::optional<Phase> phaseOf(QStringView name)
{
    return valueIn<Phase>(phaseRows, name);
}

QLatin1StringView nameOf(ReserveState state)
{
    return nameIn(reserveRows, state);
}

std::optional<ReserveState> reserveStateOf(QStringView name)
{
    return valueIn<ReserveState>(reserveRows, name);
}

QLatin1StringView nameOf(Increments::Preset preset)
{
    return nameIn(presetRows, preset);
}

std::optional<Increments::Preset> presetOf(QStringView name)
{
    return valueIn<Increments::Preset>(presetRows, name);
}

QLatin1StringView nameOf(LotAction action)
{
    return nameIn(actionRows, action);
}

std::optional<LotAction> lotActionOf(QStringView name)
{
    return valueIn<LotAction>(actionRows, name);
}

QString textOf(TermsRule rule)
{
    switch (rule) {
    case TermsRule::StartInRange:
        return u"must be above 0 and at most 10^15"_s;
    case TermsRule::ReserveFromStart:
        return u"must be at least the start and at most 10^15"_s;
    case TermsRule::BuyNowFromReserve:
        return u"must be at least the start and the reserve, and at most 10^15"_s;
    case TermsRule::EndsAhead:
        return u"must lie in the future"_s;
    case TermsRule::EndsInRange:
        return u"must be a moment in milliseconds above 0 and below 2^53"_s;
    case TermsRule::OpensInRange:
        return u"must be a moment in milliseconds, not below 0"_s;
    case TermsRule::OpensBeforeEnd:
        return u"must lie before the end"_s;
    case TermsRule::StepsFit:
        return u"must have steps that never fall, from 0, at most 50; ebay needs two decimals"_s;
    case TermsRule::SoftCloseInRange:
        return u"must have a window and an extension from 1 s to 1 h and a cap of at least 0"_s;
    }
    Q_UNREACHABLE();
}

QString textOf(ActionRule rule)
{
    switch (rule) {
    case ActionRule::ExtensionInRange:
        return u"must be above 0 and at most 366 days in milliseconds, with an end below 2^53"_s;
    case ActionRule::NewEndAhead:
        return u"must lie in the future"_s;
    case ActionRule::NewReserveFits:
        return u"must be at least the start and at most buyNow"_s;
    }
    Q_UNREACHABLE();
}

} // namespace gavel
