#include "protocol/action_json.h"

#include "protocol/codes.h"
#include "protocol/limits.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

const QString actionRule =
    u"must be open, pause, resume, extend with byMs, withdraw, reopen with endsAt and reason, close, "
    "or void with seq and reason"_s;

/// Why it is done, where that is kept.
QString reasonFor(LotAction kind, JsonFields &fields)
{
    if (kind == LotAction::Void || kind == LotAction::Reopen)
        return fields.takenIn("reason"_L1, wire::TextKind::Line, limits::reasonMax);
    return fields.optionalTakenIn("reason"_L1, wire::TextKind::Line, limits::reasonMax).value_or(QString());
}

HostAction read(LotAction kind, JsonFields &fields)
{
    switch (kind) {
    case LotAction::Extend:
        return action::Extend{fields.integer("byMs"_L1)};
    case LotAction::Reopen:
        return action::Reopen{fields.integer("endsAt"_L1), fields.optionalInteger("reserve"_L1),
                              reasonFor(kind, fields), false};
    case LotAction::Void:
        return VoidAction{fields.integer("seq"_L1), reasonFor(kind, fields)};
    case LotAction::Withdraw:
        return action::Withdraw{reasonFor(kind, fields)};
    case LotAction::Open:
        return action::Open{};
    case LotAction::Close:
        return action::Close{};
    case LotAction::Pause:
        return action::Pause{};
    case LotAction::Resume:
        return action::Resume{};
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<HostAction> actionFromJson(JsonFields &fields)
{
    const auto kind = lotActionOf(fields.optionalText("action"_L1).value_or(QString()));
    if (!kind) {
        fields.fail("action"_L1, actionRule);
        return std::nullopt;
    }
    HostAction action = read(*kind, fields);
    return fields.ok() ? std::optional(std::move(action)) : std::nullopt;
}

} // namespace gavel
