#include "net/websocket_frame.h"

#include <QtEndian>

namespace gavel::net {

namespace {

// The first byte of a frame that is a whole message.
constexpr char finalText = '\x81';
constexpr char finalBinary = '\x82';
constexpr char finalClose = '\x88';
constexpr char finalPong = '\x8a';

QByteArray frameOf(char first, QByteArrayView payload)
{
    QByteArray frame;
    frame.reserve(payload.size() + 10);
    frame.append(first);
    if (payload.size() < 126) {
        frame.append(static_cast<char>(payload.size()));
    } else if (payload.size() <= 0xffff) {
        char length[2];
        qToBigEndian(static_cast<quint16>(payload.size()), length);
        frame.append('\x7e').append(length, sizeof length);
    } else {
        char length[8];
        qToBigEndian(static_cast<quint64>(payload.size()), length);
        frame.append('\x7f').append(length, sizeof length);
    }
    return frame.append(payload);
}

} // namespace

QByteArray textFrame(QByteArrayView utf8)
{
    return frameOf(finalText, utf8);
}

QByteArray binaryFrame(QByteArrayView data)
{
    return frameOf(finalBinary, data);
}

QByteArray pongFrame(QByteArrayView data)
{
    return frameOf(finalPong, data);
}

QByteArray closeFrame(CloseCode code)
{
    if (code == CloseCode::None)
        return frameOf(finalClose, {});
    char bytes[2];
    qToBigEndian(static_cast<quint16>(code), bytes);
    return frameOf(finalClose, QByteArrayView(bytes, sizeof bytes));
}

} // namespace gavel::net
