#include "wire/socketio.h"

#include "wire/canonical_json.h"
#include "wire/json_reading.h"

#include <QJsonDocument>

#include <algorithm>

namespace gavel::wire {

using namespace Qt::StringLiterals;

namespace {

/// The names by which the stock libraries tell of their own doings.
constexpr QLatin1StringView reservedEvents[] = {
    "connect"_L1, "connect_error"_L1, "disconnect"_L1, "disconnecting"_L1, "newListener"_L1, "removeListener"_L1,
};

// What stands around an event's name and argument, and around an acknowledgement's argument.
constexpr qsizetype eventBytesAround = 6;
constexpr qsizetype ackBytesAround = 24;

bool isReserved(const QString &name)
{
    return std::find(std::begin(reservedEvents), std::end(reservedEvents), name) != std::end(reservedEvents);
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The digits of BINARY_EVENT and BINARY_ACK.
constexpr char binaryEvent = '5';
constexpr char binaryAck = '6';

tl::expected<SocketIoPacket::Type, SocketIoError> typeOf(char digit)
{
    switch (digit) {
    case '0':
        return SocketIoPacket::Type::Connect;
    case '1':
        return SocketIoPacket::Type::Disconnect;
    case '2':
    case binaryEvent:
        return SocketIoPacket::Type::Event;
    case '3':
    case binaryAck:
        return SocketIoPacket::Type::Ack;
    case '4':
        return SocketIoPacket::Type::ConnectError;
    default:
        return tl::unexpected(SocketIoError::UnknownType);
    }
}

char digitOf(const SocketIoPacket &packet)
{
    if (packet.attachments > 0)
        return packet.type == SocketIoPacket::Type::Ack ? binaryAck : binaryEvent;
    return static_cast<char>('0' + static_cast<int>(packet.type));
}

/// Whether every place for an attachment is one for an attachment that comes.
bool arePlacesValid(const QJsonValue &value, int attachments)
{
    if (value.isArray()) {
        const QJsonArray array = value.toArray();
        return std::all_of(array.begin(), array.end(),
                           [&](const QJsonValue &member) { return arePlacesValid(member, attachments); });
    }
    if (!value.isObject())
        return true;
    const QJsonObject object = value.toObject();
    if (object.value("_placeholder"_L1).toBool()) {
        const QJsonValue num = object.value("num"_L1);
        return num.isDouble() && num.toInteger(-1) >= 0 && num.toInteger(-1) < attachments;
    }
    return std::all_of(object.begin(), object.end(),
                       [&](const QJsonValue &member) { return arePlacesValid(member, attachments); });
}

bool isPayloadValid(SocketIoPacket::Type type, const QJsonValue &data)
{
    switch (type) {
    case SocketIoPacket::Type::Connect:
        return data.isObject();
    case SocketIoPacket::Type::Disconnect:
        return false;
    case SocketIoPacket::Type::ConnectError:
        return data.isObject() || data.isString();
    case SocketIoPacket::Type::Event: {
        const QJsonValue name = data.toArray().at(0);
        return name.isDouble() || (name.isString() && !isReserved(name.toString()));
    }
    case SocketIoPacket::Type::Ack:
        return data.isArray();
    }
    Q_UNREACHABLE();
}

/// Any JSON value; QJsonDocument reads objects and arrays alone, so a scalar is read as the member of an array.
tl::expected<QJsonValue, SocketIoError> parseJson(QByteArrayView json)
{
    const bool scalar = !json.startsWith('[') && !json.startsWith('{');
    const QByteArray text = scalar ? '[' + json.toByteArray() + ']' : json.toByteArray();
    QJsonParseError error;
    const QJsonDocument document = readJson(text, &error);
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(SocketIoError::BadJson);
    if (document.isObject())
        return QJsonValue(document.object());
    const QJsonArray array = document.array();
    if (!scalar)
        return QJsonValue(array);
    if (array.size() != 1)
        return tl::unexpected(SocketIoError::BadJson);
    return array.first();
}

QByteArray encodeJson(const QJsonValue &value)
{
    if (value.isObject())
        return QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact);
    if (value.isArray())
        return QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact);
    const QByteArray wrapped = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return wrapped.sliced(1, wrapped.size() - 2);
}

} // namespace

