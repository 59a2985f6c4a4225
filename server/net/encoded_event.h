#pragma once

#include "wire/json_text.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

namespace gavel::net {

/// An event for rooms, encoded once for all its receivers (server/README.md, "The one path"). Cheap to copy. Server
/// thread only: its frame is made when it is first asked for.
class EncodedEvent
{
public:
    EncodedEvent(const QString &name, const QJsonArray &args);
    EncodedEvent(const QString &name, const wire::JsonText &arg);

    /// The Engine.IO packet: "42[…]".
    const QByteArray &packet() const { return m_packet; }
    /// The same event with one more argument: its number, as text.
    [[nodiscard]] EncodedEvent numbered(quint64 number) const;

    /// The packet as one unmasked WebSocket text frame; since server frames are unmasked, it fits every receiver.
    const QByteArray &frame() const;

private:
    EncodedEvent() = default;
    explicit EncodedEvent(const QByteArray &socketIoPacket);

    QByteArray m_packet;
    mutable QByteArray m_frame;
};

} // namespace gavel::net
