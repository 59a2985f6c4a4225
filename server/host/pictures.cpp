#include "host/pictures.h"

#include "protocol/limits.h"
#include "wire/png_chunks.h"

#include <QBuffer>
#include <QColorSpace>
#include <QCryptographicHash>
#include <QImage>
#include <QImageIOHandler>
#include <QImageReader>
#include <QImageWriter>
#include <cstring>

namespace gavel {

using namespace Qt::StringLiterals;

namespace {

constexpr int allocationMaxMb = 256;
constexpr int sideMax = 2560;
constexpr int thumbSideMax = 480;
constexpr int quality = 88;
constexpr qsizetype tagDigits = 32;

QByteArray allowedFormat(const QByteArray &format)
{
    return format == "png" || format == "jpeg" || format == "webp" ? format : QByteArray();
}

QImage fitted(const QImage &image, int side)
{
    if (image.width() <= side && image.height() <= side)
        return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

/// The pixels alone: text keys and profiles survive every conversion of QImage's own, so they are left behind.
QImage bare(const QImage &image)
{
    QImage source = image;
    if (source.colorSpace().isValid() && source.colorSpace() != QColorSpace(QColorSpace::SRgb))
        source.convertToColorSpace(QColorSpace::SRgb);
    source = source.convertToFormat(source.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
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
    QImageReader::setAllocationLimit(allocationMaxMb);
    QByteArray input = bytes;
    QBuffer buffer(&input);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    reader.setAutoTransform(true);
    const QByteArray format = allowedFormat(reader.format());
    if (format.isEmpty())
        return tl::unexpected(PictureFault::Unsupported);
    if (!wire::pngChunksFit(bytes))
        return tl::unexpected(PictureFault::Damaged);
    const QSize size = reader.size();
    if (!size.isValid())
        return tl::unexpected(PictureFault::Damaged);
    if (qint64(size.width()) * size.height() > limits::imagePixelsMax)
        return tl::unexpected(PictureFault::TooLarge);
    // Where the format can, it is decoded at the size that is kept: forty megapixels take 160 MB otherwise.
    if (reader.supportsOption(QImageIOHandler::ScaledSize) && (size.width() > sideMax || size.height() > sideMax))
        reader.setScaledSize(size.scaled(sideMax, sideMax, Qt::KeepAspectRatio).expandedTo(QSize(1, 1)));
    const QImage image = reader.read();
    if (image.isNull())
        return tl::unexpected(PictureFault::Damaged);

    const QImage kept = bare(fitted(image, sideMax));
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

} // namespace gavel
