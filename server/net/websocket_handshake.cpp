#include "net/websocket_handshake.h"

namespace gavel::net {

namespace {

constexpr qsizetype keyBytes = 16;

bool isKey(const QByteArray &text)
{
    const auto key = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return key && key.decoded.size() == keyBytes && key.decoded.toBase64() == text;
}

} // namespace

WebSocketHandshake checkWebSocketHandshake(const RequestHead &head)
{
    if (!head.headerHasToken("Upgrade", "websocket")) {
        return WebSocketHandshake::None;
    }
    if (head.method != "GET" || head.versionMinor < 1 || !head.headerHasToken("Connection", "Upgrade")) {
        return WebSocketHandshake::Malformed;
    }
    if (head.joinedHeader("Sec-WebSocket-Version") != "13") {
        return WebSocketHandshake::VersionRequired;
    }
    return isKey(head.joinedHeader("Sec-WebSocket-Key")) ? WebSocketHandshake::Valid : WebSocketHandshake::Malformed;
}

} // namespace gavel::net
