#pragma once

#include "net/utf8_checker.h"

#include <QByteArray>

#include <optional>

namespace gavel::net {

/// What a client said by WebSocket.
struct FrameEvent
{
    enum class Kind {
        Text,   ///< A whole message, in valid UTF-8.
        Binary, ///< A whole message.
        Ping,
        Pong,
        Close, ///< Nothing is read behind it.
        Fault  ///< What came is no WebSocket, or too much of it; nothing is read behind it.
    };

    Kind kind = Kind::Fault;
    QByteArray payload; ///< Of Close the reason; of Fault nothing.
    int code = 0;       ///< Of Close the client's, 1005 if it gave none; of Fault the one to close with.

    bool operator==(const FrameEvent &) const = default;
};

/// Reads what a client sends after its handshake: checks frames, unmasks them and puts messages together. A pure
/// state over bytes that come in any pieces, which says of each fault with the first byte that shows it. Keeps no more
/// than the message that is under way. Source: RFC 6455 §5, §7.4 and §8.1; PROTOCOL.md "Limits".
class FrameReader
{
public:
    /// A message of more bytes than this is a fault (1009), known from the heads of its frames.
    explicit FrameReader(qsizetype messageBytesMax);

    /// Takes bytes from the front of `bytes` until an event is complete. Nothing: all of them were taken.
    [[nodiscard]] std::optional<FrameEvent> next(QByteArrayView &bytes);

    /// Of the message that is under way.
    [[nodiscard]] qsizetype bytesKept() const { return m_message.size(); }

private:
    enum class Opcode : quint8 { Continuation = 0, Text = 1, Binary = 2, Close = 8, Ping = 9, Pong = 10 };
    using Fault = std::optional<FrameEvent>;

    [[nodiscard]] Fault readHead(QByteArrayView &bytes);
    [[nodiscard]] Fault readHeadByte(quint8 byte);
    [[nodiscard]] Fault checkFirst(quint8 byte) const;
    [[nodiscard]] Fault checkSecond(quint8 byte);
    [[nodiscard]] Fault checkLength();
    [[nodiscard]] Fault beginPayload();
    [[nodiscard]] Fault readPayload(QByteArrayView &bytes);
    [[nodiscard]] std::optional<FrameEvent> endFrame();
    [[nodiscard]] FrameEvent closing();
    [[nodiscard]] FrameEvent end(FrameEvent event);
    [[nodiscard]] bool isFinal() const { return m_head[0] & 0x80; }
    [[nodiscard]] bool isControl() const { return m_head[0] & 0x08; }

    qsizetype m_messageBytesMax;
    QByteArray m_message; ///< Unmasked, of the fragments so far.
    QByteArray m_control; ///< Unmasked, of the control frame under way.
    quint64 m_length = 0; ///< Of the frame's payload.
    quint64 m_taken = 0;  ///< Of that, so far.
    Utf8Checker m_utf8;
    quint8 m_head[14] = {};
    quint8 m_headSize = 0;
    quint8 m_headWanted = 2; ///< Grows as the head tells how long it is.
    Opcode m_opcode = Opcode::Continuation;
    Opcode m_messageKind = Opcode::Text;
    quint8 m_emptyFragments = 0; ///< Of the message under way.
    bool m_inPayload = false;
    bool m_inMessage = false;
    bool m_ended = false;
};

} // namespace gavel::net
