#include "widgets/incoming_picture.h"

#include "protocol/limits.h"
#include "widgets/encoded_picture.h"
#include "widgets/heic_reader.h"
#include "wire/picture_bytes.h"

#include <QCoreApplication>
#include <QFile>
#include <array>

using namespace Qt::StringLiterals;

namespace gavel::ui {

namespace {

constexpr qint64 fileBytesMax = 256 * 1024 * 1024; // larger ones are no photographs
constexpr qint64 shrunkPixelsMax = 200'000'000;    // a JPEG is read at a part of its size
constexpr std::array sides{4'096, 3'072, 2'048};   // of the long edge; the last fits whatever it shows
constexpr std::array qualities{usualQuality, 80, 70};

class Words
{
    Q_DECLARE_TR_FUNCTIONS(gavel::ui::IncomingPicture)
};

QString damaged()
{
    return Words::tr("The picture is damaged, or too large to be read.");
}

QString noPicture()
{
    return Words::tr("That is no PNG, JPEG, WebP or HEIC picture.");
}

QString openingFault(QFile &file)
{
    if (!file.open(QIODevice::ReadOnly))
        return Words::tr("The file could not be read: %1").arg(file.errorString());
    if (file.size() > fileBytesMax)
        return Words::tr("The file is larger than %1 MB.").arg(fileBytesMax / (1'024 * 1'024));
    return {};
}

QImage noLargerThan(const QImage &image, int side)
{
    if (image.width() <= side && image.height() <= side)
        return image;
    return image.scaled(side, side, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

// The largest that fits, and of that size the best.
Incoming shrunk(const QImage &image)
{
    if (image.isNull())
        return tl::unexpected(damaged());
    for (const int side : sides) {
        const QImage smaller = noLargerThan(image, side);
        for (const int quality : qualities) {
            const QByteArray bytes = encodedPicture(smaller, quality);
            if (!bytes.isEmpty() && bytes.size() <= protocol::limits::imageBytesMax)
                return IncomingPicture{bytes, noLargerThan(smaller, IncomingPicture::previewSide), smaller.size()};
        }
    }
    return tl::unexpected(damaged());
}

// A host takes none: it becomes a JPEG, which is as it came where no pixel was lost.
Incoming fromHeic(const QByteArray &bytes)
{
    const auto picture = readHeic(bytes, sides.front());
    if (!picture && picture.error() == HeicFault::TooLarge)
        return tl::unexpected(Words::tr("The picture has more than %1 megapixels, or is longer than %L2 pixels.")
                                  .arg(heicPixelsMax / 1'000'000)
                                  .arg(heicSideMax));
    Incoming incoming = picture ? shrunk(picture->image) : tl::unexpected(damaged());
    if (incoming && incoming->shrunkTo == picture->fullSize)
        incoming->shrunkTo = {};
    return incoming;
}

} // namespace

Incoming incomingFile(const QString &path)
{
    QFile file(path);
    if (const QString fault = openingFault(file); !fault.isEmpty())
        return tl::unexpected(fault);
    return incomingPicture(file.readAll());
}

QString fileFault(const QString &path)
{
    QFile file(path);
    if (const QString fault = openingFault(file); !fault.isEmpty())
        return fault;
    return isHeic(file.peek(heicHeadBytes)) || fitOf(file) != PictureFit::NoPicture ? QString() : noPicture();
}

QString headFault(const QByteArray &head)
{
    return isHeic(head) || wire::lookAtPicture(head) ? QString() : noPicture();
}

Incoming incomingPicture(const QByteArray &bytes)
{
    if (areHeicReadersStopped()) // nobody waits for any picture
        return tl::unexpected(damaged());
    if (isHeic(bytes))
        return fromHeic(bytes);
    switch (fitOf(bytes)) {
    case PictureFit::NoPicture:
        return tl::unexpected(noPicture());
    case PictureFit::TooLarge:
        return shrunk(decodedPicture(bytes, sides.front(), shrunkPixelsMax));
    case PictureFit::Fits:
        break;
    }
    const QImage preview = decodedPicture(bytes, IncomingPicture::previewSide);
    if (preview.isNull())
        return tl::unexpected(damaged());
    return IncomingPicture{bytes, preview, {}};
}

Incoming incomingImage(const QImage &image)
{
    if (image.isNull())
        return tl::unexpected(damaged());
    return incomingPicture(encodedPicture(image));
}

} // namespace gavel::ui
