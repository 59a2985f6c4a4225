// Event streams as a client reads them (wire/event_stream): the same events whatever the network cut them into.

#include "support/input.h"
#include "support/must.h"
#include "support/pieces.h"
#include "wire/event_stream.h"

using namespace gavel::fuzz;
using namespace gavel::wire;

namespace {

struct Reading
{
    QList<StreamEvent> events;
    QByteArray lastEventId;
    std::optional<qint64> retryMs;

    bool operator==(const Reading &) const = default;
};

Reading readingOf(const QList<QByteArrayView> &pieces)
{
    EventStreamParser parser;
    Reading reading;
    for (const QByteArrayView piece : pieces)
        reading.events += parser.feed(piece);
    must(!parser.hasFailed(), "a short stream does not fail");
    reading.lastEventId = parser.lastEventId();
    reading.retryMs = parser.retryMs();
    return reading;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    const auto cuts = cutsOf(bytes);
    const Reading whole = readingOf(cuts.first());
    for (const auto &pieces : cuts)
        must(readingOf(pieces) == whole, "every cut gives the same events");
    must(!whole.retryMs || *whole.retryMs >= 0, "no pause is negative");

    QByteArray written;
    for (const StreamEvent &event : whole.events)
        written += encodeEvent(event);
    must(readingOf({written}).events == whole.events, "an event is read as it is written");

    const StreamEvent any{bytes.first(bytes.size() / 2), bytes.sliced(bytes.size() / 2), bytes};
    must(readingOf({encodeEvent(any)}).events.size() == 1, "whatever an event says, it is one");
    must(readingOf({encodeComment(bytes)}).events.isEmpty(), "and a comment is none");
    return 0;
}
