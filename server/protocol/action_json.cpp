#include "protocol/action_json.h"

#include "protocol/codes.h"

namespace gavel {

using namespace Qt::StringLiterals;

std::optional<Action> actionFromJson(const QString &name, const QString &reason, JsonFields &fields)
{
    const auto kind = lotActionOf(name);
    if (!kind || (kind == LotAction::Reopen && reason.isEmpty()))
        return std::nullopt;
    switch (*kind) {
    case LotAction::Open:
        return action::Open{};
    case LotAction::Close:
        return action::Close{};
    case LotAction::Pause:
        return action::Pause{};
    case LotAction::Resume:
        return action::Resume{};
    case LotAction::Withdraw:
        return action::Withdraw{reason};
    case LotAction::Extend:
        return action::Extend{fields.integer("byMs"_L1)};
    case LotAction::Reopen:
        return action::Reopen{fields.integer("endsAt"_L1), fields.optionalInteger("reserve"_L1), reason, false};
    case LotAction::Void:
        break;
    }
    return std::nullopt;
}

} // namespace gavel
