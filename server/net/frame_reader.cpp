#include "net/frame_reader.h"

#include "net/websocket_frame.h"

#include <QtEndian>

#include <algorithm>
#include <utility>

namespace gavel::net {

namespace {

constexpr quint64 controlBytesMax = 125;
/// RFC 6455 sets none, and a client has no use for many; but without end they would be work that brings no packet,
/// which is what clients are held to account for.
constexpr int emptyFragmentsMax = 100;

// Of a head's second byte.
constexpr quint8 maskedBit = 0x80;
constexpr quint8 lengthBits = 0x7f;
constexpr quint8 lengthInTwoBytes = 126;
constexpr quint8 lengthInEightBytes = 127;
constexpr quint8 maskBytes = 4;

FrameEvent fault(CloseCode code)
{
    return {FrameEvent::Kind::Fault, {}, static_cast<int>(code)};
}

/// The codes that may stand in a closing frame: those of RFC 6455 §7.4.1 and of IANA's registry, of libraries and of
/// applications.
bool mayBeSent(int code)
{
    return (code >= 1000 && code <= 1003) || (code >= 1007 && code <= 1014) || (code >= 3000 && code <= 4999);
}

} // namespace

FrameReader::FrameReader(qsizetype messageBytesMax)
    : m_messageBytesMax(messageBytesMax)
{
}

std::optional<FrameEvent> FrameReader::next(QByteArrayView &bytes)
{
    while (!bytes.isEmpty()) {
        if (m_ended) {
            bytes = {};
            return std::nullopt;
        }
        if (auto found = m_inPayload ? readPayload(bytes) : readHead(bytes))
            return end(*std::move(found));
        if (m_inPayload && m_taken == m_length) {
            if (auto event = endFrame())
                return end(*std::move(event));
        }
    }
    return std::nullopt;
}

FrameReader::Fault FrameReader::readHead(QByteArrayView &bytes)
{
    while (!bytes.isEmpty() && m_headSize < m_headWanted) {
        const auto byte = static_cast<quint8>(bytes.front());
        bytes = bytes.sliced(1);
        if (const auto found = readHeadByte(byte))
            return found;
    }
    return m_headSize == m_headWanted ? beginPayload() : std::nullopt;
}

FrameReader::Fault FrameReader::readHeadByte(quint8 byte)
{
    m_head[m_headSize++] = byte;
    if (m_headSize == 1)
        return checkFirst(byte);
    if (m_headSize == 2)
        return checkSecond(byte);
    return m_headSize + maskBytes == m_headWanted ? checkLength() : std::nullopt;
}

FrameReader::Fault FrameReader::checkFirst(quint8 byte) const
{
    const int opcode = byte & 0x0f;
    const bool reservedBits = byte & 0x70; // no extension was agreed on
    const bool final = byte & 0x80;
    bool allowed = false;
    switch (static_cast<Opcode>(opcode)) {
    case Opcode::Continuation:
        allowed = m_inMessage;
        break;
    case Opcode::Text:
    case Opcode::Binary:
        allowed = !m_inMessage;
        break;
    case Opcode::Close:
    case Opcode::Ping:
    case Opcode::Pong:
        allowed = final;
        break;
    }
    return allowed && !reservedBits ? Fault() : fault(CloseCode::ProtocolError);
}

FrameReader::Fault FrameReader::checkSecond(quint8 byte)
{
    const quint8 length = byte & lengthBits;
    if (!(byte & maskedBit) || (isControl() && length > controlBytesMax))
        return fault(CloseCode::ProtocolError);
    const int lengthBytes = length == lengthInEightBytes ? 8 : length == lengthInTwoBytes ? 2 : 0;
    m_headWanted = static_cast<quint8>(2 + lengthBytes + maskBytes);
    m_length = length;
    return lengthBytes == 0 ? checkLength() : std::nullopt;
}

/// As soon as the length is known, which is before the mask and any payload.
FrameReader::Fault FrameReader::checkLength()
{
    if (m_headSize == 4)
        m_length = qFromBigEndian<quint16>(m_head + 2);
    else if (m_headSize == 10)
        m_length = qFromBigEndian<quint64>(m_head + 2);
    const bool longer = (m_headSize == 4 && m_length < lengthInTwoBytes) || (m_headSize == 10 && m_length <= 0xffff);
    if (longer || m_length >> 63 != 0)
        return fault(CloseCode::ProtocolError);
    if (!isControl() && m_length > static_cast<quint64>(m_messageBytesMax - m_message.size()))
        return fault(CloseCode::TooLarge);
    return std::nullopt;
}

FrameReader::Fault FrameReader::beginPayload()
{
    m_opcode = static_cast<Opcode>(m_head[0] & 0x0f);
    m_taken = 0;
    m_inPayload = true;
    if (isControl())
        return std::nullopt;
    if (m_opcode != Opcode::Continuation) {
        m_messageKind = m_opcode;
        m_inMessage = true;
        m_emptyFragments = 0;
        m_utf8 = {};
    }
    if (m_length == 0 && !isFinal() && ++m_emptyFragments > emptyFragmentsMax)
        return fault(CloseCode::Policy);
    return std::nullopt;
}

FrameReader::Fault FrameReader::readPayload(QByteArrayView &bytes)
{
    const qsizetype size = std::min<quint64>(m_length - m_taken, static_cast<quint64>(bytes.size()));
    QByteArray &kept = isControl() ? m_control : m_message;
    const qsizetype from = kept.size();
    kept.append(bytes.first(size));
    bytes = bytes.sliced(size);

    const quint8 *mask = m_head + m_headSize - maskBytes;
    char *data = kept.data() + from;
    for (qsizetype i = 0; i < size; ++i) {
        data[i] =
            static_cast<char>(static_cast<quint8>(data[i]) ^ mask[(m_taken + static_cast<quint64>(i)) % maskBytes]);
    }
    m_taken += static_cast<quint64>(size);
    const bool isText = !isControl() && m_messageKind == Opcode::Text;
    return !isText || m_utf8.take(QByteArrayView(data, size)) ? Fault() : fault(CloseCode::BadText);
}

/// The whole frame is here; an event if it completes one.
std::optional<FrameEvent> FrameReader::endFrame()
{
    m_inPayload = false;
    m_headSize = 0;
    m_headWanted = 2;
    switch (m_opcode) {
    case Opcode::Ping:
        return FrameEvent{FrameEvent::Kind::Ping, std::exchange(m_control, {})};
    case Opcode::Pong:
        return FrameEvent{FrameEvent::Kind::Pong, std::exchange(m_control, {})};
    case Opcode::Close:
        return closing();
    case Opcode::Continuation:
    case Opcode::Text:
    case Opcode::Binary:
        break;
    }
    if (!isFinal())
        return std::nullopt;
    m_inMessage = false;
    if (m_messageKind == Opcode::Binary)
        return FrameEvent{FrameEvent::Kind::Binary, std::exchange(m_message, {})};
    return m_utf8.isWhole() ? FrameEvent{FrameEvent::Kind::Text, std::exchange(m_message, {})}
                            : fault(CloseCode::BadText);
}

FrameEvent FrameReader::closing()
{
    const QByteArray payload = std::exchange(m_control, {});
    if (payload.isEmpty())
        return {FrameEvent::Kind::Close, {}, static_cast<int>(CloseCode::None)};
    if (payload.size() == 1)
        return fault(CloseCode::ProtocolError);
    const int code = qFromBigEndian<quint16>(payload.data());
    if (!mayBeSent(code))
        return fault(CloseCode::ProtocolError);
    const QByteArray reason = payload.sliced(2);
    Utf8Checker utf8;
    if (!utf8.take(reason) || !utf8.isWhole())
        return fault(CloseCode::BadText);
    return {FrameEvent::Kind::Close, reason, code};
}

FrameEvent FrameReader::end(FrameEvent event)
{
    m_ended = event.kind == FrameEvent::Kind::Close || event.kind == FrameEvent::Kind::Fault;
    if (m_ended) {
        m_message = {};
        m_control = {};
    }
    return event;
}

} // namespace gavel::net
