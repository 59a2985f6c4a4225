#include "client_frame.h"

#include <QString>

namespace gavel::bench {

QByteArray webSocketRequest(quint16 port)
{
    return "GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) +
           "\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
           "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
}

QByteArray frameHead(quint8 first, quint64 size, bool masked)
{
    const int bytes = size < 126 ? 0 : size <= 0xffff ? 2 : 8;
    QByteArray head(1, static_cast<char>(first));
    const quint8 length = bytes == 0 ? static_cast<quint8>(size) : bytes == 2 ? 126 : 127;
    head += static_cast<char>(length | (masked ? 0x80 : 0));
    for (int byte = bytes - 1; byte >= 0; --byte)
        head += static_cast<char>((size >> (8 * byte)) & 0xff);
    if (masked)
        head += QByteArray(4, '\0');
    return head;
}

std::pair<qsizetype, qsizetype> frameSizes(QByteArrayView bytes)
{
    const auto byte = [&](qsizetype at) { return static_cast<quint8>(bytes[at]); };
    if (bytes.size() < 2)
        return {};
    const int kind = byte(1) & 0x7f;
    const qsizetype head = kind < 126 ? 2 : kind == 126 ? 4 : 10;
    if (bytes.size() < head)
        return {};
    qsizetype size = kind < 126 ? kind : 0;
    for (qsizetype at = 2; at < head; ++at)
        size = size << 8 | byte(at);
    return {head, size};
}

QByteArray clientFrame(const QByteArray &payload, FrameKind kind)
{
    return frameHead(static_cast<quint8>(kind), static_cast<quint64>(payload.size()), true) + payload;
}

} // namespace gavel::bench
