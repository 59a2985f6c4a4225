#include "attack.h"
#include "sayings.h"

#include "connecting.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int sessions = 250;
constexpr int streams = 60;

QByteArray eventsPath(auction::LotId lot)
{
    return "/api/v1/lots/" + QByteArray::number(lot) + "/events";
}

/// Somebody who has signed in, on some sockets in the room that is bid in.
void chat(const Target &target, MomentNs until)
{
    const QByteArray line = clientFrame("42[\"say\",{\"lot\":" + QByteArray::number(target.steady) + ",\"text\":\"" +
                                        QByteArray(300, 'x') + "\"}]");
    FloodPlan plan{.sockets = 8, .opening = roomOpening(target.port, target.tokens[20])};
    plan.opening.append({lotEvent("join", target.steady), {}});
    plan.next = endlessly([line] { return line; });
    Flood(target.port, plan).run(until);
}

/// Hundreds of people, all at once, who come into one room and leave it.
void presence(const Target &target, MomentNs until)
{
    const QByteArray comings = many(
        4 * 1024, [lot = target.steady]() -> QByteArray { return lotEvent("join", lot) + lotEvent("leave", lot); });
    FloodPlan plan{.sockets = sessions, .opening = roomOpening(target.port).first(1)};
    plan.next = [&target, comings, connected = QList<bool>(sessions, false)](int n) mutable {
        return std::exchange(connected[n], true) ? comings : clientFrame("40{\"token\":\"" + target.tokens[n] + "\"}");
    };
    Flood(target.port, plan).run(until);
}

/// Streams that are hung up on as soon as they have begun.
void briefly(const Target &target, MomentNs until, const QByteArray &path, const QByteArray &fields)
{
    FloodPlan plan{.sockets = streams,
                   .opening = {{request("GET", path, fields), "text/event-stream"}},
                   .reopensAfterMs = 0,
                   .keepsMs = 1,
                   .resets = true};
    Flood(target.port, plan).run(until);
}

/// Bids on and on, beyond what a session may.
void bids(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 8, .opening = roomOpening(target.port, target.tokens[21])};
    plan.next = endlessly([lot = QByteArray::number(target.contested), n = 0]() mutable {
        return clientFrame("421[\"bid\",{\"lot\":" + lot + ",\"bid\":" + QByteArray::number(10'000 + n++) + "}]");
    });
    Flood(target.port, plan).run(until);
}

/// The same over HTTP, one request behind another.
void bidRequests(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 8};
    const QByteArray path = "/api/v1/lots/" + QByteArray::number(target.contested) + "/bids";
    plan.next = endlessly([path, token = target.tokens[21], n = 0]() mutable {
        return jsonRequest("POST", path, token, "{\"bid\":" + QByteArray::number(10'000 + n++) + '}');
    });
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> watcherAttacks()
{
    return {
        {u"chat"_s, u"somebody who talks without end, on 8 sockets"_s, &chat},
        {u"presence"_s, u"250 people who come into one room and leave it, again and again"_s, &presence},
        {u"bids"_s, u"bids beyond what a session may, on 8 sockets"_s, &bids},
        {u"bid-requests"_s, u"the same over HTTP"_s, &bidRequests},
        {u"streams-briefly"_s, u"streams of a lot that are hung up on at once"_s,
         [](const Target &target, MomentNs until) { briefly(target, until, eventsPath(target.steady), {}); }},
        {u"streams-large"_s, u"the same of a lot with a long history"_s,
         [](const Target &target, MomentNs until) { briefly(target, until, eventsPath(target.contested), {}); }},
        {u"replays"_s, u"streams that ask for all that was ever said, again and again"_s,
         [](const Target &target, MomentNs until) {
             briefly(target, until, eventsPath(target.contested), "Last-Event-ID: 1\r\n");
         }},
        {u"house-replays"_s, u"the same of the whole house"_s,
         [](const Target &target, MomentNs until) {
             briefly(target, until, "/api/v1/events", "Last-Event-ID: 1\r\n");
         }},
    };
}

} // namespace gavel::bench
