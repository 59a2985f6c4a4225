#include "protocol/codes.h"

#include "protocol/name_rows.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

struct CodeRow
{
    auction::Refusal refusal;
    const char *name;
    int status;
};

constexpr std::array codeRows{
    CodeRow{auction::Refusal::Malformed, "malformed", 400},
    CodeRow{auction::Refusal::UnknownLot, "unknown_lot", 404},
    CodeRow{auction::Refusal::KeyReused, "key_reused", 409},
    CodeRow{auction::Refusal::NotOpen, "not_open", 403},
    CodeRow{auction::Refusal::Paused, "paused", 403},
    CodeRow{auction::Refusal::Ended, "ended", 403},
    CodeRow{auction::Refusal::OwnLot, "own_lot", 403},
    CodeRow{auction::Refusal::Blocked, "blocked", 403},
    CodeRow{auction::Refusal::AskMoved, "ask_moved", 403},
    CodeRow{auction::Refusal::AlreadyLeading, "already_leading", 403},
    CodeRow{auction::Refusal::NotLeading, "not_leading", 403},
    CodeRow{auction::Refusal::BelowStart, "below_start", 403},
    CodeRow{auction::Refusal::BelowMinimum, "below_minimum", 403},
    CodeRow{auction::Refusal::OverLimit, "over_limit", 403},
    CodeRow{auction::Refusal::WrongPhase, "wrong_phase", 409},
    CodeRow{auction::Refusal::HasBids, "has_bids", 409},
    CodeRow{auction::Refusal::Unauthorized, "unauthorized", 401},
    CodeRow{auction::Refusal::Forbidden, "forbidden", 403},
    CodeRow{auction::Refusal::NotFound, "not_found", 404},
    CodeRow{auction::Refusal::EmailTaken, "email_taken", 409},
    CodeRow{auction::Refusal::NickTaken, "nick_taken", 409},
    CodeRow{auction::Refusal::Busy, "busy", 503},
    CodeRow{auction::Refusal::MethodNotAllowed, "method_not_allowed", 405},
    CodeRow{auction::Refusal::NotAcceptable, "not_acceptable", 406},
    CodeRow{auction::Refusal::Timeout, "timeout", 408},
    CodeRow{auction::Refusal::TooLarge, "too_large", 413},
    CodeRow{auction::Refusal::Unsupported, "unsupported", 415},
    CodeRow{auction::Refusal::TooMany, "too_many", 429},
};

constexpr std::array phaseRows{
    NameRow<auction::Phase>{auction::Phase::Scheduled, "scheduled"},
    NameRow<auction::Phase>{auction::Phase::Open, "open"},
    NameRow<auction::Phase>{auction::Phase::Paused, "paused"},
    NameRow<auction::Phase>{auction::Phase::Sold, "sold"},
    NameRow<auction::Phase>{auction::Phase::Passed, "passed"},
    NameRow<auction::Phase>{auction::Phase::Unsold, "unsold"},
    NameRow<auction::Phase>{auction::Phase::Withdrawn, "withdrawn"},
};

constexpr std::array reserveRows{
    NameRow<auction::ReserveState>{auction::ReserveState::None, "none"},
    NameRow<auction::ReserveState>{auction::ReserveState::NotMet, "not_met"},
    NameRow<auction::ReserveState>{auction::ReserveState::Met, "met"},
};

constexpr std::array presetRows{
    NameRow<auction::Increments::Preset>{auction::Increments::Preset::Any, "any"},
    NameRow<auction::Increments::Preset>{auction::Increments::Preset::Fixed, "fixed"},
    NameRow<auction::Increments::Preset>{auction::Increments::Preset::Ladder, "ladder"},
    NameRow<auction::Increments::Preset>{auction::Increments::Preset::Ebay, "ebay"},
    NameRow<auction::Increments::Preset>{auction::Increments::Preset::Bands, "bands"},
};

constexpr std::array belowReserveRows{
    NameRow<auction::BelowReserve>{auction::BelowReserve::Hold, "hold"},
    NameRow<auction::BelowReserve>{auction::BelowReserve::Jump, "jump"},
};

