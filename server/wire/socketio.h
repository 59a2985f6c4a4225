#pragma once

#include "wire/json_text.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QString>

#include <tl/expected.hpp>

#include <optional>

namespace gavel::wire {

/// The largest acknowledgement id: what a JavaScript client can count to.
inline constexpr qint64 socketIoAckIdMax = 9'007'199'254'740'991;
inline constexpr qsizetype socketIoNamespaceBytesMax = 256;
inline constexpr int socketIoAttachmentsMax = 10;

/// One packet of Socket.IO 5, which travels as the data of an Engine.IO message.
/// Source: the protocol's specification, "Packet encoding" (socketio/socket.io-protocol).
struct SocketIoPacket
{
    enum class Type { Connect, Disconnect, Event, Ack, ConnectError };

    Type type = Type::Event;
    QString nsp = QStringLiteral("/");
    std::optional<qint64> id;                            ///< Of the acknowledgement asked for (Event) or given (Ack).
    QJsonValue data = QJsonValue(QJsonValue::Undefined); ///< Undefined: the packet carries none.
    /// Binary messages that follow an Event or an Ack (BINARY_EVENT and BINARY_ACK). `data` has `{"_placeholder":true,
    /// "num":n}` where the nth of them stands.
    int attachments = 0;

    bool operator==(const SocketIoPacket &) const = default;
};

enum class SocketIoError {
    Empty,
    UnknownType,
    BadAttachments, ///< No number of them, none, more than socketIoAttachmentsMax, or a place for one that is not
                    ///< there.
    BadNamespace,
    BadId,
    BadJson,
    BadPayload ///< JSON of a shape that the type does not carry, or an event by a reserved name.
};

/// What stands before a packet's JSON, which costs nothing to read.
struct SocketIoHead
{
    SocketIoPacket::Type type = SocketIoPacket::Type::Event;
    QString nsp = QStringLiteral("/");
    std::optional<qint64> id;
    int attachments = 0;
    QByteArrayView json; ///< The rest of the text that was decoded.
};

[[nodiscard]] tl::expected<SocketIoHead, SocketIoError> decodeSocketIoHead(QByteArrayView text);

/// Accepts what the stock parser (socket.io-parser 4.2.7) accepts of what clients write: CONNECT carries an object or
/// nothing, DISCONNECT nothing, CONNECT_ERROR an object or a string, EVENT an array whose first member is a number or a
/// name that is not reserved, ACK an array; of BINARY_EVENT and BINARY_ACK at least one attachment is to follow, which
/// older ones did not ask for.
[[nodiscard]] tl::expected<SocketIoPacket, SocketIoError> decodeSocketIo(QByteArrayView text);
/// The same, of what begins so.
[[nodiscard]] tl::expected<SocketIoPacket, SocketIoError> decodeSocketIo(const SocketIoHead &head);
[[nodiscard]] QByteArray encodeSocketIo(const SocketIoPacket &packet);

/// EVENT `name` with `args`; with an id it asks to be acknowledged.
[[nodiscard]] SocketIoPacket socketIoEvent(const QString &name, const QJsonArray &args, std::optional<qint64> id = {});
[[nodiscard]] SocketIoPacket socketIoAck(qint64 id, const QJsonArray &args);

/// The same packets with one argument that is written already: what a host sends all day long.
[[nodiscard]] QByteArray encodeSocketIoEvent(const QString &name, const JsonText &arg);
[[nodiscard]] QByteArray encodeSocketIoAck(const QString &nsp, qint64 id, const JsonText &arg);

/// The name of an EVENT (a number as its digits), or nothing if the packet carries no event.
[[nodiscard]] std::optional<QString> eventName(const SocketIoPacket &packet);
/// The arguments of an EVENT, without its name, or of an ACK.
[[nodiscard]] QJsonArray arguments(const SocketIoPacket &packet);

} // namespace gavel::wire
