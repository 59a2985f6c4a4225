// A chunked body (net/request_parser): the same body and the same end whatever the network cut it into.

#include "net/request_parser.h"
#include "support/input.h"
#include "support/must.h"
#include "support/pieces.h"

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

constexpr qsizetype bodyBytesMax = 1024; // small enough that inputs pass it

struct Outcome
{
    std::optional<HttpFailure> failure;
    bool complete = false;
    qsizetype used = 0;    ///< where it is complete
    qsizetype waiting = 0; ///< bytes that were not used, where it is not
    QByteArray body;

    bool operator==(const Outcome &) const = default;
};

/// Beast is not shown fewer bytes than the end of a body has, so a fault in the last of them shows in some cuts, and in
/// others with the next bytes; which of the two makes no difference to anybody. Of two faults in one line that one is
/// told which was there first.
bool areAlike(const Outcome &a, const Outcome &b)
{
    constexpr qsizetype unseenMax = 4;
    const auto faultUnseen = [](const Outcome &refused, const Outcome &unfinished) {
        return refused.failure && !unfinished.failure && !unfinished.complete && unfinished.waiting <= unseenMax;
    };
    const bool bothUnfinished = !a.failure && !b.failure && !a.complete && !b.complete;
    const bool bothRefused = a.failure && b.failure;
    return a == b || bothUnfinished || bothRefused || faultUnseen(a, b) || faultUnseen(b, a);
}

/// As a connection does: what was not used is offered again with more behind it.
Outcome outcomeOf(const QList<QByteArrayView> &pieces)
{
    ChunkedBody body(bodyBytesMax);
    Outcome outcome;
    QByteArray waiting;
    for (const QByteArrayView piece : pieces) {
        waiting.append(piece);
        const auto used = body.feed(waiting);
        if (!used)
            return {.failure = used.error()};
        must(*used >= 0 && *used <= waiting.size(), "no more is used than was offered");
        outcome.used += *used;
        waiting.remove(0, *used);
        if (body.isComplete())
            break;
    }
    if (!body.isComplete())
        return {.waiting = waiting.size()};
    outcome.complete = true;
    outcome.body = body.takeBody();
    must(outcome.body.size() <= bodyBytesMax, "a body is no longer than allowed");
    return outcome;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    const auto cuts = cutsOf(bytes);
    const Outcome whole = outcomeOf(cuts.first());
    for (const auto &pieces : cuts)
        must(areAlike(outcomeOf(pieces), whole), "every cut gives the same");
    return 0;
}