constexpr std::array softCloseFromRows{
    NameRow<auction::SoftClose::From>{auction::SoftClose::From::Now, "now"},
    NameRow<auction::SoftClose::From>{auction::SoftClose::From::End, "end"},
};

constexpr std::array closingRows{
    NameRow<auction::Closing>{auction::Closing::Own, "own"},
    NameRow<auction::Closing>{auction::Closing::Staggered, "staggered"},
    NameRow<auction::Closing>{auction::Closing::Cascade, "cascade"},
    NameRow<auction::Closing>{auction::Closing::Group, "group"},
};

constexpr std::array salePhaseRows{
    NameRow<auction::SalePhase>{auction::SalePhase::Planned, "planned"},
    NameRow<auction::SalePhase>{auction::SalePhase::Running, "running"},
    NameRow<auction::SalePhase>{auction::SalePhase::Over, "over"},
};

constexpr std::array taxOnRows{
    NameRow<auction::Tax::On>{auction::Tax::On::None, "none"},
    NameRow<auction::Tax::On>{auction::Tax::On::Premium, "premium"},
    NameRow<auction::Tax::On>{auction::Tax::On::All, "all"},
};

constexpr std::array moveCauseRows{
    NameRow<auction::Move::Cause>{auction::Move::Cause::Cascade, "cascade"},
    NameRow<auction::Move::Cause>{auction::Move::Cause::Group, "group"},
};

constexpr std::array actionRows{
    NameRow<auction::LotAction>{auction::LotAction::Open, "open"},
    NameRow<auction::LotAction>{auction::LotAction::Pause, "pause"},
    NameRow<auction::LotAction>{auction::LotAction::Resume, "resume"},
    NameRow<auction::LotAction>{auction::LotAction::Extend, "extend"},
    NameRow<auction::LotAction>{auction::LotAction::Withdraw, "withdraw"},
    NameRow<auction::LotAction>{auction::LotAction::Close, "close"},
    NameRow<auction::LotAction>{auction::LotAction::Void, "void"},
    NameRow<auction::LotAction>{auction::LotAction::Reopen, "reopen"},
    NameRow<auction::LotAction>{auction::LotAction::VoidSale, "voidSale"},
    NameRow<auction::LotAction>{auction::LotAction::Offer, "offer"},
    NameRow<auction::LotAction>{auction::LotAction::Relist, "relist"},
};

