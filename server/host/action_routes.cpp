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

void getHouse(const Call &call)
{
    call.json(200, toJson(call.house().view));
}

void changeHouse(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    JsonFields fields(*body);
    std::optional<QString> name = fields.optionalText("name"_L1);
    const auto selling = fields.optionalText("selling"_L1);
    const auto signUp = fields.optionalText("signUp"_L1);
    const auto known = [](const std::optional<QString> &who) { return !who || *who == u"anyone" || *who == u"host"; };
    if (name)
        name = name->trimmed();
    if (!fields.ok() || (name && (name->isEmpty() || codePoints(*name) > limits::houseNameMax)))
        return call.malformed(u"name"_s, u"must be text of 1 to 80 characters"_s);
    if (!known(selling) || !known(signUp))
        return call.malformed(u"selling, signUp"_s, u"must be anyone or host"_s);
    const auto open = [](const std::optional<QString> &who) {
        return who ? std::optional(*who == u"anyone") : std::nullopt;
    };
    call.house().store.submit(call.now(), command::ChangeHouse{name, open(selling), open(signUp)},
                              [call](const auto &result) {
                                  if (!result)
                                      return call.refuse(result.error());
                                  HouseView view = std::get<HouseView>(*result);
                                  view.limitedFunds = call.house().options.limitedFunds;
                                  call.json(200, toJson(view));
                              });
}

} // namespace

void addActionRoutes(Router &router, House &)
{
    router.add("GET"_ba, u"/api/v1/house"_s, Caller::Anyone, getHouse);
    router.add("PATCH"_ba, u"/api/v1/house"_s, Caller::Host, changeHouse);
    router.add("POST"_ba, u"/api/v1/lots/{n}/actions"_s, Caller::Host, act);
    router.add("POST"_ba, u"/api/v1/announcements"_s, Caller::Host, announce);
}

} // namespace gavel
