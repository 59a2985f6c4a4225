#include "host/action_routes.h"

#include "protocol/action_json.h"
#include "protocol/json_fields.h"

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

void act(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    JsonFields fields(*body);
    const auto asked = actionFromJson(fields);
    if (!asked)
        return call.malformed(fields);
    Store &store = call.house().store;
    if (const auto *one = std::get_if<VoidAction>(&*asked)) {
        const command::VoidBid voidBid{call.numbers[0], one->seq, one->reason, call.account()};
        return store.submit(call.now(), voidBid, call.answerLot());
    }
    const Action action = std::get<Action>(*asked);
    // A clerk withdraws and voids, and the rest is the host's.
    if (!call.who->host && kindOf(action) != LotAction::Withdraw)
        return call.refuse(Refusal::Forbidden);
    store.submit(call.now(), command::Act{call.numbers[0], action, call.account()}, call.answerLot());
}

void announce(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    JsonFields fields(*body);
    const QString text = fields.takenIn("text"_L1, wire::TextKind::Line, limits::announcementMax);
    if (!fields.ok())
        return call.malformed(fields);
    call.house().store.submit(call.now(), command::Announce{text}, [call, text](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.json(201, {{u"text"_s, text}, {u"at"_s, call.now()}});
    });
}

} // namespace

void addActionRoutes(Router &router, House &)
{
    router.add("POST"_ba, u"/api/v1/lots/{n}/actions"_s, Caller::Clerk, act);
    router.add("POST"_ba, u"/api/v1/announcements"_s, Caller::Host, announce);
}

} // namespace gavel
