#include "attack.h"
#include "sayings.h"

#include "connecting.h"
#include "faults/http_line.h"

#include <chrono>
#include <thread>

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int oneAddressMax = 256;
constexpr double entryMsMax = 200;
const QHostAddress newcomer(u"127.0.0.4"_s);

void churn(const Target &target, MomentNs until, bool resets)
{
    Flood(target.port, {.sockets = 32, .reopensAfterMs = 0, .keepsMs = 0, .resets = resets}).run(until);
}

/// As many as one address may have, and 700 more each second.
void beyondLimit(const Target &target, MomentNs until)
{
    Flood held(target.port, {.sockets = oneAddressMax});
    held.run(qMin(until, steadyNs() + 200'000'000));
    Flood(target.port, {.sockets = 700, .reopensAfterMs = 0, .opensASecond = 700, .keepsMs = 5'000}).run(until);
}

void slowHeads(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = oneAddressMax,
                   .opening = {{"GET /api/v1/lots HTTP/1.1\r\nHost: a\r\nX-Slow: ", {}}},
                   .bytesASecond = 5'000};
    plan.next = [](int) { return QByteArray("x"); };
    Flood(target.port, plan).run(until);
}

void halfOpen(const Target &target, MomentNs until)
{
    Flood(target.port,
          {.sockets = oneAddressMax, .opening = {{"GET /api/v1/lots HTTP/1.1\r\n", {}}}, .halfCloses = true})
        .run(until);
}

void halfOpenAsked(const Target &target, MomentNs until)
{
    Flood(target.port, {.sockets = 64,
                        .opening = {{request("GET", "/api/v1/lots?limit=1000"), {}}},
                        .reopensAfterMs = 0,
                        .halfCloses = true})
        .run(until);
}

/// Handshakes that are never finished, or hung up on in the middle.
void brokenHandshakes(const Target &target, MomentNs until)
{
    const QByteArray handshake = webSocketRequest(target.port);
    Flood(target.port, {.sockets = 64, .opening = {{handshake.chopped(2), {}}}, .reopensAfterMs = 0, .keepsMs = 2})
        .run(until);
}

/// Handshakes, and at once away.
void handshakes(const Target &target, MomentNs until)
{
    Flood(target.port,
          {.sockets = 32, .opening = roomOpening(target.port), .reopensAfterMs = 0, .keepsMs = 0, .resets = true})
        .run(until);
}

} // namespace

QList<Finding> othersGetIn(const Target &target, MomentNs until)
{
    double longest = 0;
    int missed = 0;
    while (steadyNs() < until) {
        const MomentNs begin = steadyNs();
        missed += test::HttpLine(target.portInTheClear, {}, newcomer).get(u"/api/v1/clock"_s).status == 200 ? 0 : 1;
        longest = qMax(longest, static_cast<double>(steadyNs() - begin) / 1e6);
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
    }
    return {{u"others get in within"_s, longest, entryMsMax, u"ms"_s},
            {u"others turned away"_s, static_cast<double>(missed), 0, {}}};
}

QList<Attack> connectionAttacks()
{
    return {
        {u"churn"_s, u"connecting and hanging up, as fast as it goes"_s,
         [](const Target &target, MomentNs until) { churn(target, until, false); }, &othersGetIn},
        {u"churn-resets"_s, u"the same, by resets"_s,
         [](const Target &target, MomentNs until) { churn(target, until, true); }, &othersGetIn},
        {u"beyond-limit"_s, u"256 connections of one address and 700 more a second"_s, &beyondLimit, &othersGetIn},
        {u"slow-heads"_s, u"256 heads, a byte now and then"_s, &slowHeads, &othersGetIn},
        {u"half-open"_s, u"256 halves of a head, and nothing after"_s, &halfOpen, &othersGetIn},
        {u"half-open-asked"_s, u"lists asked for by those who say no more"_s, &halfOpenAsked, &othersGetIn},
        {u"handshakes-broken"_s, u"handshakes hung up on in the middle"_s, &brokenHandshakes, &othersGetIn},
        {u"handshakes"_s, u"rooms opened and hung up on"_s, &handshakes, &othersGetIn},
    };
}

} // namespace gavel::bench
