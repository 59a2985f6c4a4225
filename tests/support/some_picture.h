#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>

namespace gavel::test {

/// A small picture with a comment in its metadata, where its format has any.
[[nodiscard]] inline QByteArray somePicture(const char *format, int side = 64)
{
    QImage image(side, side, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    image.setText(QStringLiteral("Comment"), QStringLiteral("a secret place"));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return bytes;
}

} // namespace gavel::test
