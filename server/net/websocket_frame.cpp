#include "net/websocket_frame.h"

#include <QtEndian>

namespace gavel::net {

QByteArray textFrame(QByteArrayView utf8)
{
    constexpr char finalText = '\x81';
    QByteArray frame;
    frame.reserve(utf8.size() + 10);
    frame.append(finalText);
    if (utf8.size() < 126) {
        frame.append(static_cast<char>(utf8.size()));
    } else if (utf8.size() <= 0xffff) {
        char length[2];
        qToBigEndian(static_cast<quint16>(utf8.size()), length);
        frame.append('\x7e').append(length, sizeof length);
    } else {
        char length[8];
        qToBigEndian(static_cast<quint64>(utf8.size()), length);
        frame.append('\x7f').append(length, sizeof length);
    }
    return frame.append(utf8);
}

} // namespace gavel::net
