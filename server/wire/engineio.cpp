#include "wire/engineio.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <optional>

namespace gavel::wire {

using namespace Qt::StringLiterals;

namespace {

/// The digit of each type is its place here.
constexpr EngineIoPacket::Type types[] = {
    EngineIoPacket::Type::Open, EngineIoPacket::Type::Close,   EngineIoPacket::Type::Ping,
    EngineIoPacket::Type::Pong, EngineIoPacket::Type::Message, EngineIoPacket::Type::Upgrade,
    EngineIoPacket::Type::Noop,
};

char digitOf(EngineIoPacket::Type type)
{
    return static_cast<char>('0' + static_cast<int>(type));
}

std::optional<int> positiveInt(const QJsonValue &value)
{
    const qint64 number = value.toInteger(-1);
    if (!value.isDouble() || number < 0 || number > std::numeric_limits<int>::max())
        return std::nullopt;
    return static_cast<int>(number);
}

std::optional<QStringList> strings(const QJsonValue &value)
{
    if (!value.isArray())
        return std::nullopt;
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue member : array) {
        if (!member.isString())
            return std::nullopt;
        list.append(member.toString());
    }
    return list;
}

} // namespace

QByteArray encodeEngineIo(const EngineIoPacket &packet)
{
    if (packet.binary)
        return 'b' + packet.data.toBase64();
    return digitOf(packet.type) + packet.data;
}

tl::expected<EngineIoPacket, EngineIoError> decodeEngineIo(QByteArrayView text)
{
    if (text.isEmpty())
        return tl::unexpected(EngineIoError::Empty);
    if (text.size() > engineIoPacketBytesMax)
        return tl::unexpected(EngineIoError::TooLarge);
    const QByteArray data = text.sliced(1).toByteArray();
    if (text[0] == 'b') {
        const auto decoded = QByteArray::fromBase64Encoding(data, QByteArray::AbortOnBase64DecodingErrors);
        if (!decoded)
            return tl::unexpected(EngineIoError::BadBase64);
        return EngineIoPacket{EngineIoPacket::Type::Message, *decoded, true};
    }
    const int digit = text[0] - '0';
    if (digit < 0 || digit >= static_cast<int>(std::size(types)))
        return tl::unexpected(EngineIoError::UnknownType);
    return EngineIoPacket{types[digit], data, false};
}

QByteArray encodeEngineIoPayload(const QList<EngineIoPacket> &packets)
{
    QByteArray payload;
    for (const EngineIoPacket &packet : packets) {
        if (!payload.isEmpty())
            payload.append(engineIoSeparator);
        payload.append(encodeEngineIo(packet));
    }
    return payload;
}

tl::expected<QList<QByteArrayView>, EngineIoError> splitEngineIoPayload(QByteArrayView payload)
{
    if (payload.size() > engineIoPacketBytesMax)
        return tl::unexpected(EngineIoError::TooLarge);
    QList<QByteArrayView> packets;
    qsizetype from = 0;
    while (from <= payload.size()) {
        if (packets.size() == engineIoPacketsMax)
            return tl::unexpected(EngineIoError::TooManyPackets);
        qsizetype end = payload.indexOf(engineIoSeparator, from);
        end = end < 0 ? payload.size() : end;
        packets.append(payload.sliced(from, end - from));
        from = end + 1;
    }
    return packets;
}

tl::expected<QList<EngineIoPacket>, EngineIoError> decodeEngineIoPayload(QByteArrayView payload)
{
    const auto texts = splitEngineIoPayload(payload);
    if (!texts)
        return tl::unexpected(texts.error());
    QList<EngineIoPacket> packets;
    for (const QByteArrayView text : *texts) {
        auto packet = decodeEngineIo(text);
        if (!packet)
            return tl::unexpected(packet.error());
        packets.append(*std::move(packet));
    }
    return packets;
}

QByteArray encodeHandshake(const EngineIoHandshake &handshake)
{
    const QJsonObject json{{u"sid"_s, handshake.sid},
                           {u"upgrades"_s, QJsonArray::fromStringList(handshake.upgrades)},
                           {u"pingInterval"_s, handshake.pingIntervalMs},
                           {u"pingTimeout"_s, handshake.pingTimeoutMs},
                           {u"maxPayload"_s, handshake.maxPayload}};
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

tl::expected<EngineIoHandshake, EngineIoError> decodeHandshake(QByteArrayView json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toByteArray()).object();
    const QJsonValue sid = object.value("sid"_L1);
    const auto upgrades = strings(object.value("upgrades"_L1));
    const auto pingIntervalMs = positiveInt(object.value("pingInterval"_L1));
    const auto pingTimeoutMs = positiveInt(object.value("pingTimeout"_L1));
    // Older servers of the same protocol do not tell their maximum.
    const auto maxPayload = positiveInt(object.value("maxPayload"_L1).isUndefined()
                                            ? QJsonValue(static_cast<qint64>(engineIoPacketBytesMax))
                                            : object.value("maxPayload"_L1));
    if (!sid.isString() || sid.toString().isEmpty() || !upgrades || !pingIntervalMs || !pingTimeoutMs || !maxPayload)
        return tl::unexpected(EngineIoError::BadHandshake);
    return EngineIoHandshake{sid.toString(), *upgrades, *pingIntervalMs, *pingTimeoutMs, *maxPayload};
}

} // namespace gavel::wire
