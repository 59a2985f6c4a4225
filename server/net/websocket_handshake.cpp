#include "net/websocket_handshake.h"

#include <algorithm>

namespace gavel::net {

namespace {

/// 16 bytes in base64. The bits that its last digit has beyond them mean nothing, and clients may set them, as the
/// standard's own example does (RFC 6455 §4.1).
bool isKey(QByteArrayView text)
{
    constexpr QByteArrayView padding = "==";
    constexpr qsizetype digits = 22;
    const auto isDigit = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '+' || c == '/';
    };
    return text.size() == digits + padding.size() && text.endsWith(padding) &&
           std::all_of(text.begin(), text.begin() + digits, isDigit);
}

} // namespace

WebSocketHandshake checkWebSocketHandshake(const RequestHead &head)
{
    if (!head.headerHasToken("Upgrade", "websocket"))
        return WebSocketHandshake::None;
    if (head.method != "GET" || head.versionMinor < 1 || !head.headerHasToken("Connection", "Upgrade"))
        return WebSocketHandshake::Malformed;
    if (head.joinedHeader("Sec-WebSocket-Version") != "13")
        return WebSocketHandshake::VersionRequired;
    return isKey(head.joinedHeader("Sec-WebSocket-Key")) ? WebSocketHandshake::Valid : WebSocketHandshake::Malformed;
}

} // namespace gavel::net
