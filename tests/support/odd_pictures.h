#pragma once

#include <QBuffer>
#include <QByteArray>
#include <QImage>
#include <QtEndian>

#include <array>

namespace gavel::test {

/// The colours of a picture's corners: top left, top right, bottom left, bottom right.
using Corners = std::array<Qt::GlobalColor, 4>;

/// What a picture of those corners, red, green, blue and white, looks like under each orientation of Exif, from 1 on.
inline constexpr std::array<Corners, 8> cornersByOrientation{
    Corners{Qt::red, Qt::green, Qt::blue, Qt::white}, Corners{Qt::green, Qt::red, Qt::white, Qt::blue},
    Corners{Qt::white, Qt::blue, Qt::green, Qt::red}, Corners{Qt::blue, Qt::white, Qt::red, Qt::green},
    Corners{Qt::red, Qt::blue, Qt::green, Qt::white}, Corners{Qt::blue, Qt::red, Qt::white, Qt::green},
    Corners{Qt::white, Qt::green, Qt::blue, Qt::red}, Corners{Qt::green, Qt::white, Qt::red, Qt::blue}};

[[nodiscard]] inline QImage fourCorners(const QSize &size)
{
    QImage image(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        for (int x = 0; x < size.width(); ++x) {
            const size_t corner = (x * 2 < size.width() ? 0u : 1u) + (y * 2 < size.height() ? 0u : 2u);
            image.setPixelColor(x, y, cornersByOrientation[0][corner]);
        }
    }
    return image;
}

/// Its corners; black where they are none of the four colours, which a lossy format may change a little.
[[nodiscard]] inline Corners cornersOf(const QImage &image)
{
    const auto colourAt = [&image](int x, int y) {
        const QColor seen = image.pixelColor(x, y);
        for (const Qt::GlobalColor colour : cornersByOrientation[0]) {
            const QColor meant(colour);
            if (qAbs(seen.red() - meant.red()) < 60 && qAbs(seen.green() - meant.green()) < 60 &&
                qAbs(seen.blue() - meant.blue()) < 60)
                return colour;
        }
        return Qt::black;
    };
    const int right = image.width() * 3 / 4;
    const int bottom = image.height() * 3 / 4;
    return {colourAt(image.width() / 4, image.height() / 4), colourAt(right, image.height() / 4),
            colourAt(image.width() / 4, bottom), colourAt(right, bottom)};
}

[[nodiscard]] inline QByteArray savedAs(const QImage &image, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 100);
    return bytes;
}

template <typename Number>
[[nodiscard]] QByteArray bigEndian(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToBigEndian(number, bytes.data());
    return bytes;
}

template <typename Number>
[[nodiscard]] QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

/// A block of Exif that says an orientation, after another tag.
[[nodiscard]] inline QByteArray exifOf(quint16 orientation, bool isBigEndian = false)
{
    const auto n16 = [isBigEndian](quint16 n) { return isBigEndian ? bigEndian(n) : littleEndian(n); };
    const auto n32 = [isBigEndian](quint32 n) { return isBigEndian ? bigEndian(n) : littleEndian(n); };
    const QByteArray entries =
        n16(0x0100) + n16(3) + n32(1) + n16(1) + n16(0) + n16(0x0112) + n16(3) + n32(1) + n16(orientation) + n16(0);
    return QByteArray(isBigEndian ? "MM" : "II") + n16(42) + n32(8) + n16(2) + entries + n32(0);
}

/// A chunk of PNG with its checksum.
[[nodiscard]] inline QByteArray pngChunk(const QByteArray &type, const QByteArray &data)
{
    quint32 crc = 0xffffffff;
    const QByteArray checked = type + data;
    for (const char byte : checked) {
        crc ^= static_cast<uchar>(byte);
        for (int bit = 0; bit < 8; ++bit)
            crc = (crc >> 1) ^ (crc & 1 ? 0xedb88320u : 0u);
    }
    return bigEndian(static_cast<quint32>(data.size())) + type + data + bigEndian(~crc);
}

[[nodiscard]] inline QByteArray riffChunk(const QByteArray &type, const QByteArray &data)
{
    return type + littleEndian(static_cast<quint32>(data.size())) + data + QByteArray(data.size() % 2, '\0');
}

/// The picture with that block of Exif, as cameras and programs put it there.
[[nodiscard]] inline QByteArray withExif(const QByteArray &picture, const QSize &size, const QByteArray &exif)
{
    constexpr qsizetype pngHeadBytes = 33;
    const QByteArray named = QByteArray("Exif\0\0", 6) + exif;
    if (picture.startsWith("\x89PNG"))
        return picture.first(pngHeadBytes) + pngChunk("eXIf", exif) + picture.sliced(pngHeadBytes);
    if (picture.startsWith("\xff\xd8"))
        return picture.first(2) + "\xff\xe1" + bigEndian(static_cast<quint16>(named.size() + 2)) + named +
               picture.sliced(2);
    const auto n24 = [](int n) { return littleEndian(static_cast<quint32>(n)).first(3); };
    const QByteArray head = QByteArray("\x08\0\0\0", 4) + n24(size.width() - 1) + n24(size.height() - 1);
    const QByteArray chunks = "WEBP" + riffChunk("VP8X", head) + picture.sliced(12) + riffChunk("EXIF", exif);
    return "RIFF" + littleEndian(static_cast<quint32>(chunks.size())) + chunks;
}

/// Red with a green stripe, in two colours that are neither black nor white.
[[nodiscard]] inline QImage twoColours(const QSize &size, QImage::Format format)
{
    QImage image(size, format);
    image.setColorTable({qRgb(255, 0, 0), qRgb(0, 255, 0)});
    image.fill(0);
    for (int y = size.height() / 4; y < size.height() / 2; ++y) {
        for (int x = 0; x < size.width(); ++x)
            image.setPixel(x, y, 1);
    }
    return image;
}

} // namespace gavel::test
