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
    const QString name = fields.text("action"_L1);
    const QString reason = fields.optionalText("reason"_L1).value_or(QString()).trimmed();
    if (codePoints(reason) > limits::reasonMax)
        return call.malformed(u"reason"_s, u"must be text of at most 300 characters"_s);
    if (name == u"void") {
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
    const QString text = fields.text("text"_L1).trimmed();
    if (!fields.ok() || text.isEmpty() || codePoints(text) > limits::announcementMax)
        return call.malformed(u"text"_s, u"must be text of 1 to 500 characters"_s);
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
