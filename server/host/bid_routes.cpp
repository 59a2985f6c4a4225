#include "host/bid_routes.h"

#include "host/bid_entry.h"
#include "host/call.h"
#include "host/query_fields.h"
#include "protocol/json_fields.h"
#include "wire/json_schema.h"

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

using auction::Refusal;

void placeBid(const Call &call)
{
    const auto body = call.body();
    if (!body)
        return;
    const auto bid = bidFor(call.numbers[0], *call.who, *body);
    if (!bid)
        return call.refuse(bid.error());
    call.house().store.submit(call.now(), *bid, [call](const auto &verdict) {
        call.house().refusals.count(verdict);
        if (!verdict)
            return call.refuse(verdict.error());
        call.created(protocol::toJson(*verdict),
                     u"/api/v1/lots/%1/bids?after=%2&limit=1"_s.arg(call.numbers[0]).arg(verdict->seq - 1));
    });
}

void withdrawPrebid(const Call &call)
{
    QueryFields fields(call.request());
    const auto forAccount = fields.integer("for"_L1, 1);
    if (!fields.ok())
        return call.malformed(fields);
    const auction::AccountId account = forAccount.value_or(call.account());
    const bool isForOther = account != call.account();
    if (isForOther && !call.who->isOneOf(protocol::Role::Host | protocol::Role::Clerk))
        return call.refuse(Refusal::Forbidden);
    const store::command::WithdrawPrebid withdrawal{
        .lot = call.numbers[0], .account = account, .enteredBy = isForOther ? call.account() : auction::noAccount};
    call.house().store.submit(call.now(), withdrawal, [call](const auto &result) {
        if (!result)
            return call.refuse(result.error());
        call.noContent();
    });
}

Operation bidding()
{
    return Operation(u"placeBid"_s,
                     u"Bids on a lot, once or up to a maximum; before it opens, where its sale says so"_s)
        .takes({u"Bid"_s})
        .gives(201, u"What came of the bid"_s, {u"BidVerdict"_s})
        .refuses({Refusal::UnknownLot, Refusal::NotFound, Refusal::KeyReused, Refusal::NotOpen, Refusal::Paused,
                  Refusal::Ended, Refusal::OwnLot, Refusal::AskMoved, Refusal::AlreadyLeading, Refusal::NotLeading,
                  Refusal::BelowStart, Refusal::BelowMinimum, Refusal::OverLimit, Refusal::WrongPhase});
}

Operation withdrawing()
{
    return Operation(u"withdrawPrebid"_s, u"Takes back a maximum that was left before the lot opened"_s)
        .query(u"for"_s, u"The account that a clerk does it for"_s, wire::schema::integer(1, protocol::exactIntegerMax))
        .givesNothing(u"Taken back"_s)
        .refuses({Refusal::UnknownLot, Refusal::NotFound, Refusal::WrongPhase});
}

/// Before anything else, as many as a session may.
std::function<void(const Call &)> paced(House &house, void (*answer)(const Call &))
{
    return [&house, answer](const Call &call) {
        if (!house.isTrusted(call.request().peer) && !house.bidRate.take(call.who->tokenHash, call.now()))
            return call.tooMany(house.bidRate);
        answer(call);
    };
}

} // namespace

void addBidRoutes(Router &router, House &house)
{
    router.add("POST"_ba, u"/api/v1/lots/{n}/bids"_s, Caller::SignedIn, bidding(), paced(house, placeBid));
    router.add("DELETE"_ba, u"/api/v1/lots/{n}/prebid"_s, Caller::SignedIn, withdrawing(),
               paced(house, withdrawPrebid));
}

} // namespace gavel::host
