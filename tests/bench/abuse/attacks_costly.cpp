#include "attack.h"
#include "sayings.h"

#include "connecting.h"

#include "faults/http_line.h"

#include "host/limits.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

// What costs little to say and much to read: JSON of many small values.

namespace {

constexpr int sockets = 10;
constexpr int httpSockets = 20;
constexpr qsizetype payloadBytes = 990'000; ///< below what a payload of the rooms may be
constexpr qsizetype bodyBytes = 64'000;
constexpr qsizetype strangersBodyBytes = 8'000;
const QString pollingPath = u"/socket.io/?EIO=4&transport=polling"_s;

QByteArray zeros(qsizetype bytes)
{
    return '[' + QByteArray("0,").repeated(bytes / 2) + "0]";
}

QByteArray wideEvent(qsizetype bytes)
{
    return "421[\"join\"," + zeros(bytes) + ']';
}

/// As large as an event may be, and as wide.
QByteArray lawfulEvent()
{
    const wire::JsonBounds &most = host::limits::roomEvent;
    const QByteArray values = zeros(2 * (most.valuesMax - 8));
    return "421[\"join\"," + values + ",\"" + QByteArray(most.bytesMax - values.size() - 32, 'x') + "\"]";
}

Attack rooms(const char *name, const char *what, QByteArray (*packet)(), FrameKind kind = FrameKind::Text)
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), [packet, kind](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = sockets, .opening = roomOpening(target.port)};
                plan.next = endlessly([frame = clientFrame(packet(), kind)] { return frame; });
                Flood(target.port, plan).run(until);
            }};
}

/// The same payload again and again, in a session that was opened for it; one that is closed is followed by another.
Attack polling(const char *name, const char *what, QByteArray (*payload)())
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), [payload](const Target &target, MomentNs until) {
                const QByteArray body = payload();
                while (steadyNs() < until) {
                    test::HttpLine line(target.port, {}, QHostAddress(QString::fromLatin1(strangerAddress)));
                    QList<QByteArray> posts;
                    for (int n = 0; n < sockets; ++n) {
                        const QByteArray opened = line.get(pollingPath).body;
                        const qsizetype id = opened.indexOf("\"sid\":\"") + 7;
                        posts.append(
                            request("POST",
                                    pollingPath.toLatin1() + "&sid=" + opened.mid(id, opened.indexOf('"', id) - id),
                                    "Content-Length: " + QByteArray::number(body.size()) + "\r\n") +
                            body);
                    }
                    FloodPlan plan{.sockets = sockets, .reopens = false};
                    plan.next = [posts](int n) { return posts[n]; };
                    Flood(target.port, plan).run(qMin(until, steadyNs() + 200'000'000));
                }
            }};
}

Attack bodies(const char *name, const char *what, QByteArray (*asked)(const Target &target))
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), [asked](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = httpSockets};
                plan.next = endlessly([one = asked(target)] { return one; });
                Flood(target.port, plan).run(until);
            }};
}

QByteArray bidBody(const Target &target, const QByteArray &body)
{
    return jsonRequest("POST", "/api/v1/lots/" + QByteArray::number(target.steady) + "/bids", target.tokens[0], body);
}

} // namespace

QList<Attack> costlyAttacks()
{
    return {
        rooms("wide-events", "events of half a million numbers, on 10 sockets", [] { return wideEvent(payloadBytes); }),
        rooms("wide-events-8k", "events as large and as wide as they may be", &lawfulEvent),
        rooms("wide-auth", "CONNECT to another namespace, with half a million numbers",
              [] { return QByteArray("40/a,{\"token\":" + zeros(payloadBytes) + '}'); }),
        rooms(
            "wide-attachments", "events whose attachments have a megabyte",
            [] { return QByteArray(payloadBytes, 'x'); }, FrameKind::Binary),
        polling("wide-payloads", "the same events over polling",
                [] { return QByteArray("40\x1e" + wideEvent(payloadBytes)); }),
        polling("wide-payloads-8k", "payloads full of events as large and as wide as they may be",
                [] {
                    const QByteArray one = '\x1e' + lawfulEvent();
                    return QByteArray("40" + one.repeated(payloadBytes / one.size()));
                }),
        polling("base64-payloads", "payloads of one binary message",
                [] {
                    return QByteArray("40\x1e"
                                      "b" +
                                      QByteArray(payloadBytes / 4 * 4, 'A'));
                }),
        bodies("wide-bodies", "signing in by a list of 32,000 numbers, on 20 connections",
               [](const Target &) { return jsonRequest("POST", "/api/v1/session", {}, zeros(bodyBytes)); }),
        bodies("wide-bodies-8k", "signing up by as many numbers as a stranger may send",
               [](const Target &) {
                   return jsonRequest("POST", "/api/v1/accounts", {}, "{\"email\":" + zeros(strangersBodyBytes) + '}');
               }),
        bodies("broken-bodies", "signing in without a member that is needed",
               [](const Target &) { return jsonRequest("POST", "/api/v1/session", {}, "{\"email\":\"a@b.cd\"}"); }),
        bodies("wide-bids", "bids of 32,000 numbers by who is signed in",
               [](const Target &target) { return bidBody(target, "{\"bid\":" + zeros(bodyBytes) + '}'); }),
        {u"openapi-unread"_s, u"the API's document asked for on 30 connections, unread"_s,
         [](const Target &target, MomentNs until) {
             FloodPlan plan{.sockets = 30, .reads = false, .receiveBytes = 4 * 1024};
             plan.next = endlessly([] { return request("GET", "/api/v1/openapi.json"); }, 16 * 1024);
             Flood(target.port, plan).run(until);
         }},
    };
}

} // namespace gavel::bench
