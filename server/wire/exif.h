#pragma once

#include "wire/picture_turn.h"

#include <QByteArrayView>

namespace gavel::wire {

/// The turn that the orientation in a block of Exif asks for, with or without the "Exif" before it that JPEG has; none
/// where it has none, or can't be read. Pure. Source: Exif 2.32 §4.5, TIFF 6.0.
[[nodiscard]] PictureTurn turnInExif(QByteArrayView exif);

} // namespace gavel::wire
