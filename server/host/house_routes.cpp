#include "host/house_routes.h"

#include "host/shown_views.h"
#include "protocol/json_fields.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

const QString logoPattern = u"/api/v1/house/logo"_s;

void getHouse(const Call &call)
{
    call.json(200, houseShownTo(call, call.house().view));
}

store::Store::Answered<protocol::HouseView> answerHouse(const Call &call)
{
    return [call](const store::Outcome<protocol::HouseView> &result) {
        if (!result)
            return call.refuse(result.error());
        protocol::HouseView view = *result;
        view.limitedFunds = call.house().options.limitedFunds;
        call.json(200, houseShownTo(call, view));
    };
}

std::optional<bool> isOpen(const std::optional<QString> &who)
{
    return who ? std::optional(*who == u"anyone") : std::nullopt;
}

/// Set where the body has it; null: nobody comes in by it. In either case, as people type it.
std::optional<std::optional<QString>> hallCodeIn(protocol::JsonFields &fields, const QJsonObject &body)
{
    if (!body.contains("hallCode"_L1))
        return std::nullopt;
    const auto code = fields.optionalText("hallCode"_L1);
    if (!code)
        return std::optional<QString>();
    const auto isLetter = [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); };
    if (code->size() != protocol::limits::hallCodeLetters || !std::all_of(code->begin(), code->end(), isLetter))
        fields.fail("hallCode"_L1, u"must be %1 letters from A to Z, or null"_s.arg(protocol::limits::hallCodeLetters));
    return code->toUpper();
}

void changeHouse(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    protocol::JsonFields fields(*body);
    const auto name = fields.optionalTakenIn("name"_L1, wire::TextKind::Name, protocol::limits::houseNameMax);
    if (name && name->isEmpty())
        fields.fail("name"_L1, protocol::textRule(wire::TextKind::Name, 1, protocol::limits::houseNameMax));
    const auto about = fields.optionalTakenIn("about"_L1, wire::TextKind::Text, protocol::limits::houseAboutMax);
    const auto contact = fields.optionalTakenIn("contact"_L1, wire::TextKind::Text, protocol::limits::houseContactMax);
    const auto selling = fields.optionalWord("selling"_L1, {"anyone"_L1, "host"_L1});
    const auto signUp = fields.optionalWord("signUp"_L1, {"anyone"_L1, "host"_L1});
    const auto evening = fields.optionalWord("evening"_L1, {"on"_L1, "over"_L1});
    const auto names = fields.optionalWord("names"_L1, {"nick"_L1, "paddle"_L1});
    const auto hallCode = hallCodeIn(fields, *body);
    if (!fields.ok())
        return call.malformed(fields);
    const bool dropsLogo = body->contains("logo"_L1);
    if (dropsLogo && !body->value("logo"_L1).isNull())
        return call.malformed(u"logo"_s, u"must be null, which takes it away; PUT /api/v1/house/logo sets it"_s);
    call.house().store.submit(
        call.now(),
        store::command::ChangeHouse{.name = name,
                                    .anyoneSells = isOpen(selling),
                                    .anyoneSignsUp = isOpen(signUp),
                                    .about = about,
                                    .contact = contact,
                                    .dropsLogo = dropsLogo,
                                    .hallCode = hallCode,
                                    .eveningOver = evening ? std::optional(*evening == u"over") : std::nullopt,
                                    .showsPaddles = names ? std::optional(*names == u"paddle") : std::nullopt,
                                    .by = call.account()},
        answerHouse(call));
}

void putLogo(const Call &call)
{
    if (!call.hasBody() || !call.hasRoom())
        return;
    const QByteArray whose = QByteArray::number(call.account());
    const auto refusal = call.house().workers.prepare(whose, call.request().body, [call](const auto &picture) {
        if (!picture)
            return call.refuse(faultOf(picture.error()));
        call.house().store.submit(call.now(),
                                  store::command::PutLogo{.tag = picture->tag,
                                                          .type = picture->type,
                                                          .data = picture->data,
                                                          .thumb = picture->thumb,
                                                          .by = call.account()},
                                  answerHouse(call));
    });
    if (refusal)
        call.refuse(*refusal);
}

void deleteLogo(const Call &call)
{
    const store::command::ChangeHouse change{.name = {},
                                             .anyoneSells = {},
                                             .anyoneSignsUp = {},
                                             .about = {},
                                             .contact = {},
                                             .dropsLogo = true,
                                             .hallCode = {},
                                             .eveningOver = {},
                                             .showsPaddles = {},
                                             .by = call.account()};
    call.house().store.submit(call.now(), change, answerHouse(call));
}

} // namespace

bool takesLogo(const Router &router, const net::RequestHead &head)
{
    return router.has(head, "PUT"_ba, logoPattern);
}

void addHouseRoutes(Router &router)
{
    router.add("GET"_ba, u"/api/v1/house"_s, Caller::Anyone,
               Operation(u"getHouse"_s, u"The house; with the hall's code for staff"_s)
                   .gives(200, u"The house"_s, {u"House"_s, u"StaffHouse"_s}),
               getHouse);
    router.add("PATCH"_ba, u"/api/v1/house"_s, Caller::Host,
               Operation(u"changeHouse"_s, u"Changes the members that are named"_s)
                   .takes({u"ChangeHouse"_s})
                   .gives(200, u"The house as it is now"_s, {u"StaffHouse"_s}),
               changeHouse);
    router.add("PUT"_ba, logoPattern, Caller::Host,
               Operation(u"putLogo"_s, u"Sets the logo"_s)
                   .takesPicture()
                   .gives(200, u"The house as it is now"_s, {u"StaffHouse"_s}),
               putLogo);
    router.add(
        "DELETE"_ba, logoPattern, Caller::Host,
        Operation(u"deleteLogo"_s, u"Takes the logo away"_s).gives(200, u"The house as it is now"_s, {u"StaffHouse"_s}),
        deleteLogo);
}

} // namespace gavel::host
