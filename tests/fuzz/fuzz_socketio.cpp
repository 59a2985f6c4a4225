// Packets of Socket.IO (wire/socketio): what was read is written and read alike.

#include "support/input.h"
#include "support/must.h"
#include "wire/socketio.h"

using namespace gavel::fuzz;
using namespace gavel::wire;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const auto packet = decodeSocketIo(inputOf(data, size));
    if (!packet)
        return 0;
    must(!packet->id || (*packet->id >= 0 && *packet->id <= socketIoAckIdMax), "an id that JavaScript can count to");
    must(packet->nsp.startsWith(u'/'), "a namespace begins with a slash");
    const QJsonArray args = arguments(*packet);
    if (const auto name = eventName(*packet))
        must(args.size() == packet->data.toArray().size() - 1, "an event is its name and its arguments");

    // Once written, numbers are as the writer has them; from then on all stays as it is.
    const QByteArray written = encodeSocketIo(*packet);
    const auto again = decodeSocketIo(written);
    must(again.has_value(), "what was read can be written");
    must(again->type == packet->type && again->id == packet->id && again->nsp == packet->nsp, "and is read alike");
    must(encodeSocketIo(*again) == written, "and written alike");
    return 0;
}
