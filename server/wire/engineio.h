#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

namespace gavel::wire {

inline constexpr int engineIoVersion = 4;
inline constexpr qsizetype engineIoPacketBytesMax = 1'000'000; ///< PROTOCOL.md "Limits": a payload and a frame.
inline constexpr qsizetype engineIoPacketsMax = 1'000;         ///< Packets in one polling payload.
inline constexpr char engineIoSeparator = '\x1e';              ///< Between the packets of a polling payload.

/// One packet of Engine.IO 4. Source: the protocol's specification, "Packet encoding" (socketio/engine.io-protocol).
struct EngineIoPacket
{
    enum class Type { Open, Close, Ping, Pong, Message, Upgrade, Noop };

    Type type = Type::Noop;
    QByteArray data;     ///< UTF-8 text, or the raw bytes of a binary message.
    bool binary = false; ///< Only messages are ever binary.

    bool operator==(const EngineIoPacket &) const = default;
};

enum class EngineIoError { Empty, TooLarge, UnknownType, BadBase64, TooManyPackets, BadHandshake };

/// A packet as the text of one WebSocket frame, or as one member of a polling payload, where binary data becomes
/// 'b' and base64.
[[nodiscard]] QByteArray encodeEngineIo(const EngineIoPacket &packet);
[[nodiscard]] tl::expected<EngineIoPacket, EngineIoError> decodeEngineIo(QByteArrayView text);

/// The body of a polling request or response: packets with U+001E between them.
[[nodiscard]] QByteArray encodeEngineIoPayload(const QList<EngineIoPacket> &packets);
/// Its packets, each as encodeEngineIo() wrote it and not yet read; never none.
[[nodiscard]] tl::expected<QList<QByteArrayView>, EngineIoError> splitEngineIoPayload(QByteArrayView payload);
[[nodiscard]] tl::expected<QList<EngineIoPacket>, EngineIoError> decodeEngineIoPayload(QByteArrayView payload);

/// The JSON of an open packet. Times in milliseconds, maxPayload in bytes.
struct EngineIoHandshake
{
    QString sid;
    QStringList upgrades;
    int pingIntervalMs = 25'000;
    int pingTimeoutMs = 20'000;
    qint64 maxPayload = engineIoPacketBytesMax;

    bool operator==(const EngineIoHandshake &) const = default;
};

/// The data of an open packet (without its leading '0').
[[nodiscard]] QByteArray encodeHandshake(const EngineIoHandshake &handshake);
/// Unknown members are ignored; a missing sid or a member of the wrong type is BadHandshake.
[[nodiscard]] tl::expected<EngineIoHandshake, EngineIoError> decodeHandshake(QByteArrayView json);

} // namespace gavel::wire
