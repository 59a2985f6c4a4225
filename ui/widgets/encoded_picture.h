#pragma once

#include "protocol/limits.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace gavel::ui {

// Pictures as bytes, before they go to a host. Any thread.

// Why a host would not take them (PROTOCOL.md: PNG, JPEG or WebP, 8 MB, 40 megapixels), in a sentence; empty: it would.
// Only the head is read.
[[nodiscard]] QString pictureFault(const QByteArray &bytes);

// Whether they are a picture that would be taken, as its head says; a larger one can be made to fit.
enum class PictureFit { Fits, TooLarge, NoPicture };
[[nodiscard]] PictureFit fitOf(const QByteArray &bytes);
[[nodiscard]] PictureFit fitOf(QIODevice &device); // open, at its begin

// As it is shown; empty if it is no picture.
[[nodiscard]] QSize uprightSize(const QByteArray &bytes);

// Upright, and no larger than `sideMax`; 0: in full. Null if it is no PNG, JPEG or WebP, is not there to its end,
// cannot be read, or has more than `pixelsMax`. As a host does it (wire/picture_bytes.h).
[[nodiscard]] QImage decodedPicture(const QByteArray &bytes, int sideMax = 0,
                                    qint64 pixelsMax = protocol::limits::imagePixelsMax);

// As PNG if it has transparent parts and fits, else as JPEG of that quality.
inline constexpr int usualQuality = 90;
[[nodiscard]] QByteArray encodedPicture(const QImage &image, int quality = usualQuality);

} // namespace gavel::ui
