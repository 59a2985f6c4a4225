// Pictures (host/pictures): their heads above all. Large ones are left out, since Qt's decoders are not what is looked
// at, and take a second.

#include "host/pictures.h"
#include "support/input.h"
#include "support/must.h"
#include "wire/png_chunks.h"

#include <QBuffer>
#include <QImageReader>

using namespace gavel;
using namespace gavel::fuzz;

namespace {

constexpr qint64 pixelsMax = 64 * 1024;
constexpr int thumbSideMax = 480;

QImage imageOf(const QByteArray &bytes)
{
    return QImage::fromData(bytes);
}

bool isLarge(const QByteArray &bytes)
{
    // Qt's decoder of PNG takes whatever a chunk asks for to tell a size; those that lie are refused before it is
    // asked.
    if (!wire::pngChunksFit(bytes))
        return false;
    QByteArray input = bytes;
    QBuffer buffer(&input);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    // Those past the rules' own limit are refused by their heads, which is quick.
    const qint64 pixels = qint64(size.width()) * size.height();
    return pixels > pixelsMax && pixels <= 40'000'000;
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *, char ***)
{
    qputenv("QT_LOGGING_RULES", "*=false");
    return 0;
}

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    if (isLarge(bytes))
        return 0;
    const auto picture = host::preparePicture(bytes);
    if (!picture)
        return 0;
    const QImage kept = imageOf(picture->data);
    const QImage thumb = imageOf(picture->thumb);
    must(!kept.isNull() && !thumb.isNull(), "what is kept can be shown");
    must(thumb.width() <= thumbSideMax && thumb.height() <= thumbSideMax, "a thumbnail is small");
    must(kept.textKeys().isEmpty(), "no metadata is left");
    must(picture->tag.size() == 32, "a picture is named by its contents");
    return 0;
}