const CodeRow &rowOf(auction::Refusal refusal)
{
    for (const CodeRow &row : codeRows) {
        if (row.refusal == refusal)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

QStringList phaseNames()
{
    return namesIn(phaseRows);
}

QStringList reserveStateNames()
{
    return namesIn(reserveRows);
}

QStringList refusalNames()
{
    return namesIn(codeRows);
}

QLatin1StringView nameOf(auction::Refusal refusal)
{
    return QLatin1StringView(rowOf(refusal).name);
}

int statusOf(auction::Refusal refusal)
{
    return rowOf(refusal).status;
}

std::optional<auction::Refusal> refusalOf(QStringView name)
{
    for (const CodeRow &row : codeRows) {
        if (name == QLatin1StringView(row.name))
            return row.refusal;
    }
    return std::nullopt;
}

QLatin1StringView nameOf(auction::Phase phase)
{
    return nameIn(phaseRows, phase);
}

std::optional<auction::Phase> phaseOf(QStringView name)
{
    return valueIn<auction::Phase>(phaseRows, name);
}

QLatin1StringView nameOf(auction::ReserveState state)
{
    return nameIn(reserveRows, state);
}

std::optional<auction::ReserveState> reserveStateOf(QStringView name)
{
    return valueIn<auction::ReserveState>(reserveRows, name);
}

QLatin1StringView nameOf(auction::Increments::Preset preset)
{
    return nameIn(presetRows, preset);
}

std::optional<auction::Increments::Preset> presetOf(QStringView name)
{
    return valueIn<auction::Increments::Preset>(presetRows, name);
}

QLatin1StringView nameOf(auction::BelowReserve value)
{
    return nameIn(belowReserveRows, value);
}

std::optional<auction::BelowReserve> belowReserveOf(QStringView name)
{
    return valueIn<auction::BelowReserve>(belowReserveRows, name);
}

QLatin1StringView nameOf(auction::SoftClose::From value)
{
    return nameIn(softCloseFromRows, value);
}

std::optional<auction::SoftClose::From> softCloseFromOf(QStringView name)
{
    return valueIn<auction::SoftClose::From>(softCloseFromRows, name);
}

QLatin1StringView nameOf(auction::Closing value)
{
    return nameIn(closingRows, value);
}

std::optional<auction::Closing> closingOf(QStringView name)
{
    return valueIn<auction::Closing>(closingRows, name);
}

QStringList closingNames()
{
    return namesIn(closingRows);
}

QLatin1StringView nameOf(auction::SalePhase value)
{
    return nameIn(salePhaseRows, value);
}

std::optional<auction::SalePhase> salePhaseOf(QStringView name)
{
    return valueIn<auction::SalePhase>(salePhaseRows, name);
}

QStringList salePhaseNames()
{
    return namesIn(salePhaseRows);
}

QLatin1StringView nameOf(auction::Tax::On value)
{
    return nameIn(taxOnRows, value);
}

std::optional<auction::Tax::On> taxOnOf(QStringView name)
{
    return valueIn<auction::Tax::On>(taxOnRows, name);
}

QStringList taxOnNames()
{
    return namesIn(taxOnRows);
}

QLatin1StringView nameOf(auction::Move::Cause value)
{
    return nameIn(moveCauseRows, value);
}

std::optional<auction::Move::Cause> moveCauseOf(QStringView name)
{
    return valueIn<auction::Move::Cause>(moveCauseRows, name);
}

QLatin1StringView nameOf(auction::LotAction action)
{
    return nameIn(actionRows, action);
}

std::optional<auction::LotAction> lotActionOf(QStringView name)
{
    return valueIn<auction::LotAction>(actionRows, name);
}

QString textOf(auction::TermsRule rule)
{
    switch (rule) {
    case auction::TermsRule::StartInRange:
        return u"must be above 0 and at most 10^15"_s;
    case auction::TermsRule::ReserveFromStart:
        return u"must be at least the start and at most 10^15"_s;
    case auction::TermsRule::BuyNowFromReserve:
        return u"must be at least the start and the reserve, and at most 10^15"_s;
    case auction::TermsRule::EndsAhead:
        return u"must lie in the future"_s;
    case auction::TermsRule::EndsInRange:
        return u"must be a moment in milliseconds above 0 and below 2^53"_s;
    case auction::TermsRule::OpensInRange:
        return u"must be a moment in milliseconds, not below 0"_s;
    case auction::TermsRule::OpensBeforeEnd:
        return u"must lie before the end"_s;
    case auction::TermsRule::StepsFit:
        return u"must have steps that never fall, from 0, at most 50; ebay needs two decimals"_s;
    case auction::TermsRule::SoftCloseInRange:
        return u"must have a window and an extension from 1 s to 1 h and a cap of at least 0, and a maxCount of at most 1,000"_s;
    case auction::TermsRule::ValueInRange:
        return u"must be from 0 to 10^15"_s;
    }
    Q_UNREACHABLE();
}

QString textOf(auction::ActionRule rule)
{
    switch (rule) {
    case auction::ActionRule::ExtensionInRange:
        return u"must be above 0 and at most 366 days in milliseconds, with an end below 2^53"_s;
    case auction::ActionRule::NewEndAhead:
        return u"must lie in the future"_s;
    case auction::ActionRule::NewReserveFits:
        return u"must be at least the start and at most buyNow"_s;
    case auction::ActionRule::OfferAhead:
        return u"must be a moment in milliseconds in the future, below 2^53"_s;
    }
    Q_UNREACHABLE();
}

} // namespace gavel::protocol
