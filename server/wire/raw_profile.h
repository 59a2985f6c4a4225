#pragma once

#include <QByteArray>

namespace gavel::wire {

/// The block of Exif that a text chunk of PNG carries in hexadecimal, as ImageMagick and the programs after it wrote
/// before PNG had a chunk for it; empty where the chunk is another. `packed`: of zTXt. Pure. Source: ImageMagick's
/// coders/png.c, read by libpng's png_get_text.
[[nodiscard]] QByteArray exifInRawProfile(QByteArrayView chunk, bool packed);

} // namespace gavel::wire
