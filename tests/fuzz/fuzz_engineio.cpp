// Packets, payloads and handshakes of Engine.IO (wire/engineio): what was read is written and read alike.

#include "support/input.h"
#include "support/must.h"
#include "wire/engineio.h"

using namespace gavel::fuzz;
using namespace gavel::wire;

namespace {

void readPayload(const QByteArray &bytes)
{
    const auto packets = decodeEngineIoPayload(bytes);
    if (!packets)
        return;
    must(!packets->isEmpty() && packets->size() <= engineIoPacketsMax, "as many packets as allowed");
    for (const EngineIoPacket &packet : *packets)
        must(!packet.binary || packet.type == EngineIoPacket::Type::Message, "only messages are binary");
    const auto again = decodeEngineIoPayload(encodeEngineIoPayload(*packets));
    must(again && *again == *packets, "a payload is read as it is written");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    readPayload(bytes);
    if (const auto packet = decodeEngineIo(bytes)) {
        const auto again = decodeEngineIo(encodeEngineIo(*packet));
        must(again && *again == *packet, "a packet is read as it is written");
    }
    if (const auto handshake = decodeHandshake(bytes)) {
        must(handshake->pingIntervalMs >= 0 && handshake->pingTimeoutMs >= 0 && handshake->maxPayload >= 0,
             "no handshake has negative times");
        const auto again = decodeHandshake(encodeHandshake(*handshake));
        must(again && *again == *handshake, "a handshake is read as it is written");
    }
    return 0;
}
