// HEIC as the desktop reads it: the head that it is known by (widgets/heic_picture), and what the process answers that
// takes it apart (widgets/heic_reader). That process is bounded and may end as it likes: libheif's decoders are not
// what is looked at.

#include "support/input.h"
#include "support/must.h"
#include "widgets/heic_reader.h"

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
    const auto picture = ui::pictureOf(bytes, sideMax);
    if (!picture)
        return 0;
    const QImage &image = picture->image;
    must(!image.isNull() && image.width() <= sideMax && image.height() <= sideMax, "it is no larger than asked for");
    must(picture->fullSize.width() <= ui::heicSideMax && picture->fullSize.height() <= ui::heicSideMax,
         "it was no larger than may be");
    must(ui::heicAnswer(*picture) == bytes, "what is taken in is what was given");
    return 0;
}
