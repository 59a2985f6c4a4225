#include "host/action_routes.h"

#include "protocol/action_json.h"
#include "protocol/codes.h"
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
    const QString name = fields.text("action"_L1);
    const QString reason =
        fields.optionalTakenIn("reason"_L1, wire::TextKind::Line, limits::reasonMax).value_or(QString());
    if (fields.wrong() == "reason"_L1)
        return call.malformed(fields.wrong(), textRule(wire::TextKind::Line, 0, limits::reasonMax));
    if (lotActionOf(name) == LotAction::Void) {
        const qint64 seq = fields.integer("seq"_L1);
        if (!fields.ok() || reason.isEmpty())
            return call.malformed(u"seq, reason"_s, u"are needed to void a bid"_s);
        return call.house().store.submit(call.now(), command::VoidBid{call.numbers[0], seq, reason}, call.answerLot());
    }
    const auto action = actionFromJson(name, reason, fields);
    if (!action || !fields.ok()) {
        return call.malformed(u"action"_s, u"must be open, pause, resume, extend with byMs, withdraw, reopen with "
                                           "endsAt and reason, close, or void with seq and reason"_s);
    }
    call.house().store.submit(call.now(), command::Act{call.numbers[0], *action}, call.answerLot());
}

void announce(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    JsonFields fields(*body);
    const QString text = fields.takenIn("text"_L1, wire::TextKind::Line, limits::announcementMax);
    if (!fields.ok())
        return call.malformed(fields.wrong(), textRule(wire::TextKind::Line, 1, limits::announcementMax));
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
