#pragma once

#include <QByteArray>
#include <utility>

namespace gavel::bench {

/// What opens a WebSocket to a host's rooms.
[[nodiscard]] QByteArray webSocketRequest(quint16 port);

/// The first byte of a frame (RFC 6455 §5.2), where it is the last of its message.
enum class FrameKind : quint8 { Text = 0x81, Binary = 0x82, Close = 0x88, Ping = 0x89, Pong = 0x8a };

/// A client's frame. Its mask is zero, which leaves the payload as it is and costs the host the same.
[[nodiscard]] QByteArray clientFrame(const QByteArray &payload, FrameKind kind = FrameKind::Text);

/// The same with any first byte, and a length that need not be the payload's.
[[nodiscard]] QByteArray frameHead(quint8 first, quint64 size, bool masked);

/// Of a server's frame, which has no mask: the size of its head and of its payload; an empty head if it is not all
/// here.
[[nodiscard]] std::pair<qsizetype, qsizetype> frameSizes(QByteArrayView bytes);

} // namespace gavel::bench
