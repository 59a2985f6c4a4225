#include "attack.h"
#include "sayings.h"

namespace gavel::bench {

using namespace Qt::StringLiterals;

namespace {

constexpr quint8 textToBeContinued = 0x01;
constexpr quint8 toBeContinued = 0x00;

Attack framing(const char *name, const char *what, int sockets, std::function<QByteArray()> one, bool reads = true)
{
    return {QString::fromLatin1(name), QString::fromLatin1(what), [=](const Target &target, MomentNs until) {
                FloodPlan plan{.sockets = sockets, .opening = roomOpening(target.port), .reads = reads};
                if (!reads)
                    plan.receiveBytes = 4096;
                plan.next = endlessly(one);
                Flood(target.port, plan).run(until);
            }};
}

/// The head once, and then bytes without end.
void endlessFragments(const Target &target, MomentNs until)
{
    const QByteArray fragment = frameHead(toBeContinued, 1'000, true) + QByteArray(1'000, 'x');
    FloodPlan plan{.sockets = 64, .opening = roomOpening(target.port)};
    plan.opening.append({frameHead(textToBeContinued, 1, true) + 'x', {}});
    plan.next = endlessly([fragment] { return fragment; });
    Flood(target.port, plan).run(until);
}

/// Frames as large as they may be, all but their last byte: 200 times a megabyte to wait with.
void almostWhole(const Target &target, MomentNs until)
{
    constexpr int sockets = 200;
    FloodPlan plan{.sockets = sockets, .opening = roomOpening(target.port)};
    plan.next = once(sockets, frameHead(0x81, 999'999, true) + QByteArray(999'998, 'x'));
    Flood(target.port, plan).run(until);
}

} // namespace

QList<Attack> frameAttacks()
{
    return {
        framing(
            "pongs-unread", "pings whose pongs are never read, on 4 sockets", 4,
            [frame = clientFrame(QByteArray(125, 'p'), FrameKind::Ping)] { return frame; }, false),
        framing("pings", "pings, on 8 sockets", 8,
                [frame = clientFrame(QByteArray(125, 'p'), FrameKind::Ping)] { return frame; }),
        framing("pongs", "pongs that nobody asked for", 8,
                [frame = clientFrame({}, FrameKind::Pong)] { return frame; }),
        framing(
            "acks-unread", "asking for the time without reading it, on 8 sockets", 8,
            [frame = clientFrame("421[\"time\",{}]")] { return frame; }, false),
        framing("unmasked", "frames without a mask", 32,
                []() -> QByteArray { return frameHead(0x81, 4, false) + "421["; }),
        framing("giant-heads", "frames that say they are of 2^62 bytes", 64,
                []() -> QByteArray { return frameHead(0x82, quint64(1) << 62, true) + QByteArray(1'000, 'x'); }),
        framing("reserved", "frames with reserved bits and opcodes", 32,
                [n = 0]() mutable { return frameHead(static_cast<quint8>(0xf3 + n++), 0, true); }),
        framing("closes", "closing handshakes without end", 32, [] { return clientFrame({}, FrameKind::Close); }),
        framing("empty-fragments", "fragments of no bytes that never end", 8,
                []() -> QByteArray {
                    return frameHead(textToBeContinued, 0, true) + frameHead(toBeContinued, 0, true).repeated(1'000);
                }),
        {u"fragments"_s, u"messages whose fragments never end, on 64 sockets"_s, &endlessFragments},
        {u"almost-whole"_s, u"200 frames of a megabyte that lack a byte"_s, &almostWhole},
    };
}

} // namespace gavel::bench
