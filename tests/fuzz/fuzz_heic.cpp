// HEIC as the desktop reads it (widgets/heic_picture): its head and its boxes above all. What would be large is left
// out, since libheif's decoders are not what is looked at.

#include "support/input.h"
#include "support/must.h"
#include "widgets/heic_picture.h"

using namespace gavel;
using namespace gavel::fuzz;

namespace {

constexpr int sideMax = 64;

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    if (ui::isHeic(bytes.first(qMin(bytes.size(), ui::heicHeadBytes))))
        must(ui::isHeic(bytes), "what a head tells is told by the whole");
    const auto picture = ui::readHeic(bytes, sideMax);
    if (!picture)
        return 0;
    const QImage &image = picture->image;
    must(!image.isNull() && image.width() <= sideMax && image.height() <= sideMax, "it is no larger than asked for");
    must(image.format() == QImage::Format_RGB32, "nothing of it is transparent");
    must(qint64(picture->fullSize.width()) * picture->fullSize.height() <= qint64(ui::heicSideMax) * ui::heicSideMax,
         "it was no larger than may be");
    return 0;
}
