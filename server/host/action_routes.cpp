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
    if (const auto *one = std::get_if<VoidAction>(&*asked))
        store.submit(call.now(), command::VoidBid{call.numbers[0], one->seq, one->reason}, call.answerLot());
    else
        store.submit(call.now(), command::Act{call.numbers[0], std::get<Action>(*asked)}, call.answerLot());
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
    router.add("POST"_ba, u"/api/v1/lots/{n}/actions"_s, Caller::Host, act);
    router.add("POST"_ba, u"/api/v1/announcements"_s, Caller::Host, announce);
}

} // namespace gavel
