#pragma once

#include <QByteArray>
#include <QtEndian>

namespace gavel::support {

/// A frame as clients send them: `first` is its first byte, and the mask is not nothing.
[[nodiscard]] inline QByteArray clientFrame(quint8 first, const QByteArray &payload,
                                            const QByteArray &mask = QByteArray("\x37\xfa\x21\x3d", 4))
{
    QByteArray frame(1, static_cast<char>(first));
    if (payload.size() < 126) {
        frame.append(static_cast<char>(0x80 | payload.size()));
    } else if (payload.size() <= 0xffff) {
        char length[2];
        qToBigEndian(static_cast<quint16>(payload.size()), length);
        frame.append('\xfe').append(length, sizeof length);
    } else {
        char length[8];
        qToBigEndian(static_cast<quint64>(payload.size()), length);
        frame.append('\xff').append(length, sizeof length);
    }
    frame.append(mask);
    for (qsizetype i = 0; i < payload.size(); ++i)
        frame.append(static_cast<char>(payload[i] ^ mask[i % 4]));
    return frame;
}

/// A whole text message.
[[nodiscard]] inline QByteArray clientText(const QByteArray &text)
{
    return clientFrame(0x81, text);
}

} // namespace gavel::support
