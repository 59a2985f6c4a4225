#include "host/pictures.h"

#include "host/jpeg_scan.h"
#include "host/large_png.h"
#include "protocol/limits.h"
#include "wire/picture_bytes.h"
#include "wire/png_chunks.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QImage>
#include <QImageReader>
#include <QImageWriter>
#include <QTransform>
#include <cstring>

namespace gavel::host {

using namespace Qt::StringLiterals;

namespace {

constexpr int allocationMaxMb = 256;
constexpr int sideMax = 2560;
constexpr int thumbSideMax = 480;
constexpr int quality = 88;
constexpr qsizetype tagDigits = 32;

QByteArray formatOf(wire::PictureBytes::Kind kind)
{
    switch (kind) {
    case wire::PictureBytes::Kind::Png:
        return "png"_ba;
    case wire::PictureBytes::Kind::Jpeg:
        return "jpeg"_ba;
    case wire::PictureBytes::Kind::WebP:
        return "webp"_ba;
    }
    Q_UNREACHABLE();
}

/// What can be scaled: of palettes and single bits QImage would lose the colours.
QImage in32Bits(const QImage &image)
{
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

QImage turned(const QImage &image, wire::PictureTurn turn)
{
    return image.mirrored(turn.mirrored, false).transformed(QTransform().rotate(90 * turn.quarterTurns));
}

QImage fitted(const QImage &image, int side)
{
    if (image.width() <= side && image.height() <= side)
        return image;
    const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

/// The pixels alone: text keys and profiles survive every conversion of QImage's own, so they are left behind.
QImage bare(const QImage &image)
{
    QImage source = image;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb))
        source.convertToColorSpace(QColorSpace::SRgb);
    source = in32Bits(source);
    QImage pixels(source.size(), source.format());
    for (int y = 0; y < source.height(); ++y)
        std::memcpy(pixels.scanLine(y), source.constScanLine(y), static_cast<size_t>(source.width()) * 4);
    return pixels;
}

QByteArray encoded(const QImage &image, const QByteArray &format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    if (format != "png")
        writer.setQuality(quality);
    return writer.write(image) ? bytes : QByteArray();
}

} // namespace

tl::expected<PreparedPicture, PictureFault> preparePicture(const QByteArray &bytes)
{
    const auto look = wire::lookAtPicture(bytes);
    if (!look)
        return tl::unexpected(PictureFault::Unsupported);
    if (!look->isWhole)
        return tl::unexpected(PictureFault::Damaged);
    QImageReader::setAllocationLimit(allocationMaxMb);
    QByteArray input = wire::withoutPngTexts(bytes);
    QBuffer buffer(&input);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, formatOf(look->kind));
    reader.setAutoDetectImageFormat(false);
    reader.setAutoTransform(false);
    const QSize size = reader.size();
    if (!size.isValid())
        return tl::unexpected(PictureFault::Damaged);
    if (qint64(size.width()) * size.height() > protocol::limits::imagePixelsMax)
        return tl::unexpected(PictureFault::TooLarge);
    if (look->kind == wire::PictureBytes::Kind::Jpeg && !isJpegUndamaged(bytes))
        return tl::unexpected(PictureFault::Damaged);
    // Decoded at the size that is kept: forty megapixels take 160 MB otherwise.
    const bool isLarge = size.width() > sideMax || size.height() > sideMax;
    if (isLarge && look->isScaledWhileDecoded())
        reader.setScaledSize(size.scaled(sideMax, sideMax, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage image = isLarge && !look->isScaledWhileDecoded() ? readLargePng(input, sideMax) : reader.read();
    if (image.isNull())
        return tl::unexpected(PictureFault::Damaged);

    const QByteArray format = formatOf(look->kind);
    const QImage kept = bare(turned(fitted(in32Bits(image), sideMax), look->turn));
    PreparedPicture picture{.tag = {},
                            .type = u"image/"_s + QLatin1StringView(format),
                            .data = encoded(kept, format),
                            .thumb = encoded(fitted(kept, thumbSideMax), format)};
    if (picture.data.isEmpty() || picture.thumb.isEmpty())
        return tl::unexpected(PictureFault::Damaged);
    const QByteArray hash = QCryptographicHash::hash(picture.data, QCryptographicHash::Sha256);
    picture.tag = QString::fromLatin1(hash.toHex().left(tagDigits));
    return picture;
}

} // namespace gavel::host
