#pragma once

#include <QByteArray>
#include <QImage>
#include <QString>

namespace gavel::ui {

// Pictures as bytes, before they go to a host. Any thread.

// Why a host would not take them (PROTOCOL.md: PNG, JPEG or WebP, 8 MB, 40 megapixels), in a sentence; empty: it would.
// Only the head is read.
[[nodiscard]] QString pictureFault(const QByteArray &bytes);

// Upright, and no larger than `sideMax`; 0: in full. Null if it cannot be read.
[[nodiscard]] QImage decodedPicture(const QByteArray &bytes, int sideMax = 0);

// As PNG if it has transparent parts and fits, else as JPEG.
[[nodiscard]] QByteArray encodedPicture(const QImage &image);

} // namespace gavel::ui
