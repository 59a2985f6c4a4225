// WebSocket frames as a client sends them (net/frame_reader): the same events whatever the network cut them into.

#include "net/frame_reader.h"
#include "support/input.h"
#include "support/must.h"
#include "support/pieces.h"

using namespace gavel::fuzz;
using namespace gavel::net;

namespace {

constexpr qsizetype messageBytesMax = 512; // small enough that inputs pass it

bool isLast(const FrameEvent &event)
{
    return event.kind == FrameEvent::Kind::Close || event.kind == FrameEvent::Kind::Fault;
}

void keepsItsPromises(const FrameEvent &event)
{
    using Kind = FrameEvent::Kind;
    must(event.payload.size() <= messageBytesMax, "a message is no longer than allowed");
    if (event.kind == Kind::Ping || event.kind == Kind::Pong || event.kind == Kind::Close)
        must(event.payload.size() <= 125, "a control frame is short");
    if (event.kind == Kind::Text || event.kind == Kind::Close)
        must(event.payload.isValidUtf8(), "text is UTF-8");
    if (event.kind == Kind::Fault)
        must(event.payload.isEmpty() && event.code >= 1000 && event.code < 1016, "a fault has a code to close with");
}

QList<FrameEvent> eventsOf(const QList<QByteArrayView> &pieces)
{
    FrameReader reader(messageBytesMax);
    QList<FrameEvent> events;
    for (QByteArrayView piece : pieces) {
        while (!piece.isEmpty()) {
            const auto event = reader.next(piece);
            if (!event) {
                must(piece.isEmpty(), "without an event all bytes are taken");
                break;
            }
            keepsItsPromises(*event);
            events.append(*event);
            if (isLast(*event))
                return events;
        }
    }
    return events;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    const auto cuts = cutsOf(bytes);
    const QList<FrameEvent> whole = eventsOf(cuts.first());
    for (const auto &pieces : cuts)
        must(eventsOf(pieces) == whole, "every cut gives the same events");
    return 0;
}