tl::expected<SocketIoHead, SocketIoError> decodeSocketIoHead(QByteArrayView text)
{
    if (text.isEmpty())
        return tl::unexpected(SocketIoError::Empty);
    const auto type = typeOf(text[0]);
    if (!type)
        return tl::unexpected(type.error());
    SocketIoHead head;
    head.type = *type;
    const bool binary = text[0] == binaryEvent || text[0] == binaryAck;
    text = text.sliced(1);

    if (binary) {
        const qsizetype dash = text.indexOf('-');
        bool fits = false;
        const int attachments = dash < 0 ? 0 : text.first(dash).toInt(&fits);
        if (!fits || !isDigit(text[0]) || attachments < 1 || attachments > socketIoAttachmentsMax)
            return tl::unexpected(SocketIoError::BadAttachments);
        head.attachments = attachments;
        text = text.sliced(dash + 1);
    }

    if (text.startsWith('/')) {
        const qsizetype comma = text.indexOf(',');
        const QByteArrayView nsp = comma < 0 ? text : text.first(comma);
        if (nsp.size() > socketIoNamespaceBytesMax || !nsp.isValidUtf8())
            return tl::unexpected(SocketIoError::BadNamespace);
        head.nsp = QString::fromUtf8(nsp);
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
    }

    const qsizetype digits = std::find_if_not(text.begin(), text.end(), isDigit) - text.begin();
    if (digits > 0) {
        bool fits = false;
        const qint64 id = text.first(digits).toLongLong(&fits);
        if (!fits || id > socketIoAckIdMax)
            return tl::unexpected(SocketIoError::BadId);
        head.id = id;
        text = text.sliced(digits);
    }

    head.json = text;
    return head;
}

tl::expected<SocketIoPacket, SocketIoError> decodeSocketIo(QByteArrayView text)
{
    const auto head = decodeSocketIoHead(text);
    if (!head)
        return tl::unexpected(head.error());
    return decodeSocketIo(*head);
}

tl::expected<SocketIoPacket, SocketIoError> decodeSocketIo(const SocketIoHead &head)
{
    SocketIoPacket packet{head.type, head.nsp, head.id, QJsonValue(QJsonValue::Undefined), head.attachments};
    if (head.json.isEmpty())
        return packet;
    const auto data = parseJson(head.json);
    if (!data)
        return tl::unexpected(data.error());
    if (!isPayloadValid(packet.type, *data))
        return tl::unexpected(SocketIoError::BadPayload);
    if (packet.attachments > 0 && !arePlacesValid(*data, packet.attachments))
        return tl::unexpected(SocketIoError::BadAttachments);
    packet.data = *data;
    return packet;
}

QByteArray encodeSocketIo(const SocketIoPacket &packet)
{
    QByteArray text(1, digitOf(packet));
    if (packet.attachments > 0)
        text.append(QByteArray::number(packet.attachments)).append('-');
    if (packet.nsp != u"/")
        text.append(packet.nsp.toUtf8()).append(',');
    if (packet.id)
        text.append(QByteArray::number(*packet.id));
    if (!packet.data.isUndefined())
        text.append(encodeJson(packet.data));
    return text;
}

SocketIoPacket socketIoEvent(const QString &name, const QJsonArray &args, std::optional<qint64> id)
{
    QJsonArray data = args;
    data.prepend(name);
    return {SocketIoPacket::Type::Event, u"/"_s, id, data};
}

SocketIoPacket socketIoAck(qint64 id, const QJsonArray &args)
{
    return {SocketIoPacket::Type::Ack, u"/"_s, id, args};
}

QByteArray encodeSocketIoEvent(const QString &name, const JsonText &arg)
{
    QByteArray text;
    text.reserve(name.size() + arg.utf8.size() + eventBytesAround);
    text.append("2[");
    appendCanonicalString(text, name);
    return text.append(',').append(arg.utf8).append(']');
}

QByteArray encodeSocketIoAck(const QString &nsp, qint64 id, const JsonText &arg)
{
    QByteArray text;
    text.reserve(arg.utf8.size() + ackBytesAround);
    text.append('3');
    if (nsp != u"/")
        text.append(nsp.toUtf8()).append(',');
    return text.append(QByteArray::number(id)).append('[').append(arg.utf8).append(']');
}

std::optional<QString> eventName(const SocketIoPacket &packet)
{
    if (packet.type != SocketIoPacket::Type::Event || !packet.data.isArray())
        return std::nullopt;
    const QJsonValue name = packet.data.toArray().at(0);
    return name.isString() ? name.toString() : QString::fromUtf8(encodeJson(name));
}

QJsonArray arguments(const SocketIoPacket &packet)
{
    QJsonArray args = packet.data.toArray();
    if (packet.type == SocketIoPacket::Type::Event && !args.isEmpty())
        args.removeFirst();
    return args;
}

} // namespace gavel::wire
