#include "attack.h"
#include "sayings.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int receiveBytes = 4 * 1024;
constexpr int roomsOfOneSession = 256;

/// Asks once on each connection, and never reads.
Attack unread(const char *name, const char *what, int sockets, QByteArray (*path)(const Target &target),
              const char *fields = "")
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), [=](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = sockets,
                               .opening = {{request("GET", path(target), fields), {}}},
                               .reads = false,
                               .receiveBytes = receiveBytes};
                Flood(target.port, plan).run(until);
            }};
}

QByteArray contestedPath(const Target &target, const char *what)
{
    return "/api/v1/lots/" + QByteArray::number(target.contested) + what;
}

/// Joins as many lots as one may on each socket, and reads nothing of it.
void snapshots(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 64, .opening = roomOpening(target.port), .reads = false, .receiveBytes = receiveBytes};
    QByteArray joins;
    for (const auction::LotId lot : target.lots.first(roomsOfOneSession))
        joins += lotEvent("join", lot);
    plan.next = [joins, said = QList<bool>(plan.sockets, false)](int n) mutable {
        return std::exchange(said[n], true) ? QByteArray() : joins;
    };
    Flood(target.port, plan).run(until);
}

/// A session over polling gathers what happens to it.
void unpolled(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 200,
                   .opening = {{request("GET", "/socket.io/?EIO=4&transport=polling"), "\"sid\":\""}},
                   .reads = false,
                   .receiveBytes = receiveBytes};
    Flood(target.port, plan).run(until);
}

/// Streams that are not read of the lot that is bid on all the time.
QByteArray steadyEvents(const Target &target)
{
    return "/api/v1/lots/" + QByteArray::number(target.steady) + "/events";
}

} // namespace

QList<Attack> unreadAttacks()
{
    return {
        unread("unread-pictures", "250 copies of one picture of 7.6 MB", 250,
               [](const Target &target) { return target.picturePath; }),
        unread("unread-lists", "100 lists of a thousand lots", 100,
               [](const Target &) { return QByteArray("/api/v1/lots?limit=1000"); }),
        unread(
            "unread-lists-gzip", "100 of them packed", 100,
            [](const Target &) { return QByteArray("/api/v1/lots?limit=1000"); }, "Accept-Encoding: gzip\r\n"),
        unread("unread-logs", "250 logs of five thousand bids", 250,
               [](const Target &target) { return contestedPath(target, "/log"); }),
        unread("unread-histories", "250 histories of five thousand bids", 250,
               [](const Target &target) { return contestedPath(target, "/bids?limit=1000"); }),
        unread("unread-streams", "64 streams of a lot", 64, &steadyEvents),
        unread("unread-house", "64 streams of the whole house", 64,
               [](const Target &) { return QByteArray("/api/v1/events?last_event_id=0"); }),
        {u"unread-snapshots"_s, u"64 sockets that join 256 lots each"_s, &snapshots},
        {u"unpolled"_s, u"200 sessions over polling that are opened and left"_s, &unpolled},
    };
}

} // namespace gavel::bench
