#include "attack.h"
#include "sayings.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int sockets = 16;

/// Requests one behind another, without waiting for an answer.
Attack pipelined(const char *name, const char *what, std::function<QByteArray()> (*saying)(const Target &target),
                 bool reads = true)
{
    return {QString::fromLatin1(name), QString::fromLatin1(what),
            [saying, reads](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = sockets, .reads = reads};
                plan.next = endlessly(saying(target), 16 * 1024);
                Flood(target.port, plan).run(until);
            }};
}

QByteArray lotPath(auction::LotId lot)
{
    return "/api/v1/lots/" + QByteArray::number(lot);
}

/// A refusal of one lot's events, with another lot's and their streams right behind it.
std::function<QByteArray()> refusedEvents(const Target &target)
{
    return [lots = target.lots, n = qsizetype(0)]() mutable -> QByteArray {
        const QByteArray json = "Accept: application/json\r\n";
        const auction::LotId lot = lots[n++ % lots.size()];
        return request("GET", lotPath(lot) + "/events", json) +
               request("GET", lotPath(lots[n % lots.size()]) + "/events", json) +
               request("GET", lotPath(unknownLot + n) + "/events");
    };
}

/// Each followed by the stream of the lot that was just refused; the stream ends the connection's requests.
void refusedThenStream(const Target &target, MomentNs until)
{
    FloodPlan plan{.sockets = 60, .keepsMs = 20};
    plan.next = [&target, n = qsizetype(0)](int) mutable -> QByteArray {
        const auction::LotId lot = target.lots[n++ % target.lots.size()];
        const QByteArray refused = request("GET", lotPath(lot) + "/events", "Accept: application/json\r\n");
        return refused.repeated(1 + n % 5) + request("GET", lotPath(lot) + "/events");
    };
    Flood(target.port, plan).run(until);
}

std::function<QByteArray()> again(const QByteArray &asked)
{
    return [asked] { return asked; };
}

std::function<QByteArray()> repeated(const QByteArray &path, const QByteArray &fields = {})
{
    return again(request("GET", path, fields));
}

std::function<QByteArray()> searches(const Target &)
{
    return [n = 0]() mutable {
        return request("GET", "/api/v1/lots?limit=1000&sort=-bids&q=%25" + QByteArray::number(n++) + "%25_%25");
    };
}

std::function<QByteArray()> unknownLots(const Target &)
{
    return [lot = unknownLot]() mutable { return request("GET", lotPath(lot++)); };
}

std::function<QByteArray()> badTokens(const Target &)
{
    return [n = 0]() mutable { return request("GET", "/api/v1/me", bearer("guess" + QByteArray::number(n++))); };
}

/// As many fields as a head may have, as long as it may be.
std::function<QByteArray()> longHeads(const Target &)
{
    QByteArray fields;
    for (int n = 0; n < 95; ++n)
        fields += "X-" + QByteArray::number(n) + ": " + QByteArray(150, 'x') + "\r\n";
    return repeated("/api/v1/clock", fields);
}

/// As many as a head has room for: of a byte each, all of it again and again, its last bytes, and ends before begins.
void ranges(const Target &target, MomentNs until)
{
    constexpr qsizetype fieldBytes = 4'000;
    const auto asked = [&target](const std::function<QByteArray(int)> &range) {
        QByteArray all = "Range: bytes=" + range(0);
        for (int n = 1; all.size() < fieldBytes; ++n)
            all += ',' + range(n);
        return request("GET", target.picturePath, all + "\r\n");
    };
    const QList<QByteArray> requests{
        asked([](int n) -> QByteArray { return QByteArray::number(2 * n) + '-' + QByteArray::number(2 * n); }),
        asked([](int n) -> QByteArray { return QByteArray::number(n) + '-'; }),
        asked([](int n) -> QByteArray { return '-' + QByteArray::number(n + 1); }),
        asked([](int n) -> QByteArray { return QByteArray::number(n + 1) + '-' + QByteArray::number(n); }),
        request("GET", target.picturePath, "Range: bytes=0-0\r\n"),
        request("GET", target.picturePath, "Range: bytes=-1\r\n"),
        request("GET", target.picturePath, "Range: bytes=1-\r\n")};
    FloodPlan plan{.sockets = 64};
    plan.next = [requests, said = 0](int) mutable { return requests[said++ % requests.size()]; };
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> requestAttacks()
{
    return {
        pipelined("refused-events", "lots' events with an Accept that excludes them, one behind another",
                  &refusedEvents),
        {u"refused-then-stream"_s, u"the same, and then the stream, hung up on soon after"_s, &refusedThenStream},
        pipelined("lists", "lists of a thousand lots",
                  [](const Target &) { return repeated("/api/v1/lots?limit=1000"); }),
        pipelined("lists-gzip", "the same, packed",
                  [](const Target &) { return repeated("/api/v1/lots?limit=1000", "Accept-Encoding: gzip\r\n"); }),
        pipelined("histories", "histories of five thousand bids",
                  [](const Target &target) {
                      return repeated(lotPath(target.contested) + "/bids?limit=1000", "Accept-Encoding: gzip\r\n");
                  }),
        pipelined("logs", "logs of five thousand bids",
                  [](const Target &target) {
                      return repeated(lotPath(target.contested) + "/log", "Accept-Encoding: gzip\r\n");
                  }),
        pipelined("searches", "searches that find nothing", &searches),
        pipelined("lots-unknown", "lots that there are not", &unknownLots),
        pipelined("clock", "the clock", [](const Target &) { return repeated("/api/v1/clock"); }),
        {u"ranges"_s, u"hundreds of ranges of a large picture, overlapping, of a byte and of its last"_s, &ranges},
        pipelined("metrics", "the metrics", [](const Target &) { return repeated("/metrics"); }),
        pipelined("page", "the page", [](const Target &) { return repeated("/", "Accept-Encoding: gzip\r\n"); }),
        pipelined("bad-tokens", "tokens that nobody has", &badTokens),
        pipelined("long-heads", "heads of 16 KB", &longHeads),
        pipelined(
            "pipelined-unread", "lists and histories asked for without reading an answer",
            [](const Target &target) {
                const QByteArray lists = request("GET", "/api/v1/lots?limit=1000");
                return again(lists + request("GET", lotPath(target.contested) + "/bids?limit=1000"));
            },
            false),
    };
}

} // namespace gavel::bench
