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
{
}

EncodedEvent EncodedEvent::numbered(quint64 number) const
{
    const QByteArray digits = QByteArray::number(number);
    EncodedEvent event;
    event.m_packet.reserve(m_packet.size() + digits.size() + 3);
    event.m_packet.append(m_packet).chop(1);
    event.m_packet.append(",\"").append(digits).append("\"]");
    return event;
}

const QByteArray &EncodedEvent::frame() const
{
    if (m_frame.isEmpty())
        m_frame = textFrame(m_packet);
    return m_frame;
}

} // namespace gavel::net
