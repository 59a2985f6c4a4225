#include "attack.h"
#include "sayings.h"

#include "faults/http_line.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

const QByteArray engineIo = "/socket.io/?EIO=4&transport=";
constexpr int sessions = 120; // each takes a place of its address's sessions, and its poll one of the connections

/// The ids of as many sessions by polling as the host gives a stranger.
QList<QByteArray> sids(quint16 port)
{
    const QHostAddress stranger{QString::fromLatin1(strangerAddress)};
    QList<QByteArray> ids;
    test::HttpLine line(port, {}, stranger);
    for (int n = 0; n < sessions; ++n) {
        const QByteArray body = line.get(QString::fromLatin1(engineIo + "polling")).body;
        const qsizetype at = body.indexOf("\"sid\":\"");
        if (at >= 0)
            ids.append(body.mid(at + 7, 20));
    }
    return ids;
}

QByteArray post(const QByteArray &sid, const QByteArray &body)
{
    return request("POST", engineIo + "polling&sid=" + sid,
                   "Content-Length: " + QByteArray::number(body.size()) + "\r\n") +
           body;
}

/// Sessions without end that nobody ever polls.
void handshakes(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 16};
    plan.next = endlessly([]() -> QByteArray { return request("GET", engineIo + "polling"); }, 4 * 1024);
    Flood(target.port, plan).run(until);
}

/// Polls that are left open, by who lets the host tell them of a room.
void openPolls(const Target &target, MomentNs until)
{
    const QList<QByteArray> ids = sids(target.port);
    FloodPlan plan{.sockets = static_cast<int>(ids.size())};
    plan.next = [ids, lot = QByteArray::number(target.steady),
                 said = QList<bool>(ids.size(), false)](int n) mutable -> QByteArray {
        if (std::exchange(said[n], true))
            return QByteArray();
        return post(ids[n], "40\x1e"
                            "42[\"join\",{\"lot\":" +
                                lot + "}]") +
               request("GET", engineIo + "polling&sid=" + ids[n]);
    };
    Flood(target.port, plan).run(until);
}

/// The same, but hung up on as soon as they are asked for.
void brokenPolls(const Target &target, MomentNs until)
{
    const QList<QByteArray> ids = sids(target.port);
    FloodPlan plan{.sockets = static_cast<int>(ids.size()), .reopensAfterMs = 0, .keepsMs = 2};
    plan.next = [ids](int n) -> QByteArray { return request("GET", engineIo + "polling&sid=" + ids[n]); };
    Flood(target.port, plan).run(until);
}

/// Better lines that are tried and never used, or again and again.
void probes(const Target &target, MomentNs until, int keepsMs)
{
    const QList<QByteArray> ids = sids(target.port);
    FloodPlan plan{.sockets = static_cast<int>(ids.size()), .reopensAfterMs = 0, .keepsMs = keepsMs};
    plan.next = [ids, port = target.port, keepsMs, said = QList<bool>(ids.size(), false)](int n) mutable -> QByteArray {
        if (std::exchange(said[n], keepsMs < 0))
            return QByteArray();
        QByteArray handshake = webSocketRequest(port);
        handshake.replace("transport=websocket", QByteArray("transport=websocket&sid=" + ids[n]));
        return handshake;
    };
    Flood(target.port, plan).run(until);
}

/// Payloads of as many packets as there may be, each of which wants to be acknowledged.
void payloads(const Target &target, MomentNs until)
{
    const QList<QByteArray> ids = sids(target.port).first(8);
    FloodPlan plan{.sockets = 8};
    QByteArray packets = "40";
    for (int n = 0; n < 999; ++n)
        packets += "\x1e"
                   "421[\"time\"]";
    plan.next = [ids, packets](int n) -> QByteArray { return post(ids[n], packets); };
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> pollingAttacks()
{
    return {
        {u"polling-handshakes"_s, u"sessions by polling that nobody ever polls"_s, &handshakes},
        {u"polls-open"_s, u"120 polls left open, in the room that is bid in"_s, &openPolls},
        {u"polls-broken"_s, u"polls hung up on as soon as they are asked for"_s, &brokenPolls},
        {u"upgrades-stalled"_s, u"120 better lines that are tried and never used"_s,
         [](const Target &target, MomentNs until) { probes(target, until, -1); }},
        {u"upgrades-broken"_s, u"the same, hung up on and tried again"_s,
         [](const Target &target, MomentNs until) { probes(target, until, 2); }},
        {u"polling-payloads"_s, u"payloads of a thousand packets that want an answer"_s, &payloads},
    };
}

} // namespace gavel::bench
