#include "widgets/encoded_picture.h"

#include "wire/picture_bytes.h"
#include "wire/png_chunks.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QImageReader>
#include <QLocale>
#include <QTransform>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr int allocationMaxMb = 256; // Qt's own limit is below 40 megapixels
constexpr int megabyte = 1'024 * 1'024;
constexpr int megapixel = 1'000'000;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::EncodedPicture)
};

QByteArray written(const QImage &image, const char *format, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format, quality) ? bytes : QByteArray();
}

struct Head
{
    bool isPicture = false; // PNG, JPEG or WebP
    bool isSound = true;    // may be shown to a decoder, for its size too
    QSize size;

    [[nodiscard]] qint64 pixels() const { return qint64(size.width()) * size.height(); }
};

Head headOf(QIODevice &device)
{
    QImageReader reader(&device);
    const QByteArray format = reader.format();
    if (format == "png"_ba && !wire::pngChunksFit(device.peek(device.size())))
        return {.isPicture = true, .isSound = false, .size = {}};
    const QSize size = reader.size();
    const bool known = format == "png"_ba || format == "jpeg"_ba || format == "webp"_ba;
    return {.isPicture = known && size.isValid(), .isSound = true, .size = size};
}

// What can be scaled: of palettes and single bits QImage would lose the colours.
QImage in32Bits(const QImage &image)
{
    return image.convertToFormat(image.hasAlphaChannel() ? QImage::Format_ARGB32 : QImage::Format_RGB32);
}

QImage noLargerThan(const QImage &image, int side)
{
    if (side == 0 || (image.width() <= side && image.height() <= side))
        return image;
    const QSize size = image.size().scaled(side, side, Qt::KeepAspectRatio).expandedTo(QSize(1, 1));
    return image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage turned(const QImage &image, wire::PictureTurn turn)
{
    return image.mirrored(turn.mirrored, false).transformed(QTransform().rotate(90 * turn.quarterTurns));
}

} // namespace

PictureFit fitOf(QIODevice &device)
{
    const Head head = headOf(device);
    if (!head.isPicture)
        return PictureFit::NoPicture;
    const bool fits =
        device.size() <= protocol::limits::imageBytesMax && head.pixels() <= protocol::limits::imagePixelsMax;
    return fits ? PictureFit::Fits : PictureFit::TooLarge;
}

PictureFit fitOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return fitOf(buffer);
}

QSize uprightSize(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const QSize size = headOf(buffer).size;
    const auto look = wire::lookAtPicture(bytes);
    return look && look->turn.quarterTurns % 2 == 1 ? size.transposed() : size;
}

QString pictureFault(const QByteArray &bytes)
{
    if (bytes.size() > protocol::limits::imageBytesMax)
        return Words::tr("The picture is larger than %1 MB.").arg(protocol::limits::imageBytesMax / megabyte);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    const Head head = headOf(buffer);
    if (!head.isPicture)
        return Words::tr("That is no PNG, JPEG or WebP picture.");
    if (head.pixels() > protocol::limits::imagePixelsMax) {
        const QString millions = QLocale().toString(static_cast<double>(head.pixels()) / megapixel, 'f', 0);
        return Words::tr("The picture has %1 megapixels; %2 are the most.")
            .arg(millions, QString::number(protocol::limits::imagePixelsMax / megapixel));
    }
    return {};
}

QImage decodedPicture(const QByteArray &bytes, int sideMax, qint64 pixelsMax)
{
    const auto look = wire::lookAtPicture(bytes);
    if (!look || !look->isWhole)
        return {};
    QBuffer buffer;
    buffer.setData(wire::withoutPngTexts(bytes));
    buffer.open(QIODevice::ReadOnly);
    // The head is checked before anything is decoded: a picture of a few bytes may ask for all memory, and what is none
    // of the three kinds may be a document that reads files of its own, as SVG does.
    const Head head = headOf(buffer);
    if (!head.isPicture || !head.isSound || head.pixels() > pixelsMax)
        return {};
    buffer.seek(0);
    QImageReader reader(&buffer);
    reader.setAutoTransform(false);
    QImageReader::setAllocationLimit(allocationMaxMb);
    const QSize size = head.size;
    const bool isTooLarge = sideMax > 0 && (size.width() > sideMax || size.height() > sideMax);
    if (isTooLarge && look->isScaledWhileDecoded())
        reader.setScaledSize(size.scaled(sideMax, sideMax, Qt::KeepAspectRatio).expandedTo({1, 1}));
    return turned(noLargerThan(in32Bits(reader.read()), sideMax), look->turn);
}

QByteArray encodedPicture(const QImage &image, int quality)
{
    if (image.hasAlphaChannel()) {
        const QByteArray png = written(image, "PNG", -1);
        if (png.size() <= protocol::limits::imageBytesMax)
            return png;
    }
    return written(image.convertToFormat(QImage::Format_RGB32), "JPEG", quality);
}

} // namespace gavel::ui
