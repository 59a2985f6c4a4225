#include "host/action_routes.h"

#include "host/query_fields.h"
#include "protocol/action_json.h"
#include "protocol/json_fields.h"
#include "wire/json_schema.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

/// Who may do it, in so many words.
protocol::Roles rolesFor(auction::LotAction action)
{
    switch (action) {
    case auction::LotAction::Withdraw:
    case auction::LotAction::Void:
        return protocol::Role::Host | protocol::Role::Clerk;
    case auction::LotAction::VoidSale:
    case auction::LotAction::Offer:
    case auction::LotAction::Relist:
        return protocol::Role::Host | protocol::Role::Cashier;
    case auction::LotAction::Open:
    case auction::LotAction::Pause:
    case auction::LotAction::Resume:
    case auction::LotAction::Extend:
    case auction::LotAction::Close:
    case auction::LotAction::Reopen:
        return protocol::Role::Host;
    }
    Q_UNREACHABLE();
}

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
        if (!call.who->isOneOf(rolesFor(auction::LotAction::Void)))
            return call.refuse(auction::Refusal::Forbidden);
        const store::command::VoidBid voidBid{call.numbers[0], one->seq, one->reason, call.account()};
        return store.submit(call.now(), voidBid, call.answerLot());
    }
    const auction::Action action = std::get<auction::Action>(*asked);
    if (!call.who->isOneOf(rolesFor(auction::kindOf(action))))
        return call.refuse(auction::Refusal::Forbidden);
    const auto *withdrawal = std::get_if<auction::action::Withdraw>(&action);
    if (withdrawal && withdrawal->reason.isEmpty() && !call.who->host)
        return call.malformed(u"reason"_s, protocol::textRule(wire::TextKind::Line, 1, protocol::limits::reasonMax));
    store.submit(call.now(), store::command::Act{call.numbers[0], action, call.account()}, call.answerLot());
}

/// Of the runner-up, or of a cashier to whom they said so.
void answerOffer(const Call &call, bool takes)
{
    QueryFields fields(call.request());
    const auto forAccount = fields.integer("for"_L1, 1);
    if (!fields.ok())
        return call.malformed(fields);
    if (forAccount && !call.who->isOneOf(rolesFor(auction::LotAction::Offer)))
        return call.refuse(auction::Refusal::Forbidden);
    const store::command::AnswerOffer answer{.lot = call.numbers[0],
                                             .account = forAccount.value_or(call.account()),
                                             .takes = takes,
                                             .by = forAccount ? call.account() : auction::noAccount};
    call.house().store.submit(call.now(), answer, call.answerLot());
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
    call.house().store.submit(
        call.now(), store::command::Announce{text, call.account()}, [call, text](const auto &result) {
            if (!result)
                return call.refuse(result.error());
            // The stream in which it is told, and read for an hour by who comes later.
            call.created(QJsonObject{{u"text"_s, text}, {u"at"_s, call.now()}}, u"/api/v1/events"_s);
        });
}

// What the routes are.

using auction::Refusal;

const QString lotSummary = u"The lot as it is now"_s;

Operation answering(const QString &id, const QString &summary)
{
    return Operation(id, summary)
        .query(u"for"_s, u"The account that a cashier answers for"_s,
               wire::schema::integer(1, protocol::exactIntegerMax))
        .gives(200, lotSummary, {u"Lot"_s})
        .refuses({Refusal::UnknownLot, Refusal::WrongPhase});
}

} // namespace

void addActionRoutes(Router &router, House &)
{
    router.add("POST"_ba, u"/api/v1/lots/{n}/actions"_s, Caller::Staff,
               Operation(u"actOnLot"_s,
                         u"Opens, pauses, extends, closes a lot and so on; a clerk withdraws and voids bids, a "
                         u"cashier voids sales, offers and relists"_s)
                   .takes({u"Action"_s})
                   .gives(200, lotSummary, {u"Lot"_s})
                   .refuses({Refusal::UnknownLot, Refusal::WrongPhase, Refusal::HasBids, Refusal::OverLimit,
                             Refusal::NotFound}),
               act);
    const QString offer = u"/api/v1/lots/{n}/offer"_s;
    router.add(
        "PUT"_ba, offer, Caller::SignedIn,
        answering(u"takeOffer"_s, u"Takes a lot that one is offered, and buys it"_s).refuses({Refusal::OverLimit}),
        [](const Call &call) { answerOffer(call, true); });
    router.add("DELETE"_ba, offer, Caller::SignedIn, answering(u"declineOffer"_s, u"Declines what one is offered"_s),
               [](const Call &call) { answerOffer(call, false); });
    router.add("POST"_ba, u"/api/v1/announcements"_s, Caller::Host,
               Operation(u"announce"_s, u"Says something to everyone"_s)
                   .takes({u"Announce"_s})
                   .gives(201, u"Said"_s, {u"Announcement"_s}),
               announce);
}

} // namespace gavel::host
