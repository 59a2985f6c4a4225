#include "attack.h"
#include "sayings.h"

#include "connecting.h"

#include "faults/http_line.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int sockets = 8;
constexpr qsizetype burstBytes = 3'000'000;
constexpr qsizetype payloadBytes = 900'000; ///< below what a payload over polling may be

std::function<QByteArray()> unknownJoins()
{
    return [lot = unknownLot]() mutable { return lotEvent("join", lot++); };
}

/// Rooms on some sockets that say one thing without end.
Attack endless(const char *name, const char *what, std::function<QByteArray()> (*saying)(const Target &target))
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), [saying](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = sockets, .opening = roomOpening(target.port)};
                plan.next = endlessly(saying(target));
                Flood(target.port, plan).run(until);
            }};
}

std::function<QByteArray()> always(const QByteArray &packet)
{
    return [frame = clientFrame(packet)] { return frame; };
}

void burst(const Target &target, MomentNs until)
{
    FloodPlan plan{.opening = roomOpening(target.port), .reopens = false};
    plan.next = once(1, many(burstBytes, unknownJoins()));
    Flood(target.port, plan).run(until);
}

std::function<QByteArray()> comings(const Target &target)
{
    return [lots = target.lots, n = qsizetype(0)]() mutable -> QByteArray {
        const auction::LotId lot = lots[n++ % 200];
        return lotEvent("join", lot) + lotEvent("leave", lot);
    };
}

std::function<QByteArray()> unknownNamespaces(const Target &)
{
    return [n = 0]() mutable { return clientFrame("40/room" + QByteArray::number(n++) + ","); };
}

std::function<QByteArray()> recoveries(const Target &)
{
    return [n = 0]() mutable -> QByteArray {
        const QByteArray id = QByteArray::number(n++);
        return clientFrame("40{\"pid\":\"guess" + id + "\",\"offset\":\"guess\"}") + clientFrame("41");
    };
}

std::function<QByteArray()> badTokens(const Target &)
{
    return [n = 0]() mutable { return clientFrame("40{\"token\":\"guess" + QByteArray::number(n++) + "\"}"); };
}

std::function<QByteArray()> malformed(const Target &)
{
    return [n = 0]() mutable {
        static constexpr std::array packets{"42",
                                            "42[",
                                            "42[\"join\",{\"lot\":\"x\"}]",
                                            "451-[\"join\"]",
                                            "4",
                                            "49",
                                            "4299999999999999999999[\"time\"]",
                                            "42{}",
                                            "43-1[]",
                                            "6",
                                            "5",
                                            "1"};
        return clientFrame(packets[static_cast<std::size_t>(n++) % packets.size()]);
    };
}

QByteArray deepEvent()
{
    return clientFrame("42[\"join\"," + QByteArray("[").repeated(450'000) + QByteArray("]").repeated(450'000) + "]");
}

/// Payloads over polling, each with thousands of joins; a session that is closed is followed by another.
void pollingJoins(const Target &target, MomentNs until)
{
    QByteArray packets = "40";
    for (auction::LotId lot = unknownLot; packets.size() < payloadBytes; ++lot)
        packets += "\x1e"
                   "42[\"join\",{\"lot\":" +
                   QByteArray::number(lot) + "}]";
    const QString path = u"/socket.io/?EIO=4&transport=polling"_s;
    while (steadyNs() < until) {
        test::HttpLine line(target.port, {}, QHostAddress(QString::fromLatin1(strangerAddress)));
        const QByteArray opened = line.get(path).body;
        const qsizetype id = opened.indexOf("\"sid\":\"") + 7;
        const QByteArray session = opened.mid(id, opened.indexOf('"', id) - id);
        FloodPlan plan{.reopens = false};
        plan.next = once(1, request("POST", path.toLatin1() + "&sid=" + session,
                                    "Content-Type: text/plain;charset=UTF-8\r\nContent-Length: " +
                                        QByteArray::number(packets.size()) + "\r\n") +
                                packets);
        Flood(target.port, plan).run(qMin(until, steadyNs() + 200'000'000));
    }
}

/// Sessions that nobody ever polls, over a few connections: no limit on connections bounds them.
void pollingSessions(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = sockets};
    plan.next = endlessly([] { return request("GET", "/socket.io/?EIO=4&transport=polling"); });
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> roomAttacks()
{
    return {
        {u"joins-once"_s, u"3 MB of joins of unknown lots on one socket, once"_s, &burst},
        endless("joins-unknown", "joins of unknown lots, without end, on 8 sockets",
                [](const Target &) { return unknownJoins(); }),
        endless("joins-leaves", "joining and leaving lots that there are", &comings),
        endless("time", "asking for the time", [](const Target &) { return always("421[\"time\",{}]"); }),
        endless("connects", "CONNECT and DISCONNECT",
                [](const Target &) -> std::function<QByteArray()> {
                    return []() -> QByteArray { return clientFrame("40") + clientFrame("41"); };
                }),
        endless("events-unknown", "events that nobody knows",
                [](const Target &) { return always("421[\"dance\",{\"lot\":1}]"); }),
        endless("namespaces", "namespaces that there are not", &unknownNamespaces),
        endless("recoveries", "sessions to be recovered that never were", &recoveries),
        endless("bad-room-tokens", "CONNECT with tokens that nobody has", &badTokens),
        endless("follows", "following the house again and again",
                [](const Target &) { return always("421[\"follow\",{\"after\":0}]"); }),
        endless("malformed", "packets that can't be read, on connections opened again and again", &malformed),
        endless("deep", "events of 900 KB whose JSON is nested 450,000 deep",
                [](const Target &) -> std::function<QByteArray()> { return [frame = deepEvent()] { return frame; }; }),
        {u"polling-joins"_s, u"payloads of 0.9 MB of joins, over polling"_s, &pollingJoins},
        {u"polling-sessions"_s, u"sessions over polling that nobody polls, as many as it takes"_s, &pollingSessions},
    };
}

} // namespace gavel::bench
