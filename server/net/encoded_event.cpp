#include "net/encoded_event.h"

#include "net/websocket_frame.h"
#include "wire/engineio.h"
#include "wire/socketio.h"

namespace gavel::net {

EncodedEvent::EncodedEvent(const QString &name, const QJsonArray &args)
    : EncodedEvent(wire::encodeSocketIo(wire::socketIoEvent(name, args)))
{
}

EncodedEvent::EncodedEvent(const QString &name, const wire::JsonText &arg)
    : EncodedEvent(wire::encodeSocketIoEvent(name, arg))
{
}

EncodedEvent::EncodedEvent(const QByteArray &socketIoPacket)
    : m_packet(wire::encodeEngineIo({wire::EngineIoPacket::Type::Message, socketIoPacket}))
    , m_frame(textFrame(m_packet))
{
}

} // namespace gavel::net
