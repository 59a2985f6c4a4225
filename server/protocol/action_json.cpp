#include "protocol/action_json.h"

namespace gavel {

using namespace Qt::StringLiterals;

std::optional<Action> actionFromJson(const QString &name, const QString &reason, JsonFields &fields)
{
    if (name == u"open")
        return action::Open{};
    if (name == u"close")
        return action::Close{};
    if (name == u"pause")
        return action::Pause{};
    if (name == u"resume")
        return action::Resume{};
    if (name == u"withdraw")
        return action::Withdraw{reason};
    if (name == u"extend")
        return action::Extend{fields.integer("byMs"_L1)};
    if (name == u"reopen" && !reason.isEmpty())
        return action::Reopen{fields.integer("endsAt"_L1), fields.optionalInteger("reserve"_L1), reason, false};
    return std::nullopt;
}

} // namespace gavel
