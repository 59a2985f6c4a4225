#include "host/action_routes.h"

#include "protocol/action_json.h"
#include "protocol/json_fields.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

void act(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const auto asked = protocol::actionFromJson(fields);
    if (!asked)
        return call.malformed(fields);
    store::Store &store = call.house().store;
    if (const auto *one = std::get_if<protocol::VoidAction>(&*asked)) {
        const store::command::VoidBid voidBid{call.numbers[0], one->seq, one->reason, call.account()};
        return store.submit(call.now(), voidBid, call.answerLot());
    }
    const auction::Action action = std::get<auction::Action>(*asked);
    // A clerk withdraws and voids, and the rest is the host's.
    if (!call.who->host && auction::kindOf(action) != auction::LotAction::Withdraw)
        return call.refuse(auction::Refusal::Forbidden);
    store.submit(call.now(), store::command::Act{call.numbers[0], action, call.account()}, call.answerLot());
}

void announce(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const QString text = fields.takenIn("text"_L1, wire::TextKind::Line, protocol::limits::announcementMax);
    if (!fields.ok())
        return call.malformed(fields);
    call.house().store.submit(call.now(), store::command::Announce{text}, [call, text](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.json(201, {{u"text"_s, text}, {u"at"_s, call.now()}});
    });
}

} // namespace

void addActionRoutes(Router &router, House &)
{
    router.add(
        "POST"_ba, u"/api/v1/lots/{n}/actions"_s, Caller::Clerk,
        Operation(u"actOnLot"_s, u"Opens, pauses, extends, closes a lot and so on; a clerk withdraws and voids"_s)
            .takes({u"Action"_s})
            .gives(200, u"The lot as it is now"_s, {u"Lot"_s})
            .refuses({auction::Refusal::UnknownLot, auction::Refusal::WrongPhase, auction::Refusal::HasBids,
                      auction::Refusal::OverLimit}),
        act);
    router.add("POST"_ba, u"/api/v1/announcements"_s, Caller::Host,
               Operation(u"announce"_s, u"Says something to everyone"_s)
                   .takes({u"Announce"_s})
                   .gives(201, u"Said"_s, {u"Announcement"_s}),
               announce);
}

} // namespace gavel::host
