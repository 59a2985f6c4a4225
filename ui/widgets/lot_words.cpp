#include "widgets/lot_words.h"

#include "models/words.h"

#include <QCoreApplication>

namespace gavel::ui {

using models::Standing;
using models::Urgency;

Colour colourOf(Urgency urgency)
{
    switch (urgency) {
    case Urgency::Normal:
        return Colour::Ink;
    case Urgency::Soon:
        return Colour::Soon;
    case Urgency::LastMinute:
        return Colour::Alarm;
    case Urgency::Ended:
        return Colour::ThirdInk;
    }
    return Colour::Ink;
}

LotPill phasePill(auction::Phase phase, const QString &state)
{
    const auto words = state.isEmpty() ? models::phaseText(phase) : state;
    switch (phase) {
    case auction::Phase::Open:
        return {words, {Colour::Fine, Colour::FineGround}};
    case auction::Phase::Paused:
        return {words, {Colour::Soon, Colour::SoonGround}};
    case auction::Phase::Scheduled:
    case auction::Phase::Sold:
        return {words, {Colour::Accent, Colour::AccentGround}};
    case auction::Phase::Passed:
    case auction::Phase::Unsold:
    case auction::Phase::Withdrawn:
        return {words, {Colour::SecondInk, Colour::Raised}};
    }
    return {};
}

std::optional<LotPill> pillOf(Standing standing, auction::Phase phase, const QString &state)
{
    if (phase == auction::Phase::Sold && standing == Standing::Leading)
        return LotPill{QCoreApplication::translate("gavel::ui", "Won"), {Colour::Fine, Colour::FineGround}};
    if (phase != auction::Phase::Open)
        return phasePill(phase, state);
    switch (standing) {
    case Standing::None:
        return std::nullopt;
    case Standing::Leading:
        return LotPill{models::standingText(standing), {Colour::Fine, Colour::FineGround}};
    case Standing::Outbid:
        return LotPill{models::standingText(standing), {Colour::Alarm, Colour::AlarmGround}};
    case Standing::Watching:
        return LotPill{models::standingText(standing), {Colour::Accent, Colour::AccentGround}};
    case Standing::Own:
        return LotPill{models::standingText(standing), {Colour::SecondInk, Colour::Raised}};
    }
    return std::nullopt;
}

std::optional<Colour> edgeOf(Standing standing)
{
    switch (standing) {
    case Standing::None:
    case Standing::Own:
        return std::nullopt;
    case Standing::Leading:
        return Colour::Fine;
    case Standing::Outbid:
        return Colour::Alarm;
    case Standing::Watching:
        return Colour::Accent;
    }
    return std::nullopt;
}

} // namespace gavel::ui
