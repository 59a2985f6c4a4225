#pragma once

#include <QByteArray>

namespace gavel::net {

/// Why a line is closed (RFC 6455 §7.4.1).
enum class CloseCode : quint16 {
    Normal = 1000,
    ProtocolError = 1002,
    Unsupported = 1003, ///< A kind of data that is not understood here.
    None = 1005,        ///< Never sent: the closing frame says nothing.
    BadText = 1007,     ///< Text that is not UTF-8.
    Policy = 1008,
    TooLarge = 1009,
    TryAgainLater = 1013 ///< No more may be kept for it now.
};

/// Frames as servers send them: whole and unmasked. Source: RFC 6455 §5.2 and §5.5.

[[nodiscard]] QByteArray textFrame(QByteArrayView utf8);
[[nodiscard]] QByteArray binaryFrame(QByteArrayView data);
/// The answer to a ping, with that ping's data.
[[nodiscard]] QByteArray pongFrame(QByteArrayView data);
/// CloseCode::None makes an empty one.
[[nodiscard]] QByteArray closeFrame(CloseCode code);

} // namespace gavel::net
