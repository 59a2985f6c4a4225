#include "protocol/action_json.h"

#include "protocol/codes.h"
#include "protocol/limits.h"

namespace gavel::protocol {

using namespace Qt::StringLiterals;

namespace {

const QString actionRule =
    u"must be open, pause, resume, extend with byMs, withdraw, reopen with endsAt and reason, close, "
    "void with seq and reason, voidSale with reason, offer with until, or relist with endsAt and reason"_s;

/// Where others are to read it.
bool needsReason(auction::LotAction kind)
{
    return kind == auction::LotAction::Void || kind == auction::LotAction::Reopen ||
           kind == auction::LotAction::VoidSale || kind == auction::LotAction::Relist;
}

/// Why it is done, where that is kept.
QString reasonFor(auction::LotAction kind, JsonFields &fields)
{
    if (needsReason(kind))
        return fields.takenIn("reason"_L1, wire::TextKind::Line, limits::reasonMax);
    return fields.optionalTakenIn("reason"_L1, wire::TextKind::Line, limits::reasonMax).value_or(QString());
}

HostAction read(auction::LotAction kind, JsonFields &fields)
{
    switch (kind) {
    case auction::LotAction::Extend:
        return auction::action::Extend{fields.integer("byMs"_L1)};
    case auction::LotAction::Reopen:
        return auction::action::Reopen{fields.integer("endsAt"_L1), fields.optionalInteger("reserve"_L1),
                                       reasonFor(kind, fields), false};
    case auction::LotAction::VoidSale:
        return auction::action::VoidSale{reasonFor(kind, fields)};
    case auction::LotAction::Offer:
        return auction::action::Offer{.until = fields.optionalInteger("until"_L1).value_or(0),
                                      .reason = reasonFor(kind, fields)};
    case auction::LotAction::Relist:
        return auction::action::Relist{fields.integer("endsAt"_L1), fields.optionalInteger("reserve"_L1),
                                       reasonFor(kind, fields)};
    case auction::LotAction::Void:
        return VoidAction{fields.integer("seq"_L1), reasonFor(kind, fields)};
    case auction::LotAction::Withdraw:
        return auction::action::Withdraw{reasonFor(kind, fields)};
    case auction::LotAction::Open:
        return auction::action::Open{};
    case auction::LotAction::Close:
        return auction::action::Close{};
    case auction::LotAction::Pause:
        return auction::action::Pause{};
    case auction::LotAction::Resume:
        return auction::action::Resume{};
    }
    Q_UNREACHABLE();
}

/// The members that an action has beside its name and its reason.
struct Members
{
    QJsonObject json = {};

    template <typename Other>
    void operator()(const Other &)
    {
    }
    void operator()(const auction::action::Extend &extend) { json.insert("byMs"_L1, extend.byMs); }
    void operator()(const auction::action::Reopen &reopen) { endAnew(reopen.endsAt, reopen.reserve); }
    void operator()(const auction::action::Relist &relist) { endAnew(relist.endsAt, relist.reserve); }
    void operator()(const auction::action::Offer &offer) { json.insert("until"_L1, offer.until); }

    void endAnew(auction::TimeMs endsAt, std::optional<auction::Amount> reserve)
    {
        json.insert("endsAt"_L1, endsAt);
        json.insert("reserve"_L1, orNull(reserve));
    }
};

template <typename Action>
QString reasonIn(const Action &action)
{
    if constexpr (requires { action.reason; })
        return action.reason;
    else
        return {};
}

QJsonObject written(auction::LotAction kind, QJsonObject json, const QString &reason)
{
    json.insert("action"_L1, nameOf(kind));
    if (!reason.isEmpty())
        json.insert("reason"_L1, reason);
    return json;
}

} // namespace

QJsonObject toJson(const HostAction &action)
{
    if (const auto *voiding = std::get_if<VoidAction>(&action))
        return written(auction::LotAction::Void, {{u"seq"_s, voiding->seq}}, voiding->reason);
    const auto &rules = std::get<auction::Action>(action);
    Members members;
    std::visit(members, rules);
    const QString reason = std::visit([](const auto &one) { return reasonIn(one); }, rules);
    return written(auction::kindOf(rules), members.json, reason);
}

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

} // namespace gavel::protocol
