#include "net/encoded_event.h"

#include "net/websocket_frame.h"
#include "wire/engineio.h"
#include "wire/socketio.h"

namespace gavel::net {

EncodedEvent::EncodedEvent(const QString &name, const QJsonArray &args)
    : m_packet(wire::encodeEngineIo(
          {wire::EngineIoPacket::Type::Message, wire::encodeSocketIo(wire::socketIoEvent(name, args))}))
    , m_frame(textFrame(m_packet))
{
}

EncodedEvent::EncodedEvent(const QString &name, const QJsonObject &arg)
    : EncodedEvent(name, QJsonArray{arg})
{
}

} // namespace gavel::net
